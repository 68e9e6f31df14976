/** Finds the very words of a quote that is too short, or too common, to be found by its parts. */
import type { Place } from './locate-quote.ts';
import { isBlockEdge, type SearchedPage, type SearchedQuote } from './searched-text.ts';

/** So many places are looked at for one quote: a comma stands in a long page thousands of times. */
const MOST_PLACES = 5000;

/** Every place of the quote's own words, with the share of each side's surroundings that stands next to it. */
export function findVerbatim(page: SearchedPage, quote: SearchedQuote): Place[] {
  const { units, start, end } = quote;
  const length = end - start;
  const places: Place[] = [];
  page.steps += page.units.length;
  for (
    let at = page.units.indexOf(units[start]!);
    at >= 0 && places.length < MOST_PLACES;
    at = page.units.indexOf(units[start]!, at + 1)
  ) {
    let same = 1;
    while (same < length && page.units[at + same] === units[start + same]) same += 1;
    if (same < length) continue;
    places.push({
      start: at,
      end: at + length,
      quote: 1,
      inserted: 0,
      edges: [
        isBlockEdge(page, at) === isBlockEdge(quote, start),
        isBlockEdge(page, at + length) === isBlockEdge(quote, end),
      ],
      prefix: start === 0 ? null : sharedBefore(page.units, at, quote) / start,
      suffix:
        end === units.length ? null : sharedAfter(page.units, at + length, quote) / (units.length - end),
      beside: besideAt(page, { start: at, end: at + length }, quote),
    });
  }
  return places;
}

/** The shares of prefix and suffix that stand right beside a place; `null` where none was stored. */
export function surroundingsAt(
  page: SearchedPage,
  place: { start: number; end: number },
  quote: SearchedQuote,
): Pick<Place, 'prefix' | 'suffix'> {
  const { units, start, end } = quote;
  return {
    prefix: start === 0 ? null : sharedBefore(page.units, place.start, quote) / start,
    suffix: end === units.length ? null : sharedAfter(page.units, place.end, quote) / (units.length - end),
  };
}

/** So many units on each side, as far as the quote's own block goes, stay with a passage that moves. */
const BESIDE = 16;

/** What stood right beside the quote, in its blocks: the units from `from` to its start and from its end to `to`. */
export function besideOf({ wordStarts, start, end }: SearchedQuote): { from: number; to: number } {
  let from = start;
  while (from > Math.max(0, start - BESIDE) && wordStarts[from] !== 2) from -= 1;
  let to = end;
  while (to < Math.min(wordStarts.length, end + BESIDE) && wordStarts[to] !== 2) to += 1;
  return { from, to };
}

/** How much of that stands right beside a place, from 0 to 1. */
export function besideAt(
  page: SearchedPage,
  place: { start: number; end: number },
  quote: SearchedQuote,
): number {
  const { keys, start, end } = quote;
  const { from, to } = besideOf(quote);
  let before = 0;
  while (start - before > from && page.keys[place.start - 1 - before] === keys[start - 1 - before])
    before += 1;
  let after = 0;
  while (end + after < to && page.keys[place.end + after] === keys[end + after]) after += 1;
  return besideShare(before + after);
}

/** So many units beside a place as a share of what may stand there. */
export function besideShare(units: number): number {
  return units / (2 * BESIDE);
}

function sharedBefore(page: Uint16Array, at: number, { units, start }: SearchedQuote): number {
  let shared = 0;
  while (shared < start && page[at - 1 - shared] === units[start - 1 - shared]) shared += 1;
  return shared;
}

function sharedAfter(page: Uint16Array, at: number, { units, end }: SearchedQuote): number {
  let shared = 0;
  while (end + shared < units.length && page[at + shared] === units[end + shared]) shared += 1;
  return shared;
}
