import type { Article } from './article.ts';

/** Whether the reader ever said something of an article itself: what they said is kept, though it has no marks. */
export function isSpokenOf({ dismissedStatistics, corrections, mergedAt }: Article): boolean {
  return dismissedStatistics.length > 0 || corrections.length > 0 || mergedAt !== null;
}
