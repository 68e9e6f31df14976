/**
 * Puts stretches in common together to the places where the quote may stand: each is a chain of runs that
 * follow each other in quote and page alike. Seeds and chains are how sequences are mapped to a genome; source
 * of the method: H. Li, "Minimap and miniasm", Bioinformatics 32 (2016).
 */
import type { Run } from './find-runs.ts';
import { breaksIn, type SearchedPage, type SearchedQuote } from './searched-text.ts';

/** So much of foreign text may stand between two runs of one place: a box, a sentence or two, an advertisement. */
const LONGEST_GAP = 900;

/** So many places are looked at for what speaks for them in all, and so many more for their words alone. */
const MOST_BY_WEIGHT = 5;
const MOST_BY_WORDS = 3;

/** A place for which so much less speaks than for the best is not looked at. */
const LEAST_WEIGHT = 0.2;

/** With less of the quote than this in all places found by weight, it may stand where nothing else does. */
const LEAST_QUOTE = 0.5;

/** So much of the quote's length, less what the gaps cost, must a place have that is looked at besides. */
const COPY = 0.6;

/** What a gap costs, in units in common: little, but more where page and quote differ much in its length. */
function gapCost(drift: number): number {
  if (drift === 0) return 0;
  return drift < FAR_OFF ? 2 + Math.log2(drift) : 2 + 2 * Math.log2(drift);
}

/** A short run so far from the others is more likely chance than context. */
const FAR_OFF = 32;

/** Ends and begins of two parts of a quote that follow each other, in quote and page. */
export interface Seam {
  quoteFrom: number;
  quoteTo: number;
  pageFrom: number;
  pageTo: number;
}

/** A box that stands between two blocks is no longer; what is, or several of them, may be other text in between. */
const LONGEST_BOX = 320;

/**
 * How many units were put in at a seam: none where less stands there than in the quote, and where what was put in
 * stands between two of its blocks, only those that are too many for a box.
 */
export function insertedAt(page: SearchedPage, quote: SearchedQuote, seam: Seam): number {
  const inserted = seam.pageTo - seam.pageFrom - (seam.quoteTo - seam.quoteFrom);
  if (inserted <= 0) return 0;
  const breaks = breaksIn(quote, seam.quoteFrom, seam.quoteTo);
  const isBox = breaks > 0 && breaksIn(page, seam.pageFrom, seam.pageTo) > breaks;
  return isBox ? Math.max(0, inserted - LONGEST_BOX) : inserted;
}

/** A word or two put in part nothing. */
const A_WORD = 16;

/** What text put into the quote itself costs: so much of the quote must stand beyond it. */
export function insertionCost(inserted: number): number {
  return inserted < A_WORD ? Math.min(0.9, inserted * 0.15) : Math.min(100, 2 + inserted * 0.4);
}

/**
 * For each place where the quote may stand, the heaviest chain through it, the heaviest first. Surroundings may
 * be in several, the quote's own words in one only.
 *
 * @param runs In the order of the page.
 */
export function chainRuns(page: SearchedPage, runs: readonly Run[], quote: SearchedQuote): Run[][] {
  const { before, after, weights } = linkRuns(page, runs, quote);
  const used = new Uint8Array(runs.length);
  const chains: Run[][] = [];
  const lengthOfQuote = (at: number) => (isOfQuote(runs[at]!, quote) ? runs[at]!.length : 0);
  const through = (middle: number) => {
    const chain: number[] = [];
    for (let at = middle; at >= 0; at = before[at]!) chain.unshift(at);
    for (let at = after[middle]!; at >= 0; at = after[at]!) chain.push(at);
    const hasQuote = chain.some(at => lengthOfQuote(at) > 0);
    if (lengthOfQuote(middle) === 0 && (hasQuote || !isAround(runs, chain, quote))) return;
    for (const at of chain) if (!hasQuote || lengthOfQuote(at) > 0) used[at] = 1;
    chains.push(
      tidied(
        page,
        chain.map(at => runs[at]!),
        quote,
      ),
    );
  };
  const byWeight = [...runs.keys()].sort((a, b) => weights[b]! - weights[a]!);
  for (const middle of byWeight) {
    if (chains.length === MOST_BY_WEIGHT || weights[middle]! < weights[byWeight[0]!]! * LEAST_WEIGHT) break;
    if (used[middle] === 0) through(middle);
  }
  const found = Math.max(0, ...chains.map(chain => coverage(chain, quote.start, quote.end) ?? 0));
  // Beside a copy of all its words, only what has much of it may be the place too.
  const least = found < LEAST_QUOTE ? 0 : COPY * (quote.end - quote.start);
  const byWords = byWeight.filter(at => used[at] === 0 && lengthOfQuote(at) > 0 && weights[at]! >= least);
  byWords.sort((a, b) => lengthOfQuote(b) - lengthOfQuote(a));
  for (const middle of byWords.slice(0, MOST_BY_WORDS)) if (used[middle] === 0) through(middle);
  return chains;
}

function isOfQuote({ quoteAt, length }: Run, { start, end }: SearchedQuote): boolean {
  return quoteAt < end && quoteAt + length > start;
}

/** Whether a chain stands on both sides of the quote, though none of its words do. */
function isAround(runs: readonly Run[], chain: readonly number[], quote: SearchedQuote): boolean {
  return runs[chain[0]!]!.quoteAt < quote.start && runs[chain.at(-1)!]!.quoteAt >= quote.end;
}

/** The best neighbours of each run, -1 where it is best without, and the weight of the best chain through it. */
function linkRuns(page: SearchedPage, runs: readonly Run[], quote: SearchedQuote) {
  const upTo = Float64Array.from(runs, run => run.length);
  const from = Float64Array.from(runs, run => run.length);
  const before = new Int32Array(runs.length).fill(-1);
  const after = new Int32Array(runs.length).fill(-1);
  const first = new Int32Array(runs.length);
  let oldest = 0;
  for (const [i, run] of runs.entries()) {
    while (runs[oldest]!.pageAt + runs[oldest]!.length + LONGEST_GAP < run.pageAt) oldest += 1;
    first[i] = oldest;
    page.steps += i - oldest + 1;
    for (let j = i - 1; j >= oldest; j--) {
      const weight = upTo[j]! + linkWeight(page, runs[j]!, run, quote);
      if (weight > upTo[i]!) {
        upTo[i] = weight;
        before[i] = j;
      }
    }
  }
  for (let i = runs.length - 1; i >= 0; i--) {
    for (let j = i - 1; j >= first[i]!; j--) {
      const weight =
        from[i]! - runs[i]!.length + linkWeight(page, runs[j]!, runs[i]!, quote) + runs[j]!.length;
      if (weight > from[j]!) {
        from[j] = weight;
        after[j] = i;
      }
    }
  }
  const weights = runs.map(({ length }, i) => upTo[i]! + from[i]! - length);
  return { before, after, weights };
}

/** What `run` adds to a chain that ends with `before`; may be less than nothing. */
function linkWeight(page: SearchedPage, before: Run, run: Run, quote: SearchedQuote): number {
  const quoteGap = run.quoteAt - before.quoteAt - before.length;
  const pageGap = run.pageAt - before.pageAt - before.length;
  if (pageGap > LONGEST_GAP) return -Infinity;
  const overlap = Math.max(0, -quoteGap, -pageGap);
  if (overlap >= run.length) return -Infinity;
  const isWithin = before.quoteAt + before.length > quote.start && run.quoteAt + overlap < quote.end;
  if (!isWithin || quoteGap > pageGap) return run.length - overlap - gapCost(Math.abs(quoteGap - pageGap));
  const inserted = insertedAt(page, quote, {
    quoteFrom: before.quoteAt + before.length,
    quoteTo: run.quoteAt + overlap,
    pageFrom: before.pageAt + before.length,
    pageTo: run.pageAt + overlap,
  });
  return run.length - overlap - insertionCost(inserted);
}

/** The chain with no unit in two runs. */
function tidied(page: SearchedPage, chain: readonly Run[], quote: SearchedQuote): Run[] {
  const kept: Run[] = [];
  for (const link of chain) {
    const before = kept.at(-1);
    const run = { ...link };
    if (before !== undefined) part(page, before, run, quote);
    if (run.length > 0) kept.push(run);
  }
  return kept.filter(({ length }) => length > 0);
}

/** Shares out what is in both of two runs: at the end of a block, else of a word, else to the first. */
function part(page: SearchedPage, before: Run, run: Run, quote: SearchedQuote): void {
  const pageOverlap = before.pageAt + before.length - run.pageAt;
  const overlap = Math.max(endOf(before) - run.quoteAt, pageOverlap);
  if (overlap <= 0) return;
  const isInPage = pageOverlap > 0;
  const { wordStarts } = isInPage ? page : quote;
  const end = isInPage ? before.pageAt + before.length : endOf(before);
  const from = end - Math.min(overlap, before.length);
  let at = end;
  while (at > from && wordStarts[at]! < (isInPage ? 1 : 2)) at -= 1;
  if (wordStarts[at]! < (isInPage ? 1 : 2)) at = end;
  before.length -= end - at;
  dropHead(run, overlap - (end - at));
}

function endOf({ quoteAt, length }: Run): number {
  return quoteAt + length;
}

function dropHead(run: Run, units: number): void {
  run.quoteAt += units;
  run.pageAt += units;
  run.length -= units;
}

/** Share of a part of the quote, or of its surroundings, that a chain has; `null` where the part is empty. */
export function coverage(chain: readonly Run[], from: number, to: number): number | null {
  if (to <= from) return null;
  let units = 0;
  for (const { quoteAt, length } of chain) {
    units += Math.max(0, Math.min(quoteAt + length, to) - Math.max(quoteAt, from));
  }
  return units / (to - from);
}
