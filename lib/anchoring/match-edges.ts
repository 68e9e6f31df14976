/**
 * The quick way to most places: both edges of the quote, with a little on each side of them, stand in the page as
 * they were, and nowhere twice. What is between them may have been edited. Near-duplicates are left to the long
 * way: there an edge stands twice.
 */
import type { SearchedPage, SearchedQuote } from './searched-text.ts';

/** Units on each side of an edge. */
const SIDE = 12;

/** What is between the edges may have grown or shrunk by this share, and some units. */
const LEAST_LENGTH = 0.7;
const MOST_LENGTH = 1.4;
const SLACK = 24;

/** A gram that stands in more places is not looked at. */
const MOST_PLACES = 48;

/** The place between the edges, in units of the page; `null` where they do not tell. */
export function matchEdges(page: SearchedPage, quote: SearchedQuote): { start: number; end: number } | null {
  const start = placeOfEdge(page, quote, quote.start);
  if (start === null) return null;
  const end = placeOfEdge(page, quote, quote.end);
  if (end === null) return null;
  const length = quote.end - quote.start;
  const isPlausible =
    end - start >= length * LEAST_LENGTH - SLACK &&
    end - start <= length * MOST_LENGTH + SLACK &&
    end - start >= Math.min(length, SIDE);
  return isPlausible ? { start, end } : null;
}

/** The only place in the page where what is around an edge stands; `null` where there is none or more than one. */
function placeOfEdge(page: SearchedPage, { keys }: SearchedQuote, edge: number): number | null {
  const from = edge - SIDE;
  const to = edge + SIDE;
  if (from < 0 || to > keys.length) return null;
  const { size, places, from: firsts, bucketsOf } = page.grams;
  const at = edge - (size >> 1);
  const bucket = bucketsOf(keys.subarray(at, at + size))[0]!;
  const first = firsts[bucket]!;
  const last = firsts[bucket + 1]!;
  if (last - first > MOST_PLACES) return null;
  page.steps += 1 + last - first;
  let only: number | null = null;
  for (let i = first; i < last; i++) {
    const offset = places[i]! - at;
    if (!standsAt(page.keys, offset, keys, from, to)) continue;
    if (only !== null) return null;
    only = edge + offset;
  }
  return only;
}

function standsAt(page: Uint16Array, offset: number, keys: Uint16Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (page[at + offset] !== keys[at]) return false;
  return true;
}
