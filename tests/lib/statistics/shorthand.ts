import type { FoundStatistic } from '../../../lib/statistics/find-statistics.ts';

/**
 * A statistic in short, as the tables of cases write it: comparator, "~" where approximate, value or ends of a
 * range, unit, currency, and an arrow where the value is the size of a change: ">4 năm", "~2..3 %↑".
 */
export function shorthand(statistic: FoundStatistic): string {
  const { comparator, approximate, value, minValue, maxValue, unitText, currency, change } = statistic;
  const number = value === null ? `${minValue}..${maxValue}` : String(value);
  const bound = (comparator === '=' ? '' : comparator) + (approximate ? '~' : '');
  const arrow = change.from === null ? { up: '↑', down: '↓', '': '' }[change.direction] : '';
  return [bound + number, unitText, unitText === currency ? '' : currency].filter(Boolean).join(' ') + arrow;
}
