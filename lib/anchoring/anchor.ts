/** Finds saved annotations in the page as it is now. */
import { createSlices } from '../shared/slices.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { matchQuote } from './match-quote.ts';
import type { TargetSelectors } from './selectors.ts';
import { indexText, type TextIndex } from './text-index.ts';

/** A difference between the saved text and the text found. */
export interface TextChange {
  kind: 'inserted' | 'deleted';
  text: string;
}

export type Anchored =
  | { status: 'exact' | 'moved' | 'edited'; range: Range; text: string; changes: TextChange[] }
  | { status: 'missing' };

export type AnchorStatus = Anchored['status'];

/** So much of the stored context must still stand around a quote for it to be where it was. */
const SAME_SURROUNDINGS = 0.5;

/**
 * Anchors every target in one pass over the text under `root`, in slices that leave the page responsive.
 * The result is in the order of `targets`. Never throws for a target that cannot be found, never changes the DOM.
 */
export async function anchorAll(root: Element, targets: readonly TargetSelectors[]): Promise<Anchored[]> {
  if (targets.length === 0) return [];
  const index = indexText(root);
  const slices = createSlices();
  const anchored: Anchored[] = [];
  let folded: FoldedText | null = null;
  for (const target of targets) {
    if (standsAsSaved(index.text, target)) {
      anchored.push(found('exact', index, target[1].start, target[1].end));
    } else {
      folded ??= foldText(index.text);
      const match = matchQuote(folded, target);
      if (match === null) anchored.push({ status: 'missing' });
      else {
        const status = match.context >= SAME_SURROUNDINGS ? 'exact' : 'moved';
        anchored.push(found(status, index, match.start, match.end));
      }
    }
    await slices.pause();
  }
  return anchored;
}

function standsAsSaved(text: string, [quote, { start, end }]: TargetSelectors): boolean {
  return (
    end > start &&
    text.slice(start, end) === quote.exact &&
    text.endsWith(quote.prefix, start) &&
    text.startsWith(quote.suffix, end)
  );
}

function found(status: 'exact' | 'moved', index: TextIndex, start: number, end: number): Anchored {
  return { status, range: index.rangeOf(start, end), text: index.text.slice(start, end), changes: [] };
}
