/**
 * Positions in Unicode code points, as the W3C Web Annotation Data Model counts them, to and from our UTF-16 units.
 * The one place where they are converted.
 * Source: https://www.w3.org/TR/annotation-model/#text-position-selector
 */
import type { Span } from './text-index.ts';

/**
 * @param span In UTF-16 units of `text`; an end inside a surrogate pair counts as after it, since no code point ends there.
 * @returns The same span in code points.
 */
export function inCodePoints(text: string, { start, end }: Span): Span {
  const before = countCodePoints(text, 0, start);
  return { start: before, end: before + countCodePoints(text, atBoundary(text, start), end) };
}

/**
 * @param span In code points of `text`; what lies beyond its end is its end.
 * @returns The same span in UTF-16 units.
 */
export function inUnits(text: string, { start, end }: Span): Span {
  const first = skipCodePoints(text, 0, start);
  return { start: first, end: skipCodePoints(text, first, end - start) };
}

/** Matched at once: a whole article is counted for each of its marks. */
const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many code points begin in `text` from `start` up to `end`. */
function countCodePoints(text: string, start: number, end: number): number {
  const part = text.slice(start, end);
  return part.length - (part.match(PAIR)?.length ?? 0);
}

function skipCodePoints(text: string, from: number, count: number): number {
  let at = from;
  for (let skipped = 0; skipped < count && at < text.length; skipped++) at = next(text, at);
  return at;
}

function next(text: string, at: number): number {
  return at + (isPair(text, at) ? 2 : 1);
}

function atBoundary(text: string, at: number): number {
  return isPair(text, at - 1) ? at + 1 : at;
}

/** A surrogate that stands alone is a code point by itself. */
function isPair(text: string, at: number): boolean {
  const high = text.charCodeAt(at);
  const low = text.charCodeAt(at + 1);
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}
