/** Finds saved passages in the page as it is now, and says what became of each. */
import { createSlices } from '../shared/slices.ts';
import { isSameFolded } from './fold-text.ts';
import { createQuoteMatcher, type QuoteMatch, type QuoteMatcher } from './match-quote.ts';
import type { TargetSelectors } from './selectors.ts';
import { indexText, type Span, type TextIndex } from './text-index.ts';

export interface FoundPassage extends Span {
  status: 'exact' | 'moved' | 'edited';
  range: Range;
  /** What the page says there, without boxes that stand between its blocks. */
  text: string;
}

export type Located = FoundPassage | { status: 'missing' };

export type AnchorStatus = Located['status'];

/** More than this of the stored context must still stand around a quote for it to be where it was. */
const SAME_SURROUNDINGS = 0.5;

/** So many targets that stand as saved take less time than it takes to look at the clock for each. */
const QUICK = 32;

/**
 * Finds every target in one pass over the text under `root`, in slices that leave the page responsive. The result
 * is in the order of `targets`. Never throws for a target that cannot be found, never changes the DOM.
 *
 * `exact`: the same words in the same neighbourhood. `moved`: the same words elsewhere, or in new surroundings.
 * `edited`: the passage is there, its words are not. White space, typography and Unicode form count for nothing,
 * nor do boxes that stand between the blocks of a passage.
 *
 * @param signal Rejects with its reason once it is aborted, for when the page has gone on.
 */
export async function locateAll(
  root: Element,
  targets: readonly TargetSelectors[],
  signal?: AbortSignal,
): Promise<Located[]> {
  signal?.throwIfAborted();
  if (targets.length === 0) return [];
  const slices = createSlices();
  const index = indexText(root);
  const pause = () => slices.pause()?.then(() => signal?.throwIfAborted());
  const located: Located[] = [];
  let matcher: QuoteMatcher | null = null;
  for (const target of targets) {
    const isSaved = standsAsSaved(index.text, target);
    const pausing = isSaved && located.length % QUICK !== 0 ? undefined : pause();
    if (pausing !== undefined) await pausing;
    if (isSaved) {
      located.push(asSaved('exact', index, target[1]));
    } else {
      matcher ??= await createQuoteMatcher(index.text, { isAside: index.isAside, pause });
      const match = matcher.match(target);
      located.push(match === null ? { status: 'missing' } : found(index, target, match));
    }
  }
  return located;
}

function standsAsSaved(text: string, [quote, { start, end }]: TargetSelectors): boolean {
  return (
    end - start === quote.exact.length &&
    end > start &&
    text.slice(start, end) === quote.exact &&
    text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
    text.slice(end, end + quote.suffix.length) === quote.suffix
  );
}

function asSaved(status: 'exact' | 'moved', index: TextIndex, { start, end }: Span): Located {
  const range = index.rangeOf(start, end);
  return range === null
    ? { status: 'missing' }
    : { status, range, text: index.text.slice(start, end), start, end };
}

function found(index: TextIndex, [quote]: TargetSelectors, match: QuoteMatch): Located {
  const status = match.context > SAME_SURROUNDINGS ? 'exact' : 'moved';
  if (match.isVerbatim) return asSaved(status, index, match);
  const { start, end } = match;
  const range = index.rangeOf(start, end);
  if (range === null) return { status: 'missing' };
  const text = index.proseOf(match);
  return { status: isSameFolded(quote.exact, text) ? status : 'edited', range, text, start, end };
}
