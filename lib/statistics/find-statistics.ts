/** The statistics of a text: the numbers that count or measure something, each as a record. */
import { statisticLanguage } from './language.ts';
import { type FoundStatistic, type LeftNumber, scanNumbers } from './scan-numbers.ts';

export type { FoundStatistic, LeftNumber };

/**
 * Every statistic of `text`, from left to right, none overlapping another.
 *
 * @param locale BCP 47, the language of the text. English words serve where a language has no data; its
 *   number marks are its own.
 */
export function findStatistics(text: string, locale: string): FoundStatistic[] {
  return scanNumbers(text, locale, statisticLanguage(locale)).found;
}

/** The numbers of `text` that are no statistics, from left to right, each with the reason. */
export function explainNumbers(text: string, locale: string): LeftNumber[] {
  return scanNumbers(text, locale, statisticLanguage(locale)).left;
}
