import { en } from './languages/en.ts';
import { vi } from './languages/vi.ts';
import type { StatisticLanguage } from './statistic-language.ts';

/** @param locale BCP 47; English data serve the languages that have none. */
export function statisticLanguage(locale: string): StatisticLanguage {
  return /^vi\b/i.test(locale) ? vi : en;
}
