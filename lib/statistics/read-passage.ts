/** The statistics that a reader selected, read with the sentence around them. */
import type { QuotedPassage } from '../anchoring/selectors.ts';
import { type FoundStatistic, findStatistics } from './find-statistics.ts';
import { emptyStatistic, type StatisticRecord } from './statistic-record.ts';

/**
 * The statistics of which the passage holds the figure, from left to right; `start`, `end` and `text` are of what the
 * passage has of each. So "2.447" alone is read as 2447 members where its sentence goes on to say so.
 *
 * @param locale BCP 47, the language of the text.
 * @param published As of `findStatistics`.
 */
export function readPassage(
  { exact, prefix, suffix }: QuotedPassage,
  locale: string,
  published = '',
): FoundStatistic[] {
  const first = prefix.length;
  const last = first + exact.length;
  return findStatistics(prefix + exact + suffix, locale, published).flatMap(statistic => {
    const start = Math.max(statistic.start, first);
    const end = Math.min(statistic.end, last);
    const text = exact.slice(start - first, Math.max(start, end) - first);
    return hasFigureOf(statistic.text, text, locale)
      ? [{ ...statistic, start: start - first, end: end - first, text }]
      : [];
  });
}

/** Of a figure in digits the part has a digit; one in words can be read in it too. */
function hasFigureOf(whole: string, part: string, locale: string): boolean {
  return /\p{Nd}/u.test(whole) ? /\p{Nd}/u.test(part) : findStatistics(part, locale).length > 0;
}

/** What is known of a number of which the reader says that it is a statistic; an empty record where nothing is. */
export function readNumber(text: string, locale: string): StatisticRecord {
  return findStatistics(text, locale)[0] ?? emptyStatistic();
}
