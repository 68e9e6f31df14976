/** The words between the stretches that a quote has in common with a place of the page, and at its edges. */
import { alignWords, type Gap, type WordPair } from './align-words.ts';
import type { Run } from './find-runs.ts';
import type { SearchedPage, SearchedQuote } from './searched-text.ts';
import { isSign } from './unit-classes.ts';

/** A smaller gap within the quote is a letter or two: what stands for it changes nothing. */
const LEAST_GAP = 4;

/** The page's text beside a chain, as a multiple of what it is searched for. */
const ROOM = 1.5;

/** So many units beside the quote show where it ends, if a word of them still stands there. */
const BESIDE = 16;

/** Which word of the page stands for which of the quote, in the gaps of a chain. */
export function alignGaps(page: SearchedPage, quote: SearchedQuote, chain: readonly Run[]): WordPair[] {
  return gapsOf(page, quote, chain).flatMap(gap => {
    const pairs = alignWords(page, quote, gap);
    if (!gap.isOpen) {
      if (gap.quoteFrom <= quote.start) widenStart(page, quote, gap, pairs);
      if (gap.quoteTo >= quote.end) widenEnd(page, quote, gap, pairs);
    }
    return pairs;
  });
}

/** Longer than a few words, what stands at an edge was put in beside the quote. */
const FEW_WORDS = 32;

/**
 * Where other words stand between a quote's surroundings, still in place, and the first of its words that is alike,
 * all of them stand for what is gone.
 */
function widenStart(page: SearchedPage, quote: SearchedQuote, gap: Gap, pairs: readonly WordPair[]): void {
  const before = pairs.find(({ quoteTo, likeness }) => quoteTo === quote.start && likeness > 0);
  if (before === undefined && gap.quoteFrom !== quote.start) return;
  let from = before?.pageTo ?? gap.pageFrom;
  const [first] = pairs
    .filter(({ quoteTo }) => quoteTo > quote.start)
    .sort((a, b) => a.quoteFrom - b.quoteFrom);
  if (first === undefined || !isOther(page, quote, first) || first.pageFrom - from > FEW_WORDS) return;
  if (!isSign(quote.units[quote.start]!))
    while (from < first.pageFrom && isSign(page.units[from]!)) from += 1;
  if (!hasBlockStart(page, from + 1, first.pageFrom)) first.pageFrom = from;
}

function widenEnd(page: SearchedPage, quote: SearchedQuote, gap: Gap, pairs: readonly WordPair[]): void {
  const after = pairs.find(({ quoteFrom, likeness }) => quoteFrom === quote.end && likeness > 0);
  if (after === undefined && gap.quoteTo !== quote.end) return;
  let to = after?.pageFrom ?? gap.pageTo;
  const [last] = pairs
    .filter(({ quoteFrom }) => quoteFrom < quote.end)
    .sort((a, b) => b.quoteFrom - a.quoteFrom);
  if (last === undefined || !isOther(page, quote, last) || to - last.pageTo > FEW_WORDS) return;
  if (!isSign(quote.units[quote.end - 1]!)) while (to > last.pageTo && isSign(page.units[to - 1]!)) to -= 1;
  if (!hasBlockStart(page, last.pageTo, to - 1)) last.pageTo = to;
}

/** Whether another word stands for one of the quote; a figure that changed is still the same figure. */
function isOther(page: SearchedPage, quote: SearchedQuote, pair: WordPair): boolean {
  const areFigures = isDigit(quote.keys[pair.quoteFrom]!) && isDigit(page.keys[pair.pageFrom]!);
  return pair.likeness === 0 && !areFigures;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function hasBlockStart(page: SearchedPage, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (page.wordStarts[at] === 2) return true;
  return false;
}

/** What lies between the runs, as far as the quote reaches into it. */
function gapsOf(page: SearchedPage, quote: SearchedQuote, chain: readonly Run[]): Gap[] {
  const gaps: Gap[] = [];
  const first = chain[0]!;
  const last = chain.at(-1)!;
  const room = (length: number) => Math.ceil(length * ROOM) + 8;
  if (first.quoteAt > quote.start) {
    const quoteFrom = Math.max(0, quote.start - BESIDE);
    const quoteTo = Math.min(first.quoteAt, quote.end);
    const pageTo = first.pageAt - (first.quoteAt - quoteTo);
    const pageFrom = Math.max(0, pageTo - room(quoteTo - quoteFrom));
    gaps.push({ quoteFrom, quoteTo, pageFrom, pageTo, anchor: 'right', isOpen: true });
  }
  for (const [at, run] of chain.entries()) {
    const before = chain[at - 1];
    if (before === undefined) continue;
    const quoteFrom = before.quoteAt + before.length;
    const pageFrom = before.pageAt + before.length;
    const quoteTo = run.quoteAt;
    const pageTo = run.pageAt;
    if (quoteTo <= quote.start || quoteFrom >= quote.end || quoteTo === quoteFrom) continue;
    const isInside = quoteFrom > quote.start && quoteTo < quote.end;
    if (isInside && quoteTo - quoteFrom < LEAST_GAP) continue;
    const anchor = quoteFrom < quote.start || quoteTo < quote.end ? 'right' : 'left';
    gaps.push({ quoteFrom, quoteTo, pageFrom, pageTo, anchor, isOpen: false });
  }
  const quoteFrom = Math.max(last.quoteAt + last.length, quote.start);
  if (quoteFrom < quote.end) {
    const quoteTo = Math.min(quote.keys.length, quote.end + BESIDE);
    const pageFrom = last.pageAt + last.length + (quoteFrom - last.quoteAt - last.length);
    const pageTo = Math.min(page.keys.length, pageFrom + room(quoteTo - quoteFrom));
    gaps.push({ quoteFrom, quoteTo, pageFrom, pageTo, anchor: 'left', isOpen: true });
  }
  return gaps;
}
