/** Finds marks in the saved text of their article, for a document that shows them in place. */
import { endOf, type FoldedText, foldText } from '../anchoring/fold-text.ts';
import type { QuotedPassage, TargetSelectors } from '../anchoring/selectors.ts';

export interface Span {
  /** Offsets into the text in UTF-16 units. */
  start: number;
  end: number;
}

/** In folded units: no surroundings say more of a place. */
const LONGEST_COMPARED = 64;

/**
 * Where each passage stands, in the same order; `null` where the text does not have its words, typography aside.
 * Words that stand there more than once are where their surroundings are most alike, or else nearest to their old
 * place. The text is what was read with the marks, so that nothing is looked for that was edited since.
 */
export function placeMarks(text: string, targets: readonly TargetSelectors[]): (Span | null)[] {
  let page: FoldedPage | null = null;
  return targets.map(([quote, position]) => {
    const verbatim = placesOf(quote.exact, text);
    if (verbatim.length === 1 && quote.exact.trim() === quote.exact) {
      return { start: verbatim[0]!, end: verbatim[0]! + quote.exact.length };
    }
    page ??= foldPage(text);
    return placeFolded(page, quote, position.start);
  });
}

interface FoldedPage {
  folded: FoldedText;
  string: string;
}

function foldPage(text: string): FoldedPage {
  const folded = foldText(text);
  return { folded, string: stringOf(folded.units) };
}

function placeFolded(
  { folded, string: page }: FoldedPage,
  { exact, prefix, suffix }: QuotedPassage,
  oldStart: number,
): Span | null {
  const quote = stringOf(foldText(exact).units);
  const before = stringOf(foldText(prefix).units);
  const after = stringOf(foldText(suffix).units);
  let best: { at: number; score: number; distance: number } | null = null;
  for (const at of placesOf(quote, page)) {
    const score = sharedEnd(page, at, before) + sharedStart(page, at + quote.length, after);
    const distance = Math.abs(folded.starts[at]! - oldStart);
    if (best === null || score > best.score || (score === best.score && distance < best.distance)) {
      best = { at, score, distance };
    }
  }
  if (best === null) return null;
  return { start: folded.starts[best.at]!, end: endOf(folded, best.at + quote.length - 1) };
}

function placesOf(quote: string, page: string): number[] {
  const places: number[] = [];
  if (quote === '') return places;
  for (let at = page.indexOf(quote); at >= 0; at = page.indexOf(quote, at + 1)) places.push(at);
  return places;
}

function sharedEnd(page: string, at: number, before: string): number {
  const most = Math.min(at, before.length, LONGEST_COMPARED);
  let same = 0;
  while (same < most && page[at - 1 - same] === before[before.length - 1 - same]) same += 1;
  return same;
}

function sharedStart(page: string, at: number, after: string): number {
  const most = Math.min(page.length - at, after.length, LONGEST_COMPARED);
  let same = 0;
  while (same < most && page[at + same] === after[same]) same += 1;
  return same;
}

const PIECE = 8192;

/** A string finds strings faster than anything written here could. */
function stringOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += PIECE) {
    text += String.fromCharCode(...units.subarray(at, at + PIECE));
  }
  return text;
}
