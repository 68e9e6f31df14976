import { expect, test } from 'vitest';
import { periodWords } from '../../../lib/annotations/period-words.ts';
import { createPageTexts } from '../../support/page-texts.ts';

const CASES: [period: string, english: string, vietnamese: string][] = [
  ['', '', ''],
  ['2021', '2021', '2021'],
  ['2017/2021', '2017–2021', '2017–2021'],
  ['2021-08', 'August 2021', 'tháng 8 năm 2021'],
  ['2021-08-16', 'August 16, 2021', '16 tháng 8 năm 2021'],
  ['../2020', 'until 2020', 'đến 2020'],
  ['2020/..', 'since 2020', 'từ 2020'],
  ['P4Y', '4 years', '4 năm'],
  ['P1Y6M', '1 year, 6 months', '1 năm, 6 tháng'],
  ['2017/P4Y', '2017, 4 years', '2017, 4 năm'],
  ['2019/2021-06', '2019 – June 2021', '2019 – tháng 6 năm 2021'],
  ['nhiệm kỳ trước', 'nhiệm kỳ trước', 'nhiệm kỳ trước'],
];

test.each(CASES)('%s', (period, english, vietnamese) => {
  expect(periodWords(period, createPageTexts('en'))).toBe(english);
  expect(periodWords(period, createPageTexts('vi'))).toBe(vietnamese);
});

test('months of one year say the year once', () => {
  expect(periodWords('2021-01/2021-06', createPageTexts('en')).match(/2021/g)).toHaveLength(1);
});
