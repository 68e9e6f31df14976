/** Values in YAML front matter: each is one text, whatever stands in it. Source: https://yaml.org/spec/1.2.2/ */
import { cleanText } from './escape-markdown.ts';

/** Around each value until its line is whole, for only then is it known what must be quoted. */
const START = '\u0001';
const END = '\u0002';
const VALUE = new RegExp(`${START}([^${END}]*)${END}`, 'g');
const ENTRY = /^\s*(?:- +)?(?:[\p{L}\p{N}_][\p{L}\p{N}_ -]*: +)?/u;
const PLAIN_TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?$/;

/** The front matter of a text, with both its lines of hyphens, and what comes after it. */
export function splitFrontMatter(text: string): [frontMatter: string, body: string] {
  const frontMatter = /^---\n(?:[^\n]*\n)*?---(?:\n|$)/.exec(text)?.[0] ?? '';
  return [frontMatter, text.slice(frontMatter.length)];
}

/** Whether a value can stand after this text: after a key, or as an item of a list. */
export function isFrontMatterPlace(before: string): boolean {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (ENTRY.exec(line)?.[0].trim() ?? '') !== '';
}

/** A value as it stands in front matter until `quoteValues` is called on all of it. */
export function holdValue(text: string): string {
  return START + cleanText(text).replace(/\s+/g, ' ').trim() + END;
}

/** The front matter with what stands beside a key, or in an item, quoted where a value is in it. */
export function quoteValues(frontMatter: string): string {
  return frontMatter.split('\n').map(quoteLine).join('\n');
}

function quoteLine(line: string): string {
  if (!line.includes(START)) return line;
  const entry = ENTRY.exec(line)?.[0] ?? '';
  const rest = line.slice(entry.length).trim();
  if (/^\[.*\]$/.test(rest)) return entry + rest.replace(VALUE, (_, value: string) => scalar(value));
  const [, , inner = rest] = /^(["'])(.*)\1$/.exec(rest) ?? [];
  return entry + scalar(inner.replace(VALUE, '$1'));
}

/** Times stand as they are, so that they are times; all else is a double-quoted scalar. */
function scalar(text: string): string {
  if (PLAIN_TIME.test(text)) return text;
  return JSON.stringify(text).replace(
    /[\u2028\u2029\ufeff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16)}`,
  );
}
