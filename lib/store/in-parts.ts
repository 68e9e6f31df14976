import type { OnProgress } from '../shared/on-progress.ts';

/** Of rows: to wait for so many costs nothing, and all is over soon enough to be told of. */
const PART = 500;

/** Works on some of the items at a time, one after another, and tells after each how far it is. */
export async function inParts<Item>(
  items: readonly Item[],
  work: (part: readonly Item[]) => Promise<unknown>,
  onProgress: OnProgress = () => {},
): Promise<void> {
  for (let at = 0; at < items.length; at += PART) {
    await work(items.slice(at, at + PART));
    onProgress(Math.min(at + PART, items.length) / items.length);
  }
}
