import type { StatisticRecord } from '../annotations/annotation.ts';
import { findStatistics } from './find-statistics.ts';

/**
 * The first figure of a passage, in short: of a range the lower end. No figure: `value` is `null` and the
 * texts are empty.
 *
 * @param locale BCP 47, the language of the passage.
 */
export function readStatistic(text: string, locale: string): StatisticRecord {
  const [first] = findStatistics(text, locale);
  if (first === undefined) return { value: null, unitText: '', measuredProperty: '' };
  const { value, minValue, unitText, measuredProperty } = first;
  return { value: value ?? minValue, unitText, measuredProperty };
}
