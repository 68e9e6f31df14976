/**
 * Aligns the words of a gap between two stretches in common: which word of the page stands for which of the
 * quote. Global alignment with affine gaps; source of the method: O. Gotoh, "An improved algorithm for matching
 * biological sequences", J. Mol. Biol. 162 (1982).
 */
import type { SearchedPage, SearchedQuote } from './searched-text.ts';

export interface Gap {
  quoteFrom: number;
  quoteTo: number;
  pageFrom: number;
  pageTo: number;
  /** The side at which words are kept together where nothing else decides. */
  anchor: 'left' | 'right';
  /** Whether the page's text at the other side may be left out at no cost. */
  isOpen: boolean;
}

/** A word of the quote and the word of the page that stands for it, as spans of units. */
export interface WordPair {
  quoteFrom: number;
  quoteTo: number;
  pageFrom: number;
  pageTo: number;
  /** From 0, another word, to 1, the same. */
  likeness: number;
}

/** More words than this are not aligned; the rest of a longer gap counts as inserted or deleted. */
const MOST_WORDS = 64;

const GAP_OPEN = 0.6;
const GAP_EXTEND = 0.1;
/** Words put in before all of the quote is placed part it; those beyond it are only its new surroundings. */
const PARTING_EXTEND = 0.4;
const UNLIKE = -0.5;
const SAME = 1.5;

/** Words that have less than this in common are other words. */
const LEAST_LIKENESS = 0.5;

type Span = [from: number, to: number];

/** The pairs, from the anchor outwards. */
export function alignWords(
  page: SearchedPage,
  quote: SearchedQuote,
  gap: Gap,
  count: (steps: number) => void,
): WordPair[] {
  const ours = wordsOf(quote.wordStarts, gap.quoteFrom, gap.quoteTo, gap.anchor);
  const theirs = wordsOf(page.wordStarts, gap.pageFrom, gap.pageTo, gap.anchor);
  if (ours.length === 0 || theirs.length === 0) return [];
  count(ours.length * theirs.length);

  const quoteWords = ours.filter(([from, to]) => from < quote.end && to > quote.start).length;
  const width = theirs.length + 1;
  const size = (ours.length + 1) * width;
  const likeness = new Float64Array(size);
  // Best scores that end in a pair, in a word left out of the quote, in a word left out of the page.
  const paired = new Float64Array(size).fill(-Infinity);
  const deleted = new Float64Array(size).fill(-Infinity);
  const inserted = new Float64Array(size).fill(-Infinity);
  paired[0] = 0;
  for (let i = 0; i <= ours.length; i++) {
    for (let j = 0; j <= theirs.length; j++) {
      const at = i * width + j;
      if (i > 0 && j > 0) {
        likeness[at] = likenessOf(quote.keys, ours[i - 1]!, page.keys, theirs[j - 1]!);
        const diagonal = at - width - 1;
        paired[at] =
          Math.max(paired[diagonal]!, deleted[diagonal]!, inserted[diagonal]!) +
          UNLIKE +
          (SAME - UNLIKE) * likeness[at]!;
      }
      if (i > 0) {
        const up = at - width;
        deleted[at] = Math.max(Math.max(paired[up]!, inserted[up]!) - GAP_OPEN, deleted[up]!) - GAP_EXTEND;
      }
      if (j > 0) {
        const left = at - 1;
        const extend = i < quoteWords ? PARTING_EXTEND : GAP_EXTEND;
        inserted[at] = Math.max(Math.max(paired[left]!, deleted[left]!) - GAP_OPEN, inserted[left]!) - extend;
      }
    }
  }

  const best = (at: number) => Math.max(paired[at]!, deleted[at]!, inserted[at]!);
  let i = ours.length;
  let j = theirs.length;
  if (gap.isOpen) {
    for (let k = 0; k <= theirs.length; k++) if (best(i * width + k) > best(i * width + j)) j = k;
  }
  const pairs: WordPair[] = [];
  let state = 'any';
  while (i > 0 && j > 0) {
    const at = i * width + j;
    // Far from the anchor gaps come first: what is left over was put in or taken out there.
    const score = state === 'inserted' ? inserted[at]! : state === 'deleted' ? deleted[at]! : best(at);
    if (score === inserted[at]) {
      const left = at - 1;
      state = inserted[left]! - (i < quoteWords ? PARTING_EXTEND : GAP_EXTEND) === score ? 'inserted' : 'any';
      j -= 1;
    } else if (score === deleted[at]) {
      const up = at - width;
      state = deleted[up]! - GAP_EXTEND === score ? 'deleted' : 'any';
      i -= 1;
    } else {
      const [quoteFrom, quoteTo] = ours[i - 1]!;
      const [pageFrom, pageTo] = theirs[j - 1]!;
      pairs.push({ quoteFrom, quoteTo, pageFrom, pageTo, likeness: likeness[at]! });
      state = 'any';
      i -= 1;
      j -= 1;
    }
  }
  return pairs.reverse();
}

/** The words from the anchor outwards. */
function wordsOf(wordStarts: Uint8Array, from: number, to: number, anchor: 'left' | 'right'): Span[] {
  const words: Span[] = [];
  if (anchor === 'left') {
    for (let start = from; start < to && words.length < MOST_WORDS; ) {
      let end = start + 1;
      while (end < to && wordStarts[end] === 0) end += 1;
      words.push([start, end]);
      start = end;
    }
  } else {
    for (let end = to; end > from && words.length < MOST_WORDS; ) {
      let start = end - 1;
      while (start > from && wordStarts[start] === 0) start -= 1;
      words.push([start, end]);
      end = start;
    }
  }
  return words;
}

/** What two words have in common at their ends, as a share of the longer. */
function likenessOf(a: Uint16Array, [aFrom, aTo]: Span, b: Uint16Array, [bFrom, bTo]: Span): number {
  const most = Math.min(aTo - aFrom, bTo - bFrom);
  let head = 0;
  while (head < most && a[aFrom + head] === b[bFrom + head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[aTo - 1 - tail] === b[bTo - 1 - tail]) tail += 1;
  const likeness = (head + tail) / Math.max(aTo - aFrom, bTo - bFrom);
  return likeness >= LEAST_LIKENESS ? likeness : 0;
}
