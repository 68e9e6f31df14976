/**
 * A figure is said in one way: as a value, as the terms of a ratio, as two ends, or as a change from one value to
 * another. Whoever corrects one way gives up what was read in the others, lest the record say two things at once.
 * Each function gives the fields to set.
 */
import type { StatisticChange, StatisticKind, StatisticRecord } from '../statistics/statistic-record.ts';

type Correction = Partial<StatisticRecord>;
type Ends = Pick<StatisticRecord, 'minValue' | 'maxValue'>;
type Terms = Pick<StatisticRecord, 'numerator' | 'denominator'>;

const NO_ENDS: Ends = { minValue: null, maxValue: null };
const NO_TERMS: Terms = { numerator: null, denominator: null };

/** Whether the record says from what to what something changed. */
export function isFromTo({ change }: Pick<StatisticRecord, 'change'>): boolean {
  return change.from !== null && change.to !== null;
}

export function correctValue(record: StatisticRecord, value: number | null): Correction {
  return { value, ...NO_ENDS, ...NO_TERMS, ...withoutFromTo(record) };
}

/** Of a range or a vague plural, the lower first; of a tally the two counts. */
export function correctEnds(record: StatisticRecord, ends: Partial<Ends>): Correction {
  const { minValue, maxValue } = record;
  return { value: null, minValue, maxValue, ...ends, ...NO_TERMS, ...withoutFromTo(record) };
}

/** The quotient follows its terms. */
export function correctTerms(record: StatisticRecord, corrected: Partial<Terms>): Correction {
  const terms = { numerator: record.numerator, denominator: record.denominator, ...corrected };
  const { numerator, denominator } = terms;
  const isRatio = numerator !== null && denominator !== null && denominator !== 0;
  return {
    ...terms,
    value: isRatio ? numerator / denominator : record.value,
    ...NO_ENDS,
    ...withoutFromTo(record),
  };
}

/** Where both its ends are known, they are those of the record too. */
export function correctChange(record: StatisticRecord, part: Partial<StatisticChange>): Correction {
  const change = { ...record.change, ...part };
  const { from, to } = change;
  if (from !== null && to !== null) {
    const ends = { minValue: Math.min(from, to), maxValue: Math.max(from, to) };
    return { change, value: null, ...ends, ...NO_TERMS };
  }
  return isFromTo(record) ? { change, ...NO_ENDS } : { change };
}

/** A value that becomes a tally is its first count, and the other way round; only a ratio has terms. */
export function correctKind(record: StatisticRecord, statisticKind: StatisticKind): Correction {
  const { value, minValue, maxValue } = record;
  const terms = statisticKind === 'ratio' ? {} : NO_TERMS;
  if (statisticKind === 'tally') {
    return { statisticKind, ...terms, value: null, minValue: minValue ?? value, maxValue };
  }
  const isLone = record.statisticKind === 'tally' && value === null && maxValue === null;
  return { statisticKind, ...terms, ...(isLone && { value: minValue, minValue: null }) };
}

function withoutFromTo(record: StatisticRecord): Correction {
  return isFromTo(record) ? { change: { ...record.change, from: null, to: null } } : {};
}
