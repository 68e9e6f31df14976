/**
 * A small language for templates that readers write: text with places in it, and no logic but "for each" and
 * "if there is". After Mustache (https://mustache.github.io/mustache.5.html), of which it knows:
 *
 * - `{{name}}`: the value, made safe for where it stands
 * - `{{#name}}…{{/name}}`: for each item of a list, or once where a value is not empty
 * - `{{^name}}…{{/name}}`: once where a list or a value is empty
 * - `{{! … }}`: nothing, a remark
 *
 * A line that holds nothing but one of the last three leaves no line behind. Within a section, names of its items
 * come before those around it.
 */

export type TemplateNode =
  | { kind: 'text'; text: string }
  | { kind: 'value'; name: string }
  | { kind: 'section'; name: string; isInverted: boolean; nodes: TemplateNode[] };

/** What a template can name: a value, or a list of items with names of their own. */
export interface TemplateNames {
  readonly [name: string]: true | TemplateNames;
}

/** Line and column of the tag, counted from one, the column in UTF-16 units. An unsafe place is the format's to tell. */
export interface TemplateFault {
  code: 'open-tag' | 'unknown-name' | 'open-section' | 'stray-end' | 'list-as-value' | 'unsafe-place';
  /** What the tag names; what an open tag begins with. */
  name: string;
  line: number;
  column: number;
}

/** The values of a template: `null` where there is none. */
export interface TemplateView<Leaf> {
  readonly [name: string]: Leaf | null | readonly TemplateView<Leaf>[];
}

type TemplateReading = { ok: true; nodes: TemplateNode[] } | { ok: false; fault: TemplateFault };

/** A tag that has a line to itself, with that line; or any tag. */
const TAG = /(?<=^|\n)[ \t]*\{\{([#^/!])([^{}]*)\}\}[ \t]*(?:\n|$)|\{\{([#^/!]?)([^{}]*)\}\}/g;

interface OpenSection {
  nodes: TemplateNode[];
  name: string;
  scopes: readonly TemplateNames[];
  at: number;
}

/**
 * @param isSafe Whether a value may stand after this text of the template.
 */
export function parseTemplate(
  source: string,
  names: TemplateNames,
  isSafe: (before: string) => boolean,
): TemplateReading {
  const open: [OpenSection, ...OpenSection[]] = [{ nodes: [], name: '', scopes: [names], at: 0 }];
  const refuse = (code: TemplateFault['code'], name: string, at: number): TemplateReading => ({
    ok: false,
    fault: { code, name, ...placeOf(source, at) },
  });
  let done = 0;
  for (const match of [...source.matchAll(TAG), null]) {
    const end = match?.index ?? source.length;
    const text = source.slice(done, end);
    const brace = text.indexOf('{{');
    if (brace >= 0) return refuse('open-tag', text.slice(brace, brace + 20), done + brace);
    const { nodes, scopes, name: current, at: start } = open.at(-1)!;
    if (text !== '') nodes.push({ kind: 'text', text });
    if (match === null)
      return open.length === 1 ? { ok: true, nodes } : refuse('open-section', current, start);

    done = end + match[0].length;
    const sign = match[1] ?? match[3]!;
    const name = (match[2] ?? match[4]!).trim();
    const at = end + match[0].indexOf('{{');
    if (sign === '!') continue;
    if (sign === '/') {
      if (open.length === 1 || name !== current) return refuse('stray-end', name, at);
      open.pop();
      continue;
    }
    const named = scopes.find(scope => Object.hasOwn(scope, name))?.[name];
    if (named === undefined) return refuse('unknown-name', name, at);
    if (sign === '') {
      if (named !== true) return refuse('list-as-value', name, at);
      if (!isSafe(source.slice(0, at))) return refuse('unsafe-place', name, at);
      nodes.push({ kind: 'value', name });
      continue;
    }
    const section = { kind: 'section' as const, name, isInverted: sign === '^', nodes: [] };
    nodes.push(section);
    const inner = named === true || sign === '^' ? scopes : [named, ...scopes];
    open.push({ nodes: section.nodes, name, scopes: inner, at });
  }
  throw new Error('The loop ends with the text');
}

/**
 * @param write What is written for a value, given what stands before it in its line.
 */
export function renderTemplate<Leaf>(
  nodes: readonly TemplateNode[],
  view: TemplateView<Leaf>,
  write: (value: Leaf, before: string) => string,
): string {
  let out = '';
  /** What of `out` stands in its last line: looking for it in all of `out` would cost its length each time. */
  let line = '';
  const append = (text: string) => {
    out += text;
    line = text.includes('\n') ? text.slice(text.lastIndexOf('\n') + 1) : line + text;
  };
  const render = (inner: readonly TemplateNode[], scopes: readonly TemplateView<Leaf>[]) => {
    for (const node of inner) {
      if (node.kind === 'text') {
        append(node.text);
        continue;
      }
      const value = scopes.find(scope => Object.hasOwn(scope, node.name))?.[node.name] ?? null;
      const items = isList(value) ? value : null;
      if (node.kind === 'value') {
        if (value !== null && items === null) append(write(value as Leaf, line));
      } else if (node.isInverted) {
        if (value === null || items?.length === 0) render(node.nodes, scopes);
      } else if (items !== null) {
        for (const item of items) render(node.nodes, [item, ...scopes]);
      } else if (value !== null) render(node.nodes, scopes);
    }
  };
  render(nodes, [view]);
  return out;
}

function isList<Leaf>(value: unknown): value is readonly TemplateView<Leaf>[] {
  return Array.isArray(value);
}

function placeOf(source: string, at: number): { line: number; column: number } {
  const before = source.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
