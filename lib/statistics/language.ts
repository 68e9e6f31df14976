import { en } from './languages/en.ts';
import { vi } from './languages/vi.ts';
import type { StatisticLanguage } from './statistic-language.ts';

/** The languages with data, by their BCP 47 codes. A further one is a file in `languages/` and its name here. */
const LANGUAGES = new Map([vi, en].map(data => [data.code, data]));

/** @param locale BCP 47; English data serve the languages that have none. */
export function statisticLanguage(locale: string): StatisticLanguage {
  return LANGUAGES.get(locale.toLowerCase().split(/[-_]/)[0]!) ?? en;
}
