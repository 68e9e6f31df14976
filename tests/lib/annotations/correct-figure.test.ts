import { expect, test } from 'vitest';
import {
  correctChange,
  correctEnds,
  correctKind,
  correctTerms,
  correctValue,
} from '../../../lib/annotations/correct-figure.ts';
import { emptyStatistic, type StatisticRecord } from '../../../lib/statistics/statistic-record.ts';

type Fields = Partial<StatisticRecord>;
type Correct = (record: StatisticRecord) => Fields;

const change = (from: number | null, to: number | null) =>
  ({ direction: 'down', from, to, baseline: '2020' }) as const;
const RATIO: Fields = { statisticKind: 'ratio', value: 0.7, numerator: 7, denominator: 10 };
const RANGE: Fields = { minValue: 3, maxValue: 5 };
const FALL: Fields = { minValue: 2.9, maxValue: 5.2, change: change(5.2, 2.9) };

test.each<[name: string, before: Fields, correct: Correct, after: Fields]>([
  [
    'the value of a ratio',
    RATIO,
    it => correctValue(it, 0.8),
    { value: 0.8, numerator: null, denominator: null },
  ],
  ['a value for a range', RANGE, it => correctValue(it, 4), { value: 4, minValue: null, maxValue: null }],
  [
    'a value for a change from one to another',
    FALL,
    it => correctValue(it, 2.3),
    { value: 2.3, minValue: null, maxValue: null, change: change(null, null) },
  ],
  ['an end for a value', { value: 4 }, it => correctEnds(it, { minValue: 3 }), { value: null, minValue: 3 }],
  ['one end of two', RANGE, it => correctEnds(it, { maxValue: 6 }), { minValue: 3, maxValue: 6 }],
  [
    'ends for a change',
    FALL,
    it => correctEnds(it, { maxValue: 6 }),
    { change: change(null, null), maxValue: 6 },
  ],
  ['a term', RATIO, it => correctTerms(it, { numerator: 8 }), { value: 0.8, numerator: 8, denominator: 10 }],
  [
    'a term that goes',
    RATIO,
    it => correctTerms(it, { denominator: null }),
    { value: 0.7, denominator: null },
  ],
  ['terms for a range', RANGE, it => correctTerms(it, { numerator: 7 }), { minValue: null, maxValue: null }],
  [
    'what it fell from',
    FALL,
    it => correctChange(it, { from: 5.5 }),
    { change: change(5.5, 2.9), maxValue: 5.5 },
  ],
  [
    'what it fell from, taken out',
    FALL,
    it => correctChange(it, { from: null }),
    { change: change(null, 2.9), minValue: null, maxValue: null },
  ],
  [
    'from and to for a value',
    { value: 2.3, change: change(5.2, null) },
    it => correctChange(it, { to: 2.9 }),
    { value: null, minValue: 2.9, maxValue: 5.2 },
  ],
  [
    'the direction alone',
    { value: 2.3 },
    it => correctChange(it, { direction: 'up' }),
    { value: 2.3, change: { ...emptyStatistic().change, direction: 'up' } },
  ],
  [
    'a ratio that is a count',
    RATIO,
    it => correctKind(it, 'count'),
    { statisticKind: 'count', value: 0.7, numerator: null, denominator: null },
  ],
  [
    'a count that is a tally, and back',
    { value: 51 },
    it => correctKind(it, 'tally'),
    { statisticKind: 'tally', value: null, minValue: 51 },
  ],
  [
    'a tally of one count that is a count',
    { statisticKind: 'tally', minValue: 51 },
    it => correctKind(it, 'count'),
    { value: 51, minValue: null },
  ],
  [
    'a tally that is a range',
    { statisticKind: 'tally', ...RANGE },
    it => correctKind(it, 'percentage'),
    { statisticKind: 'percentage', value: null, ...RANGE },
  ],
])('%s', (_name, before, correct, after) => {
  const record = { ...emptyStatistic(), ...before };
  expect({ ...record, ...correct(record) }).toMatchObject(after);
});
