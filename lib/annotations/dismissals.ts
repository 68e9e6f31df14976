/** Which figures of an article a reader said to be no statistics: each with its time, so that copies can merge. */
import type { StatisticDismissal } from '../article/article.ts';
import { compareText, newest } from '../shared/compare.ts';

/** The keys of the figures that are put aside. */
export function dismissedKeys(dismissals: readonly StatisticDismissal[]): string[] {
  return dismissals.filter(({ isDismissed }) => isDismissed).map(({ key }) => key);
}

/** Of each key the newest word that one of them has, sorted by key. */
export function uniteDismissals(...lists: readonly (readonly StatisticDismissal[])[]): StatisticDismissal[] {
  const byKey = new Map<string, StatisticDismissal>();
  for (const dismissal of lists.flat()) {
    byKey.set(dismissal.key, newest(byKey.get(dismissal.key) ?? null, dismissal, ({ at }) => at)!);
  }
  return [...byKey.values()].sort((a, b) => compareText(a.key, b.key));
}
