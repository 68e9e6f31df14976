/** Finds every stretch that a quote with its surroundings has in common with the page. */
import type { GramIndex } from './gram-index.ts';
import type { SearchedPage, SearchedQuote, SearchedText } from './searched-text.ts';

/** `length` units that are the same from `quoteAt` in the quote and from `pageAt` in the page. */
export interface Run {
  quoteAt: number;
  pageAt: number;
  length: number;
}

/** A gram that stands in more places than this tells nothing, and would make the search quadratic. */
const MOST_PLACES = 32;

/**
 * Of so many grams in a row the rarest is looked up, which is known without looking: the common ones cost the most
 * and say the least. Around the quote it may be seldomer, since only long stretches count there.
 */
const WINDOW = 3;
const WINDOW_AROUND = 6;

/** With more stretches than this in common, the longest are looked at. */
const MOST_RUNS = 120;

/**
 * The stretches that cannot be longer, in the order of the page. Each holds a gram that was looked up and is not
 * too common.
 */
export function findRuns(page: SearchedPage, quote: SearchedQuote): Run[] {
  const { keys } = quote;
  const { size, places, from, bucketsOf } = page.grams;
  const buckets = bucketsOf(keys);
  const runs: Run[] = [];
  /** Where the grams stand that were looked up and were telling. */
  const telling: number[] = [];

  for (let start = 0, end = 0; start < buckets.length; start = end) {
    end = Math.min(start + windowAt(start, quote, size), buckets.length);
    const at = rarest(page.grams, buckets, start, end);
    if (at === null) continue;
    const first = from[buckets[at]!]!;
    const last = from[buckets[at]! + 1]!;
    page.steps += 1 + last - first;
    const farthest = telling.length === 0 ? at : at - telling[telling.length - 1]!;
    for (let i = first; i < last; i++) {
      const place = places[i]!;
      if (page.keys[place] !== keys[at]) continue;
      const left = sameBefore(page.keys, place, keys, at, farthest);
      // A stretch that holds the telling gram before was found there.
      if (left === farthest && telling.length > 0) continue;
      const right = sameAfter(page.keys, place, keys, at);
      if (right < size) continue;
      page.steps += (left + right) >> 3;
      runs.push({ quoteAt: at - left, pageAt: place - left, length: left + right });
    }
    telling.push(at);
  }
  if (runs.length > MOST_RUNS) runs.sort((a, b) => b.length - a.length).length = MOST_RUNS;
  return runs
    .flatMap(run => splitAt(withoutFragments(run, page, quote), quote))
    .sort((a, b) => a.pageAt - b.pageAt || a.quoteAt - b.quoteAt);
}

/** So little of a word or a block alike at an end of a stretch is chance: its first letters, its full stop. */
const FRAGMENT = 4;

function withoutFragments(run: Run, page: SearchedPage, quote: SearchedQuote): Run {
  const startsIn = (text: SearchedText, at: number) => text.wordStarts[at] ?? 2;
  const fragment = (edge: number, step: 1 | -1) => {
    const isWithinWord = startsIn(page, run.pageAt + edge) === 0;
    let units = 0;
    for (let more = 1; more <= Math.min(FRAGMENT, run.length); more++) {
      const at = edge + step * more;
      const start = Math.min(startsIn(quote, run.quoteAt + at), startsIn(page, run.pageAt + at));
      if (start === 2 || (start === 1 && isWithinWord && units === 0)) units = more;
    }
    return units;
  };
  const from = fragment(0, 1);
  const to = Math.max(from, run.length - fragment(run.length, -1));
  return { quoteAt: run.quoteAt + from, pageAt: run.pageAt + from, length: to - from };
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
  const { from, bucketsOf } = page.grams;
  const buckets = bucketsOf(quote.keys.subarray(quote.start, quote.end));
  if (buckets.length < WINDOW) return false;
  return buckets.some(bucket => from[bucket + 1]! - from[bucket]! <= MOST_PLACES);
}

/** Where a gram is little longer than the windows, each is looked up. */
function windowAt(at: number, { start, end }: SearchedQuote, size: number): number {
  if (size <= WINDOW_AROUND) return 1;
  return at + size > start && at < end ? WINDOW : WINDOW_AROUND;
}

/** The gram with the fewest places, of those that stand in the page and are not too common. */
function rarest({ from }: GramIndex, buckets: Uint32Array, start: number, end: number): number | null {
  let best: number | null = null;
  let fewest = MOST_PLACES + 1;
  for (let at = start; at < end; at++) {
    const places = from[buckets[at]! + 1]! - from[buckets[at]!]!;
    if (places > 0 && places < fewest) {
      fewest = places;
      best = at;
    }
  }
  return best;
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
