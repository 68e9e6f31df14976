/** The statistics of a text: the numbers that count or measure something, each as a record. */
import { statisticLanguage } from './language.ts';
import { Periods } from './periods.ts';
import type { Reason } from './reason.ts';
import { scanNumbers } from './scan-numbers.ts';
import type { StatisticRecord } from './statistic-record.ts';

export interface FoundStatistic extends StatisticRecord {
  /** In UTF-16 units of the text, the second exclusive. */
  start: number;
  end: number;
  text: string;
  /** From 0 to 1: how sure it is that this is a statistic, and read rightly. */
  confidence: number;
  /** Whether the marks of another language would make it another number, by a factor of a thousand. */
  ambiguous: boolean;
}

export interface LeftNumber {
  start: number;
  end: number;
  text: string;
  reason: Reason;
}

/**
 * Every statistic of `text`, from left to right, none overlapping another.
 *
 * @param locale BCP 47, the language of the text. English words serve where a language has no data; its
 *   number marks are its own.
 * @param published When the text was published, ISO 8601: it tells what "this year" is.
 */
export function findStatistics(text: string, locale: string, published = ''): FoundStatistic[] {
  const { found } = scanNumbers(text, locale, statisticLanguage(locale));
  if (found.length === 0) return found;
  const periods = new Periods(text, locale, published);
  return found.map(statistic => ({ ...statistic, period: periods.at(statistic.start, statistic.end) }));
}

/** The numbers of `text` that are no statistics, from left to right, each with the reason. */
export function explainNumbers(text: string, locale: string): LeftNumber[] {
  return scanNumbers(text, locale, statisticLanguage(locale)).left;
}
