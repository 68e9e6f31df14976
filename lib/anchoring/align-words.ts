/**
 * Aligns the words of a gap between two stretches in common: which word of the page stands for which of the
 * quote. Global alignment with affine gaps; source of the method: O. Gotoh, "An improved algorithm for matching
 * biological sequences", J. Mol. Biol. 162 (1982).
 */
import type { SearchedPage, SearchedQuote } from './searched-text.ts';
import { type WordSpan, type Words, wordsOf } from './words-of.ts';

export interface Gap {
  quoteFrom: number;
  quoteTo: number;
  pageFrom: number;
  pageTo: number;
  /** The side at which words are kept together where nothing else decides. */
  anchor: 'left' | 'right';
  /** Whether text at the other side, of the page or around the quote, may be left out at no cost. */
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

const GAP_OPEN = 0.6;
const GAP_EXTEND = 0.1;
/** Words put in before all of the quote is placed part it; those beyond it are only its new surroundings. */
const PARTING_EXTEND = 0.4;
const UNLIKE = -0.4;
const SAME = 1.5;
/** A word never becomes a sign. */
const OTHER_KIND = -2;
/** Where the page begins a block and the quote does not, the words beyond are hardly the quote's. */
const BREAK = 1;
/** Whole blocks may stand between two of the quote, however long: boxes, advertisements. */
const BOX = 0.8;

/** Words that have less than this in common are other words. */
const LEAST_LIKENESS = 0.5;

const PAIRED = 0;
const DELETED = 1;
const INSERTED = 2;
const BOXED = 3;

/** The pairs, from the anchor outwards. */
export function alignWords(page: SearchedPage, quote: SearchedQuote, gap: Gap): WordPair[] {
  const ours = wordsOf(quote, gap.quoteFrom, gap.quoteTo, gap.anchor);
  const theirs = wordsOf(page, gap.pageFrom, gap.pageTo, gap.anchor);
  if (ours.spans.length === 0 || theirs.spans.length === 0) return [];
  page.steps += ours.spans.length * theirs.spans.length;
  const quoteWords = ours.spans.filter(([from, to]) => from < quote.end && to > quote.start).length;
  const costs = costsOf(ours, theirs, quoteWords);
  const table = fillTable(page, quote, ours, theirs, costs);
  let end = table.best.length - 1;
  if (gap.isOpen) {
    for (let at = quoteWords * table.width; at < table.best.length; at++) {
      if (table.best[at]! > table.best[end]!) end = at;
    }
  }
  return tracePairs(table, costs, ours, theirs, end).reverse();
}

/** What gaps cost after so many words of the quote and of the page. */
type Costs = ReturnType<typeof costsOf>;

function costsOf(ours: Words, theirs: Words, quoteWords: number) {
  return {
    quoteWords,
    // What stood around the quote may be gone.
    openDeletion: (i: number) => (i > quoteWords ? 0 : GAP_OPEN),
    deletion: (i: number) => (i > quoteWords ? 0 : GAP_EXTEND),
    insertion(i: number, j: number) {
      if (i >= quoteWords) return GAP_EXTEND;
      return theirs.breaks[j - 1]! && !ours.breaks[i]! ? PARTING_EXTEND + BREAK : PARTING_EXTEND;
    },
  };
}

/** Scores of all alignments of the first words of the quote (rows) and of the page (columns). */
interface Table {
  width: number;
  likeness: Float64Array;
  /** The best that ends in a word left out of the quote, in one put into the page, and in blocks put into it. */
  deleted: Float64Array;
  inserted: Float64Array;
  boxed: Float64Array;
  best: Float64Array;
  /** How the best one ends. */
  states: Uint8Array;
}

function fillTable(
  page: SearchedPage,
  quote: SearchedQuote,
  ours: Words,
  theirs: Words,
  costs: Costs,
): Table {
  const width = theirs.spans.length + 1;
  const size = (ours.spans.length + 1) * width;
  const likeness = new Float64Array(size);
  const deleted = new Float64Array(size).fill(-Infinity);
  const inserted = new Float64Array(size).fill(-Infinity);
  const boxed = new Float64Array(size).fill(-Infinity);
  const best = new Float64Array(size);
  const states = new Uint8Array(size);
  for (let i = 0; i <= ours.spans.length; i++) {
    const least = i > costs.quoteWords ? 1 : LEAST_LIKENESS;
    const openDeletion = costs.openDeletion(i);
    const deletion = costs.deletion(i);
    const isBlockEdge = ours.breaks[i]!;
    for (let j = i === 0 ? 1 : 0; j <= theirs.spans.length; j++) {
      const at = i * width + j;
      // Far from the anchor gaps come first: what is left over was put in or taken out there.
      let state = INSERTED;
      let score = -Infinity;
      if (j > 0) {
        score = Math.max(best[at - 1]! - GAP_OPEN, inserted[at - 1]!) - costs.insertion(i, j);
        inserted[at] = score;
        const box = isBlockEdge && theirs.breaks[j - 1]! ? best[at - 1]! - BOX : -Infinity;
        boxed[at] = Math.max(boxed[at - 1]!, box);
      }
      if (i > 0) {
        deleted[at] = Math.max(best[at - width]! - openDeletion, deleted[at - width]!) - deletion;
        if (deleted[at]! > score) {
          score = deleted[at]!;
          state = DELETED;
        }
      }
      if (i > 0 && j > 0) {
        const alike = likenessOf(quote.keys, ours.spans[i - 1]!, page.keys, theirs.spans[j - 1]!);
        let paired = best[at - width - 1]! + UNLIKE;
        if (alike >= least) {
          likeness[at] = alike;
          paired += (SAME - UNLIKE) * alike;
        }
        if (ours.signs[i - 1] !== theirs.signs[j - 1]) paired += OTHER_KIND;
        if (theirs.breaks[j - 1]! && !ours.breaks[i - 1]!) paired -= BREAK;
        if (paired > score) {
          score = paired;
          state = PAIRED;
        }
      }
      if (theirs.breaks[j]! && boxed[at]! > score) {
        score = boxed[at]!;
        state = BOXED;
      }
      best[at] = score;
      states[at] = state;
    }
  }
  return { width, likeness, deleted, inserted, boxed, best, states };
}

/** The pairs of the alignment that ends at `end`, towards the anchor. */
function tracePairs(table: Table, costs: Costs, ours: Words, theirs: Words, end: number): WordPair[] {
  const { width, likeness, deleted, inserted, boxed, states } = table;
  const pairs: WordPair[] = [];
  let state = states[end]!;
  for (let at = end; at >= width && at % width > 0; ) {
    const i = Math.floor(at / width);
    const j = at % width;
    const before = state === PAIRED ? at - width - 1 : state === DELETED ? at - width : at - 1;
    if (state === PAIRED) {
      const [quoteFrom, quoteTo] = ours.spans[i - 1]!;
      const [pageFrom, pageTo] = theirs.spans[j - 1]!;
      pairs.push({ quoteFrom, quoteTo, pageFrom, pageTo, likeness: likeness[at]! });
    }
    const goesOn =
      (state === DELETED && deleted[before]! - costs.deletion(i) === deleted[at]) ||
      (state === INSERTED && inserted[before]! - costs.insertion(i, j) === inserted[at]) ||
      (state === BOXED && boxed[before] === boxed[at]);
    if (!goesOn) state = states[before]!;
    at = before;
  }
  return pairs;
}

/** What two words have in common at their ends, as a share of the longer; 0 where that is little. */
function likenessOf(a: Uint16Array, aSpan: WordSpan, b: Uint16Array, bSpan: WordSpan): number {
  const aFrom = aSpan[0];
  const bFrom = bSpan[0];
  const aTo = aSpan[1];
  const bTo = bSpan[1];
  // Most words have nothing in common: not the first letter, not the last.
  if (a[aFrom] !== b[bFrom] && a[aTo - 1] !== b[bTo - 1]) return 0;
  const most = Math.min(aTo - aFrom, bTo - bFrom);
  const longest = Math.max(aTo - aFrom, bTo - bFrom);
  if (most < longest * LEAST_LIKENESS) return 0;
  let head = 0;
  while (head < most && a[aFrom + head] === b[bFrom + head]) head += 1;
  let tail = 0;
  while (tail < most - head && a[aTo - 1 - tail] === b[bTo - 1 - tail]) tail += 1;
  const likeness = (head + tail) / longest;
  return likeness >= LEAST_LIKENESS ? likeness : 0;
}
