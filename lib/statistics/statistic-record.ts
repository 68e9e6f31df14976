/**
 * The record of a statistic, in the terms of schema.org's `Observation` and `QuantitativeValue`. Every key is
 * always there, since records are stored, exported and edited in a form.
 */

export const STATISTIC_KINDS = [
  'count',
  'percentage',
  'percentagePoint',
  'money',
  'ratio',
  'multiple',
  'measure',
  'duration',
  'tally',
] as const;

export type StatisticKind = (typeof STATISTIC_KINDS)[number];

export const COMPARATORS = ['=', '>', '>=', '<', '<='] as const;

export type Comparator = (typeof COMPARATORS)[number];

export interface StatisticChange {
  /** Which way, where the value is the size of a change or the record names both its ends; else empty. */
  direction: 'up' | 'down' | '';
  from: number | null;
  to: number | null;
  /** What it is compared with, as written, such as "năm 2020"; empty where nothing is named. */
  baseline: string;
}

export interface StatisticRecord {
  statisticKind: StatisticKind;
  /** For a ratio the quotient. `null` for a range, a tally or a vague plural, and where nothing was read. */
  value: number | null;
  /** The ends of a range or a vague plural, the lower first; of a tally the two counts as written. */
  minValue: number | null;
  maxValue: number | null;
  /** The terms of a ratio, else `null`. */
  numerator: number | null;
  denominator: number | null;
  comparator: Comparator;
  approximate: boolean;
  change: StatisticChange;
  /** The unit or counted noun as written, such as "đảng viên"; "%" for every way to say per cent. */
  unitText: string;
  /** UN/CEFACT Recommendation 20, such as "KMT"; empty where it has none. */
  unitCode: string;
  /** ISO 4217; empty where it is no money or no one currency. */
  currency: string;
  /** What is counted, more fully, such as "đảng viên vi phạm". */
  measuredProperty: string;
  /** ISO 8601: a date, an interval or a duration; empty where it is not known. */
  period: string;
  /** Who says so; empty where it is not known. */
  source: string;
}

export type StatisticField = keyof StatisticRecord;

/** A record that says nothing yet. */
export function emptyStatistic(): StatisticRecord {
  return {
    statisticKind: 'count',
    value: null,
    minValue: null,
    maxValue: null,
    numerator: null,
    denominator: null,
    comparator: '=',
    approximate: false,
    change: { direction: '', from: null, to: null, baseline: '' },
    unitText: '',
    unitCode: '',
    currency: '',
    measuredProperty: '',
    period: '',
    source: '',
  };
}

export const STATISTIC_FIELDS = Object.keys(emptyStatistic()) as readonly StatisticField[];
