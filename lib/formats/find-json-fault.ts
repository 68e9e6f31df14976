/**
 * Says where a text stops being JSON. `JSON.parse` knows it too, but each engine words it differently and
 * some not at all.
 */

/** White space of JSON, and of nothing else. */
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
/** What can still become a scalar or an escape when more follows. */
const UNFINISHED =
  /(?:t(?:ru?)?|f(?:a(?:ls?)?)?|n(?:ul?)?|-?\d*\.?(?:\d+[eE][+-]?)?|\\(?:u[0-9a-fA-F]{0,3})?)$/y;

type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'done';

/**
 * The offset in UTF-16 units of the first unit that cannot stand where it stands; the text's length where the
 * text ends too early, `null` where it is JSON (RFC 8259). Takes any depth of nesting.
 */
export function findJsonFault(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let at = 0;
  let state: State = 'value';

  const match = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    if (!pattern.test(text)) return false;
    at = pattern.lastIndex;
    return true;
  };
  const closes = (unit: string) =>
    (unit === '}' && open.at(-1) === '{') || (unit === ']' && open.at(-1) === '[');
  const afterValue = (): State => (open.length === 0 ? 'done' : 'comma-or-end');
  const string = (): boolean => {
    for (at += 1; at < text.length; ) {
      const unit = text[at]!;
      if (unit === '"') return true;
      if (unit < ' ' || (unit === '\\' && !match(ESCAPE))) return false;
      if (unit !== '\\') at += 1;
    }
    return false;
  };
  const isCutOff = () => match(UNFINISHED);

  for (;;) {
    match(SPACE);
    if (at >= text.length) return state === 'done' ? null : text.length;
    const unit = text[at]!;
    const wantsValue: boolean = state === 'value' || state === 'value-or-end';
    const wantsKey: boolean = state === 'key' || state === 'key-or-end';

    if (state.endsWith('or-end') && closes(unit)) {
      open.pop();
      state = afterValue();
      at += 1;
    } else if (unit === '"' && (wantsValue || wantsKey)) {
      if (!string()) return isCutOff() ? text.length : at;
      state = wantsKey ? 'colon' : afterValue();
      at += 1;
    } else if (wantsValue && (unit === '{' || unit === '[')) {
      open.push(unit);
      state = unit === '{' ? 'key-or-end' : 'value-or-end';
      at += 1;
    } else if (wantsValue) {
      if (open.length > 0 && isCutOff()) return text.length;
      if (!match(SCALAR)) return at;
      state = afterValue();
    } else if (state === 'colon' && unit === ':') {
      state = 'value';
      at += 1;
    } else if (state === 'comma-or-end' && unit === ',') {
      state = open.at(-1) === '{' ? 'key' : 'value';
      at += 1;
    } else return at;
  }
}
