/** Where a quote begins and ends in the page, given the stretches it has in common with it there. */
import { alignGaps } from './align-gaps.ts';
import type { WordPair } from './align-words.ts';
import { insertedAt, insertionCost, type Seam } from './chain-runs.ts';
import type { Run } from './find-runs.ts';
import { besideAt } from './find-verbatim.ts';
import { isBlockEdge, isWordEdge, type SearchedPage, type SearchedQuote } from './searched-text.ts';

export interface Place {
  /** Units of the page. */
  start: number;
  end: number;
  /** Share of the quote that stands there, word for word or nearly, from 0 to 1. */
  quote: number;
  /** Text that was put into it, as a multiple of the quote's length; boxes between its blocks do not count. */
  inserted: number;
  /** Shares of prefix and suffix that stand around it; `null` where none was stored. */
  prefix: number | null;
  suffix: number | null;
  /** Share of the few words right beside the quote, in its blocks, that stand right beside it. */
  beside: number;
  /** Whether it begins, and ends, with a block where the quote did, and within one where that did. */
  edges: [start: boolean, end: boolean];
}

/** A part of the quote and what stands for it in the page. */
interface Piece {
  pageFrom: number;
  pageTo: number;
  quoteFrom: number;
  quoteTo: number;
  likeness: number;
  /** Units in common, those of the surroundings included. */
  support: number;
}

/** `null` where nothing in the page stands for any word of the quote. */
export function locateQuote(page: SearchedPage, quote: SearchedQuote, chain: readonly Run[]): Place | null {
  const solid = withoutStrayRuns(page, quote, chain);
  const pairs = alignGaps(page, quote, solid);
  const pieces = [...piecesOf(quote, solid), ...pairs.flatMap(pair => pieceOfPair(quote, pair))];
  const kept = withoutStrays(
    page,
    quote,
    pieces.sort((a, b) => a.pageFrom - b.pageFrom),
  );
  if (kept.length === 0) return null;
  const { start, end } = snapped(page, quote, kept[0]!.pageFrom, kept.at(-1)!.pageTo);
  const matched = kept.reduce((sum, piece) => sum + (piece.quoteTo - piece.quoteFrom) * piece.likeness, 0);
  const inserted = kept.reduce(
    (sum, piece, at) => (at === 0 ? 0 : sum + insertedAt(page, quote, seamOf(kept[at - 1]!, piece))),
    0,
  );
  const length = quote.end - quote.start;
  return {
    start,
    end,
    quote: matched / length,
    inserted: inserted / length,
    edges: [
      isBlockEdge(page, start) === isBlockEdge(quote, quote.start),
      isBlockEdge(page, end) === isBlockEdge(quote, quote.end),
    ],
    beside: besideAt(page, { start, end }, quote),
    prefix: surroundings(chain, 0, quote.start, run => start - run.pageAt - (quote.start - run.quoteAt)),
    suffix: surroundings(
      chain,
      quote.end,
      quote.keys.length,
      run => run.pageAt - end - (run.quoteAt - quote.end),
    ),
  };
}

/** Shorter than this, what a run has of the quote may be chance, whatever stands beyond the quote's edge. */
const CHANCE = 12;

/** The runs that are of the quote; a chain has none that is of both the quote and its surroundings. */
function piecesOf(quote: SearchedQuote, chain: readonly Run[]): Piece[] {
  const lengthBeyond = (run: Run, at: number, edge: 'left' | 'right') => {
    const other = chain[at];
    if (other === undefined) return 0;
    const [before, after] = edge === 'left' ? [other, run] : [run, other];
    const isContiguous =
      before.quoteAt + before.length === after.quoteAt && before.pageAt + before.length === after.pageAt;
    return isContiguous ? other.length : 0;
  };
  return chain.flatMap((run, at) => {
    if (run.quoteAt < quote.start || run.quoteAt >= quote.end) return [];
    const beyond =
      (run.quoteAt === quote.start ? lengthBeyond(run, at - 1, 'left') : 0) +
      (run.quoteAt + run.length === quote.end ? lengthBeyond(run, at + 1, 'right') : 0);
    return [
      {
        quoteFrom: run.quoteAt,
        quoteTo: run.quoteAt + run.length,
        pageFrom: run.pageAt,
        pageTo: run.pageAt + run.length,
        likeness: 1,
        support: run.length + beyond,
      },
    ];
  });
}

/** The chain without runs of the quote that stand far off, and what of the surroundings stands beyond them. */
function withoutStrayRuns(page: SearchedPage, quote: SearchedQuote, chain: readonly Run[]): Run[] {
  const pieces = piecesOf(quote, chain);
  const kept = withoutStrays(page, quote, pieces);
  if (kept.length === pieces.length) return [...chain];
  const from = kept[0] === pieces[0] ? -Infinity : kept[0]!.quoteFrom;
  const to = kept.at(-1) === pieces.at(-1) ? Infinity : kept.at(-1)!.quoteTo;
  return chain.filter(({ quoteAt }) => quoteAt >= from && quoteAt < to);
}

/** The part of a pair of words that is of the quote. */
function pieceOfPair(quote: SearchedQuote, pair: WordPair): Piece[] {
  const left = Math.max(0, quote.start - pair.quoteFrom);
  const right = Math.max(0, pair.quoteTo - quote.end);
  const length = pair.quoteTo - pair.quoteFrom - left - right;
  if (length <= 0) return [];
  const most = pair.pageTo - pair.pageFrom - 1;
  return [
    {
      quoteFrom: pair.quoteFrom + left,
      quoteTo: pair.quoteTo - right,
      pageFrom: pair.pageFrom + Math.min(left, most),
      pageTo: pair.pageTo - Math.min(right, most),
      likeness: pair.likeness,
      support: length * pair.likeness,
    },
  ];
}

function seamOf(a: Piece, b: Piece): Seam {
  return { quoteFrom: a.quoteTo, quoteTo: b.quoteFrom, pageFrom: a.pageTo, pageTo: b.pageFrom };
}

/** The pieces around the one with the strongest support, without small ones at the ends that stand far off. */
function withoutStrays(page: SearchedPage, quote: SearchedQuote, pieces: readonly Piece[]): Piece[] {
  let core = 0;
  for (const [at, { support }] of pieces.entries()) if (support > pieces[core]!.support) core = at;
  const reach = (step: 1 | -1) => {
    let sum = 0;
    let best = 0;
    let edge = core;
    for (let at = core + step; at >= 0 && at < pieces.length; at += step) {
      const inner = pieces[at - step]!;
      const piece = pieces[at]!;
      const seam = step === 1 ? seamOf(inner, piece) : seamOf(piece, inner);
      const inserted = insertedAt(page, quote, seam);
      const length = piece.quoteTo - piece.quoteFrom;
      const isChance = length < CHANCE && inserted > length + CHANCE;
      sum += (isChance ? length : piece.support) - insertionCost(inserted);
      if (sum >= best) {
        best = sum;
        edge = at;
      }
    }
    return edge;
  };
  return pieces.length === 0 ? [] : pieces.slice(reach(-1), reach(1) + 1);
}

/** A quote that was cut at words is cut at words again: at the nearer edge. */
function snapped(page: SearchedPage, quote: SearchedQuote, start: number, end: number) {
  const from = isWordEdge(quote, quote.start) ? nearestEdge(page, start, -1) : start;
  const to = isWordEdge(quote, quote.end) ? nearestEdge(page, end, 1) : end;
  return from < to ? { start: from, end: to } : { start, end };
}

/** Where both are as near, outwards. */
function nearestEdge(page: SearchedPage, at: number, outwards: 1 | -1): number {
  for (let distance = 0; ; distance++) {
    if (isWordEdge(page, at + outwards * distance)) return at + outwards * distance;
    if (isWordEdge(page, at - outwards * distance)) return at - outwards * distance;
  }
}

/** Where the surroundings stand this far off, they count for half. */
const FAR = 300;

/** Share of the surroundings between two units of the quote that stands in the page, less what it is farther off. */
function surroundings(
  chain: readonly Run[],
  from: number,
  to: number,
  driftOf: (run: Run) => number,
): number | null {
  if (to <= from) return null;
  let units = 0;
  for (const run of chain) {
    const shared = Math.min(run.quoteAt + run.length, to) - Math.max(run.quoteAt, from);
    if (shared > 0) units += shared / (1 + Math.abs(driftOf(run)) / FAR);
  }
  return units / (to - from);
}
