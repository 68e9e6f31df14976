import type { StatisticKind, StatisticRecord } from '../statistics/statistic-record.ts';
import { isChangeSize } from './figure.ts';

/** What the numbers of one axis are of. */
export interface ChartUnit {
  /** The same for what may stand on one axis. */
  key: string;
  kind: StatisticKind;
  /** As written at the first of its numbers; empty where it has no unit. */
  unitText: string;
  /** ISO 4217; empty where it is no money or no one currency. */
  currency: string;
  /** Whether the numbers are the sizes of changes. */
  isChange: boolean;
}

/** What a number is for each of: "/người/tháng", "a barrel", "per 100,000 people". */
const RATE = /(?:\s*\/|\s(?:per|a|an|each|every|par|mỗi|một|trên)\s).*$/iu;

/**
 * The unit of a record's numbers. Money of one currency is alike however it is written, but not money and money a
 * month; counts are alike where the counted noun is; and the size of a change is like no number that it led to.
 */
export function chartUnitOf(record: StatisticRecord): ChartUnit {
  const { statisticKind: kind, unitText, currency } = record;
  const isChange = isChangeSize(record);
  return { key: JSON.stringify([kind, isChange, nameOf(record)]), kind, unitText, currency, isChange };
}

function nameOf({ statisticKind, unitText, unitCode, currency, measuredProperty }: StatisticRecord): string {
  const unit = unitText.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  const rate = RATE.exec(unit)?.[0].trim() ?? '';
  switch (statisticKind) {
    case 'money':
      return currency === '' ? unit : `${currency}${rate}`;
    case 'percentage':
    case 'measure':
    case 'duration':
      return unitCode === '' ? unit : `${unitCode}${rate}`;
    case 'percentagePoint':
    case 'multiple':
    case 'ratio':
      return '';
    case 'count':
    case 'tally':
      // Bare numbers are alike only where they count the same.
      return unit || measuredProperty.normalize('NFC').toLowerCase();
  }
}
