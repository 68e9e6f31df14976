/**
 * Finds saved passages and says what changed in them, word by word. In the extension the two are apart: the page
 * locates, and the background, where size costs nothing, compares.
 */
import { compareTexts } from './compare-texts.ts';
import { type FoundPassage, locateAll } from './locate-all.ts';
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
  const located = await locateAll(root, targets, signal);
  return located.map((passage, at) => {
    if (passage.status === 'missing') return passage;
    const isEdited = passage.status === 'edited';
    return { ...passage, changes: isEdited ? compareTexts(targets[at]![0].exact, passage.text) : [] };
  });
}
