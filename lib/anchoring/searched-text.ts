/** The two sides of a search: a page, indexed once for all its marks, and a quote with its surroundings. */
import { type FoldedText, foldText } from './fold-text.ts';
import { type GramIndex, indexGrams } from './gram-index.ts';
import { searchKeysOf } from './search-keys.ts';
import type { TextQuoteSelector } from './selectors.ts';

export interface SearchedText extends FoldedText {
  keys: Uint16Array;
  /** How many blocks start before each unit, and at the end how many there are. */
  blocks: Uint32Array;
}

export interface SearchedPage extends SearchedText {
  grams: GramIndex;
}

export interface SearchedQuote extends SearchedText {
  /** The quote itself is `keys[start]` up to `keys[end]`; around it stand prefix and suffix. */
  start: number;
  end: number;
}

/** Where words are written with spaces, a gram is longer than most words; else it is a word or two. */
const GRAM_SIZE = 7;
const GRAM_SIZE_WITHOUT_SPACES = 3;

/** So much text is folded at a time, in UTF-16 units: a few milliseconds. */
const CHUNK = 100_000;

/**
 * Indexes a page's text; linear in its length.
 *
 * @param pause Awaited between steps that each take a few milliseconds on a long page.
 */
export async function searchPage(
  text: string,
  pause: () => Promise<void> | undefined,
): Promise<SearchedPage> {
  const chunks: FoldedText[] = [];
  const offsets: number[] = [];
  for (let from = 0; from < text.length; ) {
    const lineEnd = text.indexOf('\n', from + CHUNK);
    const to = lineEnd < 0 ? text.length : lineEnd;
    chunks.push(foldText(text.slice(from, to)));
    offsets.push(from);
    from = to;
    await pause();
  }
  const folded = joinFolded(chunks, offsets);
  await pause();
  const keys = searchKeysOf(folded.units);
  let words = 0;
  for (const isStart of folded.wordStarts) if (isStart !== 0) words += 1;
  const size = words > folded.units.length / 2 ? GRAM_SIZE_WITHOUT_SPACES : GRAM_SIZE;
  await pause();
  return { ...folded, keys, blocks: countBlocks(folded), grams: indexGrams(keys, size) };
}

/** The folded texts as one, their offsets moved to where each starts. */
function joinFolded(chunks: readonly FoldedText[], offsets: readonly number[]): FoldedText {
  const length = chunks.reduce((sum, { units }) => sum + units.length, 0);
  const folded = {
    units: new Uint16Array(length),
    starts: new Uint32Array(length),
    ends: new Uint32Array(length),
    wordStarts: new Uint8Array(length),
  };
  let at = 0;
  for (const [i, chunk] of chunks.entries()) {
    const offset = offsets[i]!;
    folded.units.set(chunk.units, at);
    folded.wordStarts.set(chunk.wordStarts, at);
    for (let unit = 0; unit < chunk.units.length; unit++) {
      folded.starts[at + unit] = chunk.starts[unit]! + offset;
      folded.ends[at + unit] = chunk.ends[unit]! + offset;
    }
    at += chunk.units.length;
  }
  return folded;
}

export function searchedQuote({ prefix, exact, suffix }: TextQuoteSelector): SearchedQuote {
  const folded = foldText(prefix + exact + suffix);
  const { starts, units } = folded;
  let start = 0;
  while (start < units.length && starts[start]! < prefix.length) start += 1;
  let end = units.length;
  while (end > start && starts[end - 1]! >= prefix.length + exact.length) end -= 1;
  return { ...folded, keys: searchKeysOf(units), blocks: countBlocks(folded), start, end };
}

function countBlocks({ wordStarts }: FoldedText): Uint32Array {
  const blocks = new Uint32Array(wordStarts.length + 1);
  for (let at = 0; at < wordStarts.length; at++)
    blocks[at + 1] = blocks[at]! + (wordStarts[at] === 2 ? 1 : 0);
  return blocks;
}

/** How many blocks start from one unit to another, both included. */
export function breaksIn(blocks: Uint32Array, from: number, to: number): number {
  return blocks[Math.min(to + 1, blocks.length - 1)]! - blocks[from]!;
}

/** Whether a word may be cut before `at`: at a word's start, and at both ends of the text. */
export function isWordEdge({ wordStarts }: FoldedText, at: number): boolean {
  return at <= 0 || at >= wordStarts.length || wordStarts[at] !== 0;
}

/** Whether a block starts at `at` or the text ends there. */
export function isBlockEdge({ wordStarts }: FoldedText, at: number): boolean {
  return at <= 0 || at >= wordStarts.length || wordStarts[at] === 2;
}
