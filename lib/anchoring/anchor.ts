/** Finds saved annotations in the page as it is now. */
import { createSlices } from '../shared/slices.ts';
import { compareTexts } from './compare-texts.ts';
import { createQuoteMatcher, type QuoteMatch, type QuoteMatcher } from './match-quote.ts';
import type { TargetSelectors } from './selectors.ts';
import type { TextChange } from './text-change.ts';
import { indexText, type Span, type TextIndex } from './text-index.ts';

export type Anchored =
  | { status: 'exact' | 'moved' | 'edited'; range: Range; text: string; changes: TextChange[] }
  | { status: 'missing' };

export type AnchorStatus = Anchored['status'];

/** More than this of the stored context must still stand around a quote for it to be where it was. */
const SAME_SURROUNDINGS = 0.5;

/**
 * Anchors every target in one pass over the text under `root`, in slices that leave the page responsive.
 * The result is in the order of `targets`. Never throws for a target that cannot be found, never changes the DOM.
 *
 * `exact`: the same words in the same neighbourhood. `moved`: the same words elsewhere, or in new surroundings.
 * `edited`: the passage is there, its words are not; `changes` says which. White space, typography and Unicode
 * form count for nothing, nor do boxes that stand between the blocks of a passage.
 *
 * @param signal Rejects with its reason once it is aborted, for when the page has gone on.
 */
export async function anchorAll(
  root: Element,
  targets: readonly TargetSelectors[],
  signal?: AbortSignal,
): Promise<Anchored[]> {
  signal?.throwIfAborted();
  if (targets.length === 0) return [];
  const index = indexText(root);
  const slices = createSlices();
  const pause = () => slices.pause()?.then(() => signal?.throwIfAborted());
  const anchored: Anchored[] = [];
  let matcher: QuoteMatcher | null = null;
  for (const target of targets) {
    const pausing = pause();
    if (pausing !== undefined) await pausing;
    if (standsAsSaved(index.text, target)) {
      anchored.push(asSaved('exact', index, target[1]));
    } else {
      matcher ??= await createQuoteMatcher(index.text, { isAside: index.isAside, pause });
      const match = matcher.match(target);
      anchored.push(match === null ? { status: 'missing' } : found(index, target, match));
    }
  }
  return anchored;
}

function standsAsSaved(text: string, [quote, { start, end }]: TargetSelectors): boolean {
  return (
    end - start === quote.exact.length &&
    end > start &&
    text.startsWith(quote.exact, start) &&
    text.endsWith(quote.prefix, start) &&
    text.startsWith(quote.suffix, end)
  );
}

function asSaved(status: 'exact' | 'moved', index: TextIndex, { start, end }: Span): Anchored {
  const range = index.rangeOf(start, end);
  if (range === null) return { status: 'missing' };
  return { status, range, text: index.text.slice(start, end), changes: [] };
}

function found(index: TextIndex, [quote]: TargetSelectors, match: QuoteMatch): Anchored {
  const status = match.context > SAME_SURROUNDINGS ? 'exact' : 'moved';
  if (match.isVerbatim) return asSaved(status, index, match);
  const range = index.rangeOf(match.start, match.end);
  if (range === null) return { status: 'missing' };
  const text = index.proseOf(match);
  const changes = compareTexts(quote.exact, text);
  return { status: changes.length === 0 ? status : 'edited', range, text, changes };
}
