/** Finds every stretch that a quote with its surroundings has in common with the page. */
import type { SearchedPage, SearchedQuote } from './searched-text.ts';

/** `length` units that are the same from `quoteAt` in the quote and from `pageAt` in the page. */
export interface Run {
  quoteAt: number;
  pageAt: number;
  length: number;
}

/** A gram that stands in more places than this tells nothing, and would make the search quadratic. */
const MOST_PLACES = 32;

/** Every so many units a gram is looked up: enough, since a stretch that matters holds several. */
const STRIDE = 3;

/** With more stretches than this in common, the longest are looked at. */
const MOST_RUNS = 120;

/**
 * The stretches that cannot be longer, in the order of the page. Each holds a gram that was looked up and is not
 * too common.
 *
 * @param count Called with the number of places looked at.
 */
export function findRuns(page: SearchedPage, quote: SearchedQuote, count: (steps: number) => void): Run[] {
  const { keys } = quote;
  const { size, places, from, bucketsOf } = page.grams;
  const stride = size > STRIDE ? STRIDE : 1;
  const buckets = bucketsOf(keys);
  const isTelling = (at: number) => from[buckets[at]! + 1]! - from[buckets[at]!]! <= MOST_PLACES;
  const runs: Run[] = [];

  for (let at = 0; at < buckets.length; at += stride) {
    const first = from[buckets[at]!]!;
    const last = from[buckets[at]! + 1]!;
    if (last - first > MOST_PLACES) continue;
    count(1 + last - first);
    const isBeforeTelling = at >= stride && isTelling(at - stride);
    for (let i = first; i < last; i++) {
      const place = places[i]!;
      if (page.keys[place] !== keys[at]) continue;
      const left = sameBefore(page.keys, place, keys, at, isBeforeTelling ? stride : at);
      // A stretch that holds the gram before was found there, and one that holds an earlier one as well.
      if (left >= stride && (isBeforeTelling || hasTelling(at - left, at, stride, isTelling))) continue;
      const right = sameAfter(page.keys, place, keys, at);
      if (right < size) continue;
      count((left + right) >> 3);
      runs.push({ quoteAt: at - left, pageAt: place - left, length: left + right });
    }
  }
  if (runs.length > MOST_RUNS) runs.sort((a, b) => b.length - a.length).length = MOST_RUNS;
  return runs
    .flatMap(run => splitAt(run, quote))
    .sort((a, b) => a.pageAt - b.pageAt || a.quoteAt - b.quoteAt);
}

/** A stretch over an edge of the quote as two: its surroundings may belong to another place than the words. */
function splitAt(run: Run, { start, end }: SearchedQuote): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (const edge of [start - run.quoteAt, end - run.quoteAt, run.length]) {
    const to = Math.min(edge, run.length);
    if (to <= from) continue;
    parts.push({ quoteAt: run.quoteAt + from, pageAt: run.pageAt + from, length: to - from });
    from = to;
  }
  return parts;
}

/** Whether a stretch could be found by what the quote itself says, without its surroundings. */
export function hasTellingGram(page: SearchedPage, quote: SearchedQuote): boolean {
  const { size, from, bucketsOf } = page.grams;
  const buckets = bucketsOf(quote.keys.subarray(quote.start, quote.end));
  const stride = size > STRIDE ? STRIDE : 1;
  if (buckets.length < stride) return false;
  return buckets.some(bucket => from[bucket + 1]! - from[bucket]! <= MOST_PLACES);
}

function hasTelling(from: number, to: number, stride: number, isTelling: (at: number) => boolean): boolean {
  for (let at = Math.ceil(from / stride) * stride; at < to; at += stride) if (isTelling(at)) return true;
  return false;
}

function sameAfter(page: Uint16Array, place: number, quote: Uint16Array, at: number): number {
  const most = Math.min(page.length - place, quote.length - at);
  let same = 0;
  while (same < most && page[place + same] === quote[at + same]) same += 1;
  return same;
}

function sameBefore(page: Uint16Array, place: number, quote: Uint16Array, at: number, limit: number): number {
  const most = Math.min(place, at, limit);
  let same = 0;
  while (same < most && page[place - 1 - same] === quote[at - 1 - same]) same += 1;
  return same;
}
