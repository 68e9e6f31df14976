/** Finds saved passages in the page as it is now, and says what became of each. */
import { createSlices } from '../shared/slices.ts';
import { isSameFolded } from './fold-text.ts';
import { createQuoteMatcher, type QuoteMatch } from './match-quote.ts';
import { CONTEXT_LENGTH, type QuotedPassage, type TargetSelectors } from './selectors.ts';
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

/** So many targets that stand as saved are quicker found than the page could draw a frame in between. */
const QUICK = 1024;

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
  return locateInSlices(root, targets, createPause(targets.length, signal));
}

/** So few targets are mostly found within one longer slice, so sooner than if the page drew a frame in between. */
const FEW = 16;
const SLICE_FOR_FEW = 22;

/** Gives what is to be awaited between steps; it rejects once the signal is aborted. */
export function createPause(targets: number, signal?: AbortSignal): () => Promise<void> | undefined {
  const slices = createSlices(targets <= FEW ? SLICE_FOR_FEW : undefined);
  return () => slices.pause()?.then(() => signal?.throwIfAborted());
}

/** As `locateAll`, with pauses that go on where others were. */
export async function locateInSlices(
  root: Element,
  targets: readonly TargetSelectors[],
  pause: () => Promise<void> | undefined,
): Promise<Located[]> {
  if (targets.length === 0) return [];
  const index = indexText(root);
  const find = createUnchangedFinder(index.text);
  const located: Located[] = [];
  const changed: number[] = [];
  for (let at = 0; at < targets.length; at++) {
    const target = targets[at]!;
    const start = find(target);
    if (start === null) changed.push(at);
    located[at] = start === null ? MISSING : unchangedAt(index, target, start);
    const pausing = start === null || at % QUICK === QUICK - 1 ? pause() : undefined;
    if (pausing !== undefined) await pausing;
  }
  if (changed.length === 0) return located;
  const quotes = changed.map(at => targets[at]!);
  const matcher = await createQuoteMatcher(index.text, { isAside: index.isAside, quotes, pause });
  for (const at of changed) {
    const pausing = pause();
    if (pausing !== undefined) await pausing;
    const match = matcher.match(targets[at]!);
    if (match !== null) located[at] = found(index, targets[at]!, match);
  }
  return located;
}

const MISSING = { status: 'missing' } as const;

/** So far from where it is expected a passage is looked for, in UTF-16 units. */
const NEAR = 1 << 14;

/**
 * Finds where a passage and all of its context stand letter for letter: where they stood; or, since most changes of a
 * page only push on what comes after them, as far from there as the passage before.
 */
function createUnchangedFinder(text: string): (target: TargetSelectors) => number | null {
  let shift = 0;
  return ([quote, { start, end }]) => {
    const { exact, prefix, suffix } = quote;
    if (exact === '' || end - start !== exact.length) return null;
    if (standsAt(text, quote, start)) return start;
    // Short of context it is not sure that a passage is the one that was saved.
    if (prefix.length + suffix.length < CONTEXT_LENGTH) return null;
    if (standsAt(text, quote, start + shift)) return start + shift;
    const at = onlyPlaceNear(text, start + shift - prefix.length, prefix + exact + suffix);
    if (at === null) return null;
    shift = at + prefix.length - start;
    return start + shift;
  };
}

/** Comparing slices takes a third of the time of `startsWith`. */
function standsAt(text: string, { exact, prefix, suffix }: QuotedPassage, at: number): boolean {
  const end = at + exact.length;
  return (
    at >= prefix.length &&
    text.slice(at, end) === exact &&
    text.slice(at - prefix.length, at) === prefix &&
    text.slice(end, end + suffix.length) === suffix
  );
}

/** The only place of `part` near another; `null` where there is none, or more than one. */
function onlyPlaceNear(text: string, near: number, part: string): number | null {
  const from = Math.max(0, near - NEAR);
  const around = text.slice(from, near + part.length + NEAR);
  const at = around.indexOf(part);
  return at < 0 || around.includes(part, at + 1) ? null : from + at;
}

function unchangedAt(index: TextIndex, [{ exact }]: TargetSelectors, start: number): Located {
  const end = start + exact.length;
  const range = index.rangeOf(start, end);
  return range === null ? MISSING : { status: 'exact', range, text: exact, start, end };
}

function found(index: TextIndex, [quote]: TargetSelectors, match: QuoteMatch): Located {
  const { start, end } = match;
  const range = index.rangeOf(start, end);
  if (range === null) return MISSING;
  const text = match.isVerbatim ? index.text.slice(start, end) : index.proseOf(match);
  const isSame = match.isVerbatim || isSameFolded(quote.exact, text);
  const status = match.context > SAME_SURROUNDINGS ? 'exact' : 'moved';
  return { status: isSame ? status : 'edited', range, text, start, end };
}
