/** What finds the statistics of a text, in all its languages, but for the dates: the module whose size is bounded. */
import { statisticLanguage } from '../../lib/statistics/language.ts';
import { scanNumbers } from '../../lib/statistics/scan-numbers.ts';

export function findNumbers(text: string, locale: string) {
  return scanNumbers(text, locale, statisticLanguage(locale));
}
