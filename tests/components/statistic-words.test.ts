import { describe, expect, test } from 'vitest';
import { statisticWords } from '../../components/statistic-words.ts';
import { createTexts } from '../../lib/shared/all-texts.ts';
import { emptyStatistic, type StatisticRecord } from '../../lib/statistics/statistic-record.ts';

const CASES: [name: string, record: Partial<StatisticRecord>, english: string, vietnamese: string][] = [
  ['nothing', {}, '', ''],
  ['a count', { value: 2447, unitText: 'đảng viên' }, '2,447 đảng viên', '2.447 đảng viên'],
  ['more than', { value: 2447, comparator: '>' }, 'more than 2,447', 'hơn 2.447'],
  [
    'at most, about',
    { value: 5, comparator: '<=', approximate: true },
    'about at most 5',
    'khoảng không quá 5',
  ],
  [
    'a rise against a year',
    {
      statisticKind: 'percentage',
      value: 18.1,
      unitText: '%',
      change: { direction: 'up', from: null, to: null, baseline: '2020' },
    },
    'up 18.1%, against 2020',
    'tăng 18,1%, so với 2020',
  ],
  [
    'a fall from one value to another',
    { value: 8_400_000, change: { direction: 'down', from: 10_500_000, to: 8_400_000, baseline: '' } },
    'down 8,400,000, from 10,500,000',
    'giảm 8.400.000, từ 10.500.000',
  ],
  ['a range', { minValue: 3, maxValue: 5, unitText: '%' }, '3–5%', '3–5%'],
  ['one end of a range', { minValue: 3 }, '3', '3'],
  ['votes', { statisticKind: 'tally', minValue: 31, maxValue: 22 }, '31 to 22', '31 và 22'],
  [
    'a ratio with its terms',
    { statisticKind: 'ratio', value: 0.75, numerator: 18, denominator: 24, unitText: 'chi bộ' },
    '18 of 24 chi bộ',
    '18 trên 24 chi bộ',
  ],
  ['a third', { statisticKind: 'ratio', value: 1 / 3 }, '0.333', '0,333'],
  [
    'money by its sign',
    { statisticKind: 'money', value: 14_600_000, unitText: '£' },
    '£14,600,000',
    '£14.600.000',
  ],
  [
    'money in words',
    { statisticKind: 'money', value: 5e9, unitText: 'đồng' },
    '5,000,000,000 đồng',
    '5.000.000.000 đồng',
  ],
  ['zero', { value: 0, unitText: 'votes' }, '0 votes', '0 votes'],
];

describe.each([
  ['en', 2],
  ['vi', 3],
] as const)('in %s', (language, column) => {
  test.each(CASES)('%s', (...row) => {
    expect(statisticWords({ ...emptyStatistic(), ...row[1] }, createTexts(language))).toBe(row[column]);
  });
});
