/**
 * Text of others as Markdown that shows it and does nothing else: no heading, list, link, embed, tag, comment,
 * formula or HTML comes of it, in CommonMark (https://spec.commonmark.org/0.31.2/#backslash-escapes) and in what
 * Obsidian adds to it (https://help.obsidian.md/obsidian-flavored-markdown).
 */
import { safeAddress } from './safe-address.ts';

/** What has a meaning wherever it stands. */
const ANYWHERE = /[\\`*_[\]|~^#$]/g;
/**
 * Marks of which two make a pair: a comment, a highlight, a field of a plugin; and what makes an address of a bare
 * text. One at the start may meet another.
 */
const DOUBLED = /^[%=:]|([%=:])(?=\1)|(?<=([%=:]))\2|:(?=\/\/)/g;
/** What begins a block where it begins a line, or may do so after a digit. */
const LINE_START = /^(?:[-+>.)]|\d{1,9}(?=[.)]))/;

/** Any of these; most lines hold none. */
const SPECIAL = /[\\`*_[\]|~^#$%=:&<]|^\s*[-+>.)\d]/;

/** One line, or several, without white space at the ends of any. */
export function escapeMarkdown(text: string): string {
  return cleanText(text).split('\n').map(escapeLine).join('\n');
}

function escapeLine(line: string): string {
  if (!SPECIAL.test(line)) return line.trim();
  const escaped = line
    .trim()
    .replace(ANYWHERE, '\\$&')
    .replace(DOUBLED, '\\$&')
    // References serve where HTML stands around the text, too, where a backslash would not.
    .replace(/&(?=[#\w]|$)/g, '&amp;')
    .replaceAll('<', '&lt;');
  return escaped.replace(LINE_START, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/** Well-formed, with line feeds only, and no control characters but these. */
export function cleanText(text: string): string {
  const whole = text.toWellFormed();
  if (!CONTROL.test(whole)) return whole;
  return whole.replace(/\r\n?/g, '\n').replace(new RegExp(CONTROL, 'g'), '');
}

/** An address as it may stand by itself and in a link's parentheses; one that no link may lead to is plain text. */
export function escapeAddress(text: string): string {
  const address = safeAddress(text);
  if (address === null) return escapeMarkdown(text);
  return address
    .replace(/%(?![\da-f]{2})/gi, '%25')
    .replace(/[\\`*[\]|^$()<>"'{}\s]|(?<==)=|(?<=~)~|&(?=#?\w+;)/g, encodeUnit);
}

function encodeUnit(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

/**
 * A tag as Obsidian takes it: letters, digits, hyphens, underscores and slashes, not digits alone; `null` where
 * nothing of it is left. Source: https://help.obsidian.md/tags
 */
export function obsidianTag(tag: string): string | null {
  const word = tag
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')
    .replace(/^[-/]+|[-/]+$/g, '')
    .replace(/\/{2,}/g, '/');
  if (word === '') return null;
  return /^[\d/]+$/.test(word) ? `_${word}` : word;
}
