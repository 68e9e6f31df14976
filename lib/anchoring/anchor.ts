/**
 * Finds saved passages and says what changed in them, word by word. In the extension the two are apart: the page
 * locates, and the background, where size costs nothing, compares.
 */
import { compareTexts } from './compare-texts.ts';
import { createPause, type FoundPassage, locateInSlices } from './locate-all.ts';
import type { TargetSelectors } from './selectors.ts';
import type { TextChange } from './text-change.ts';

export type Anchored = (FoundPassage & { changes: TextChange[] }) | { status: 'missing' };

/**
 * As `locateAll`, with the changes from each saved quote to the text found; none where they say the same.
 *
 * @param signal Rejects with its reason once it is aborted.
 */
export async function anchorAll(
  root: Element,
  targets: readonly TargetSelectors[],
  signal?: AbortSignal,
): Promise<Anchored[]> {
  signal?.throwIfAborted();
  const pause = createPause(targets.length, signal);
  const anchored: Anchored[] = [];
  for (const passage of await locateInSlices(root, targets, pause)) {
    if (passage.status === 'missing') {
      anchored.push(passage);
      continue;
    }
    const changes: TextChange[] = [];
    if (passage.status === 'edited') {
      const pausing = pause();
      if (pausing !== undefined) await pausing;
      changes.push(...compareTexts(targets[anchored.length]![0].exact, passage.text));
    }
    anchored.push({ ...passage, changes });
  }
  return anchored;
}
