import { describe, expect, test } from 'vitest';
import { type Figure, figureOf } from '../../../lib/annotations/figure.ts';
import { figureSigns, signedComparator } from '../../../lib/annotations/figure-signs.ts';
import { formatNumber } from '../../../lib/shared/format-number.ts';
import { emptyStatistic, type StatisticRecord } from '../../../lib/statistics/statistic-record.ts';

const change = (direction: '' | 'up' | 'down', from: number | null = null, to: number | null = null) => ({
  direction,
  from,
  to,
  baseline: '',
});

const CASES: [name: string, record: Partial<StatisticRecord>, signs: string, figure: Figure | null][] = [
  ['nothing', {}, '', null],
  ['a count', { value: 2447 }, '2.447', { form: 'value', value: 2447 }],
  ['more than', { value: 1300, comparator: '>' }, '> 1.300', { form: 'value', value: 1300 }],
  ['at most, about', { value: 5, comparator: '<=', approximate: true }, '≈ ≤ 5', { form: 'value', value: 5 }],
  ['a range', { minValue: 20, maxValue: 30 }, '20–30', { form: 'range', low: 20, high: 30 }],
  ['a range below zero', { minValue: -3, maxValue: 2 }, '−3 – 2', { form: 'range', low: -3, high: 2 }],
  ['one end of a range', { minValue: 3 }, '3', { form: 'value', value: 3 }],
  ['a rise', { value: 18.1, change: change('up') }, '+18,1', { form: 'value', value: 18.1 }],
  ['a fall', { value: 18.1, change: change('down') }, '−18,1', { form: 'value', value: -18.1 }],
  [
    'a fall by more than 7',
    { value: 7, comparator: '>', change: change('down') },
    '< −7',
    { form: 'value', value: -7 },
  ],
  [
    'a fall by 2 to 5',
    { minValue: 2, maxValue: 5, change: change('down') },
    '−5 – −2',
    { form: 'range', low: -5, high: -2 },
  ],
  [
    'a fall from one to another',
    { minValue: 2.9, maxValue: 5.2, change: change('down', 5.2, 2.9) },
    '5,2 → 2,9',
    { form: 'step', from: 5.2, to: 2.9 },
  ],
  [
    'votes',
    { statisticKind: 'tally', value: 52, minValue: 48, maxValue: 52 },
    '48–52',
    { form: 'tally', first: 48, second: 52 },
  ],
  [
    'a ratio with its terms',
    { statisticKind: 'ratio', value: 0.75, numerator: 18, denominator: 24 },
    '18/24',
    { form: 'value', value: 0.75 },
  ],
  ['a third', { statisticKind: 'ratio', value: 1 / 3 }, '0,333', { form: 'value', value: 1 / 3 }],
  ['no change at all', { value: 0, change: change('down') }, '0', { form: 'value', value: 0 }],
];

describe('figureOf and figureSigns', () => {
  test.each(CASES)('%s', (_name, fields, signs, figure) => {
    const record = { ...emptyStatistic(), ...fields };
    expect(figureOf(record)).toEqual(figure);
    expect(figureSigns(record, value => formatNumber(value, 'vi'))).toBe(signs);
  });
});

test('a bound of a fall is turned, one of what it fell to is not', () => {
  const fell = { ...emptyStatistic(), value: 7, comparator: '>=', change: change('down') } as const;
  expect(signedComparator(fell)).toBe('<=');
  expect(signedComparator({ ...fell, change: change('down', 9, 7) })).toBe('>=');
});
