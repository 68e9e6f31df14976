import type { ChangeSummary } from '../lib/annotations/mark-state.ts';
import type { Texts } from '../lib/shared/texts.ts';

/**
 * How many marks of a page changed, and since when, in words; `null` where nothing is news.
 *
 * @param now ISO 8601
 */
export function changeMessage(
  { total, changed, since }: ChangeSummary,
  { plural, recentDay }: Texts,
  now: string,
): string | null {
  return since === null ? null : plural('changedMarks', total, { changed, since: recentDay(since, now) });
}
