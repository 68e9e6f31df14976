import { en } from './languages/en.ts';
import { vi } from './languages/vi.ts';
import { prepareLanguage, type StatisticLanguage } from './statistic-language.ts';

/** The languages with data, by their BCP 47 codes. A further one is a file in `languages/` and a line here. */
const LANGUAGES = new Map([vi, en].map(data => [data.code, data]));

/** @param locale BCP 47; English data serve the languages that have none. */
export function statisticLanguage(locale: string): StatisticLanguage {
  const [code = ''] = locale.toLowerCase().split(/[-_]/);
  return prepareLanguage(LANGUAGES.get(code) ?? en);
}
