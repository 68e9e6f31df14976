/** Reads what a TypeScript module imports without a parser: its source with comments and texts blanked out. */

export interface Import {
  /** As written; `null` for a dynamic import of something that is not a plain string. */
  specifier: string | null;
  /** `import type` and `export type`, which leave nothing at run time. */
  typeOnly: boolean;
  line: number;
}

const STATIC =
  /(?<![\w$.])(import|export)(\s+type(?=\s+[\w${*]))?(?:[\s\w$*,]|\{[^{}]*\})*?(?<![\w$])from\s*(['"])( *)\3/g;
const BARE = /(?<![\w$.])import\s*(['"])( *)\1/g;
const DYNAMIC = /(?<![\w$.])import\s*\(\s*(?:(['"`])( *)\1)?/g;

/** Every import and re-export of a module, in the order of its text. */
export function readImports(source: string): Import[] {
  const code = blankTexts(source);
  const found: (Import & { at: number })[] = [];
  const add = (match: RegExpExecArray, blank: string | undefined, typeOnly: boolean) => {
    const end = match.index + match[0].length - 1;
    const specifier = blank === undefined ? null : source.slice(end - blank.length, end);
    found.push({ specifier, typeOnly, line: lineAt(source, match.index), at: match.index });
  };
  for (const match of code.matchAll(STATIC)) add(match, match[4], match[2] !== undefined);
  for (const match of code.matchAll(BARE)) add(match, match[2], false);
  for (const match of code.matchAll(DYNAMIC)) add(match, match[2], false);
  return found.sort((a, b) => a.at - b.at).map(({ at: _at, ...rest }) => rest);
}

export function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split('\n').length;
}

const LINE_COMMENT = /\/\/[^\n]*/y;
const BLOCK_COMMENT = /\/\*[\s\S]*?(?:\*\/|$)/y;
const STRING = /'(?:[^'\\\n]|\\[\s\S])*'|"(?:[^"\\\n]|\\[\s\S])*"/y;
const REGEX = /\/(?![*/])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
const TEMPLATE_TEXT = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*/y;
/** Before a slash: what makes it the start of a regular expression, not a division or the end of a JSX tag. */
const BEFORE_REGEX =
  /(?:^|[(,=:[!&|?{};+\-*%~^]|=>|(?<![\w$.])(?:return|typeof|case|in|of|void|delete|await|yield))\s*$/;

/**
 * The source with every comment, and the inside of every string, template and regular expression, as spaces:
 * same length, same lines. Quotation marks stay, and so does the code in a template.
 */
export function blankTexts(source: string): string {
  let out = '';
  /** For each template that is open around here: how many braces are open in its `${}`. */
  const templates: number[] = [];

  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = out.length;
    return pattern.exec(source)?.[0] ?? null;
  };
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const templateText = () => {
    out += blank(take(TEMPLATE_TEXT) ?? '');
    if (source.startsWith('${', out.length)) {
      templates.push(0);
      out += '${';
    } else out += source.charAt(out.length);
  };

  while (out.length < source.length) {
    const unit = source[out.length]!;
    const comment = unit === '/' ? (take(LINE_COMMENT) ?? take(BLOCK_COMMENT)) : null;
    const string = unit === '"' || unit === "'" ? take(STRING) : null;
    const regex = comment === null && unit === '/' && BEFORE_REGEX.test(out.slice(-40)) ? take(REGEX) : null;
    if (comment !== null) out += blank(comment);
    else if (string !== null) out += unit + blank(string.slice(1, -1)) + unit;
    else if (regex !== null) out += `/${blank(regex.slice(1, -1))}/`;
    else if (unit === '`') {
      out += unit;
      templateText();
    } else if (unit === '}' && templates.at(-1) === 0) {
      templates.pop();
      out += unit;
      templateText();
    } else {
      if (templates.length > 0 && (unit === '{' || unit === '}'))
        templates[templates.length - 1]! += unit === '{' ? 1 : -1;
      out += unit;
    }
  }
  return out;
}
