import { describe, expect, test } from 'vitest';
import { statisticWords } from '../../components/statistic-words.ts';
import { createTexts } from '../../lib/shared/all-texts.ts';
import { findStatistics } from '../../lib/statistics/find-statistics.ts';
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
    'a fall from a value',
    { value: 20, unitText: '%', change: { direction: 'down', from: 40, to: null, baseline: '' } },
    'down 20%, from 40%',
    'giảm 20%, từ mức 40%',
  ],
  [
    'a change whose way is not known',
    { minValue: 3, maxValue: 5, unitText: 'seats', change: { direction: '', from: 3, to: 5, baseline: '' } },
    'from 3 to 5 seats',
    'từ 3 đến 5 seats',
  ],
  ['a range', { minValue: 3, maxValue: 5, unitText: '%' }, '3–5%', '3–5%'],
  ['one end of a range', { minValue: 3 }, '3', '3'],
  ['votes', { statisticKind: 'tally', minValue: 31, maxValue: 22 }, '31 to 22', '31-22'],
  [
    'a tally that has a value too',
    { statisticKind: 'tally', value: 51, minValue: 51, maxValue: 49 },
    '51 to 49',
    '51-49',
  ],
  ['terms of what is no ratio', { value: 7, numerator: 7, denominator: 10 }, '7', '7'],
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

test.each<[text: string, language: string, words: string]>([
  ['Turnout rose from 12 per cent to 15 per cent.', 'en', 'up from 12% to 15%'],
  [
    'Ridership fell from 10.5 million to 8.4 million journeys in 2021.',
    'en',
    'down from 10,500,000 to 8,400,000 journeys',
  ],
  ['Tỷ lệ hộ nghèo giảm từ 5,2% xuống 2,9%.', 'vi', 'giảm từ 5,2% xuống 2,9%'],
  ['GDP tăng từ 3% lên 5%.', 'vi', 'tăng từ 3% lên 5%'],
  ['Thu ngân sách tăng 7,5% so với cùng kỳ năm trước.', 'vi', 'tăng 7,5%, so với cùng kỳ năm trước'],
])('read from "%s"', (text, language, words) => {
  const [found] = findStatistics(text, language);
  expect(statisticWords(found!, createTexts(language))).toBe(words);
});
