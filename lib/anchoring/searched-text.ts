/** The two sides of a search: a page, indexed once for all its marks, and a quote with its surroundings. */
import { type FoldedText, foldText } from './fold-text.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';
import { searchKeysOf } from './search-keys.ts';
import type { TextQuoteSelector } from './selectors.ts';

export interface SearchedText extends FoldedText {
  keys: Uint16Array;
}

export interface SearchedPage extends SearchedText {
  grams: GramIndex;
  /** What all searches have cost so far, in places and pairs of words looked at. */
  steps: number;
}

export interface SearchedQuote extends SearchedText {
  /** The quote itself is `keys[start]` up to `keys[end]`; around it stand prefix and suffix. */
  start: number;
  end: number;
}

/** Where words are written with spaces, a gram is longer than most words; else it is a word or two. */
const GRAM_SIZE = 7;
const GRAM_SIZE_WITHOUT_SPACES = 3;

export interface SearchOptions {
  /** Keys of the quotes that will be looked for, where they are few: the page is indexed for them alone. */
  wanted: readonly Uint16Array[] | undefined;
  /** Awaited between steps that each take a few milliseconds on a long page. */
  pause: () => Promise<void> | undefined;
}

/** Indexes a page's text; linear in its length. */
export async function searchPage(text: string, { wanted, pause }: SearchOptions): Promise<SearchedPage> {
  const folded = foldText(text);
  await pause();
  const keys = searchKeysOf(folded.units);
  await pause();
  const size = wordsIn(folded) > keys.length / 2 ? GRAM_SIZE_WITHOUT_SPACES : GRAM_SIZE;
  const grams = await indexGrams(keys, { size, wanted, pause });
  return { ...folded, keys, grams, steps: 0 };
}

export function searchedQuote({ prefix, exact, suffix }: TextQuoteSelector): SearchedQuote {
  const folded = foldText(prefix + exact + suffix);
  const { starts, units } = folded;
  let start = 0;
  while (start < units.length && starts[start]! < prefix.length) start += 1;
  let end = units.length;
  while (end > start && starts[end - 1]! >= prefix.length + exact.length) end -= 1;
  return { ...folded, keys: searchKeysOf(units), start, end };
}

/** How many blocks start from one unit to another, both included. */
export function breaksIn({ blockStarts }: FoldedText, from: number, to: number): number {
  return countBelow(blockStarts, to + 1) - countBelow(blockStarts, from);
}

function wordsIn({ wordStarts }: FoldedText): number {
  let words = 0;
  for (let at = 0; at < wordStarts.length; at++) if (wordStarts[at] !== 0) words += 1;
  return words;
}

/** How many of the ascending numbers are less than `limit`. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word may be cut before `at`: at a word's start, and at both ends of the text. */
export function isWordEdge({ wordStarts }: FoldedText, at: number): boolean {
  return at <= 0 || at >= wordStarts.length || wordStarts[at] !== 0;
}

/** Whether a block starts at `at` or the text ends there. */
export function isBlockEdge({ wordStarts }: FoldedText, at: number): boolean {
  return at <= 0 || at >= wordStarts.length || wordStarts[at] === 2;
}
