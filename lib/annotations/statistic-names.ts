/** The texts that name what a statistic's record can say. */
import type { TextKey } from '../shared/texts.ts';
import type { Comparator, StatisticChange, StatisticKind } from '../statistics/statistic-record.ts';

export const KIND_NAMES: Record<StatisticKind, TextKey> = {
  count: 'kindCount',
  percentage: 'kindPercentage',
  percentagePoint: 'kindPercentagePoint',
  money: 'kindMoney',
  ratio: 'kindRatio',
  multiple: 'kindMultiple',
  measure: 'kindMeasure',
  duration: 'kindDuration',
  tally: 'kindTally',
};

export const COMPARATOR_NAMES: Record<Comparator, TextKey> = {
  '=': 'isExactly',
  '>': 'isMoreThan',
  '>=': 'isAtLeast',
  '<': 'isLessThan',
  '<=': 'isAtMost',
};

export const DIRECTION_NAMES: Record<StatisticChange['direction'], TextKey> = {
  '': 'changeNone',
  up: 'changeUp',
  down: 'changeDown',
};
