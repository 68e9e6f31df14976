import { describe, expect, it } from 'vitest';
import { type FoundStatistic, findStatistics } from '../../../lib/statistics/find-statistics.ts';
import { emptyStatistic } from '../../../lib/statistics/statistic-record.ts';

/** What one field of the only statistic of a text is, in the language given. */
const FIELDS: readonly (readonly [locale: string, text: string, expected: Partial<FoundStatistic>])[] = [
  // Kinds.
  ['vi', '112 đảng viên', { statisticKind: 'count', unitText: 'đảng viên', unitCode: '', currency: '' }],
  ['vi', '18,1%', { statisticKind: 'percentage', unitCode: 'P1' }],
  ['vi', '7,5 phần trăm', { statisticKind: 'percentage', unitText: '%' }],
  ['vi', '0,4 điểm phần trăm', { statisticKind: 'percentagePoint', unitCode: '' }],
  ['en', '25 basis points', { statisticKind: 'percentagePoint', unitText: 'basis points' }],
  ['vi', '4,2 tỷ đồng', { statisticKind: 'money', currency: 'VND', unitCode: '' }],
  ['en', '£12', { statisticKind: 'money', currency: 'GBP' }],
  ['en', '12 francs', { statisticKind: 'money', currency: '' }],
  ['vi', '18/24 chi bộ', { statisticKind: 'ratio', value: 0.75, numerator: 18, denominator: 24 }],
  ['en', 'two thirds of members', { statisticKind: 'ratio', numerator: 2, denominator: 3 }],
  ['vi', 'gấp 3 lần', { statisticKind: 'multiple' }],
  ['vi', '5US$', { statisticKind: 'money', currency: 'USD', unitText: 'US$' }],
  ['vi', '12 chiếc xe máy bị cháy.', { unitText: 'chiếc xe máy', measuredProperty: 'chiếc xe máy' }],
  ['vi', '1.300/2.000 hộ', { statisticKind: 'ratio', numerator: 1300, denominator: 2000 }],
  ['en', '$71 a barrel', { statisticKind: 'money', currency: 'USD', unitText: '$ a barrel' }],
  ['vi', 'dài 48 km', { statisticKind: 'measure', unitCode: 'KMT' }],
  ['vi', 'hơn 4 năm', { statisticKind: 'duration', unitCode: 'ANN', comparator: '>' }],
  ['en', 'passed 51-49', { statisticKind: 'tally', value: null, minValue: 51, maxValue: 49 }],
  ['en', '3 to 5 seats', { statisticKind: 'count', value: null, minValue: 3, maxValue: 5 }],
  // What is counted.
  ['vi', '112 đảng viên vi phạm.', { unitText: 'đảng viên', measuredProperty: 'đảng viên vi phạm' }],
  ['vi', '29,5% cử tri', { unitText: '%', measuredProperty: 'cử tri' }],
  ['en', '7% of voters', { unitText: '%', measuredProperty: 'voters' }],
  ['vi', 'khiển trách 15', { unitText: '', measuredProperty: 'khiển trách' }],
  ['en', '14 polling stations closed', { unitText: 'polling stations' }],
  // Change.
  ['vi', 'tăng 5%', { change: { direction: 'up', from: null, to: null, baseline: '' } }],
  [
    'vi',
    'giảm 7% so với năm 2020.',
    { change: { direction: 'down', from: null, to: null, baseline: 'năm 2020' } },
  ],
  ['vi', 'tăng từ 4% lên 6%', { change: { direction: 'up', from: 4, to: 6, baseline: '' } }],
  ['vi', 'giảm từ 6% xuống 4%', { minValue: 4, change: { direction: 'down', from: 6, to: 4, baseline: '' } }],
  ['vi', 'giảm còn 12%', { change: { direction: '', from: null, to: null, baseline: '' } }],
  ['en', 'rose to 60%', { change: { direction: '', from: null, to: null, baseline: '' } }],
  [
    'en',
    'rose 3% from a year earlier',
    { change: { direction: 'up', from: null, to: null, baseline: 'from a year earlier' } },
  ],
  ['en', 'fell from 62% to 57%', { change: { direction: 'down', from: 62, to: 57, baseline: '' } }],
  // Periods.
  ['vi', 'Năm 2020, huyện có 30 xã', { period: '2020' }],
  ['vi', '6 tháng đầu năm 2021, tỉnh có 30 vụ', { period: '2021-01/2021-06' }],
  ['vi', '3 tháng cuối năm 2021, tỉnh có 30 vụ', { period: '2021-10/2021-12' }],
  ['vi', 'Quý III năm 2021, GDP giảm 6%', { period: '2021-07/2021-09' }],
  ['vi', 'Giai đoạn 2016-2020, xây 12 cầu', { period: '2016/2020' }],
  ['vi', 'Ngày 5/6/2021, có 12 ca', { period: '2021-06-05' }],
  ['vi', 'Tháng 6/2021 có 12 ca', { period: '2021-06' }],
  ['vi', 'giảm 7% so với năm 2020', { period: '' }],
  ['vi', 'Có 30 xã. Năm 2020 rất khó khăn', { period: '' }],
  ['en', 'In 2021 voters elected 120 members', { period: '2021' }],
  ['en', '120 strikes in the first nine months of 2023', { period: '2023-01/2023-09' }],
  ['en', 'grew 0.6% in the second quarter of 2024', { period: '2024-04/2024-06' }],
  ['en', 'In May 2024, 12 members left', { period: '2024-05' }],
  ['en', 'From 2010 to 2015 it lost 12 seats', { period: '2010/2015' }],
  // Number marks.
  ['vi', '2.447', { value: 2447, ambiguous: true }],
  ['vi', '2.447 đảng viên', { value: 2447, ambiguous: false }],
  ['vi', '1,234 người', { value: 1.234, ambiguous: true }],
  ['en', '2.447 people', { value: 2.447, ambiguous: true }],
  ['en', '1,234,567', { value: 1_234_567, ambiguous: false }],
  ['vi', '29.5%', { value: 29.5, ambiguous: false }],
  ['ar', '١٬٢٣٤٬٥٦٧', { value: 1_234_567 }],
  ['hi', '१२,५०० लोग', { value: 12_500 }],
  ['de', '1.234.567,5', { value: 1_234_567.5 }],
];

describe('a found statistic', () => {
  it.each(FIELDS)('%s: %s', (locale, text, expected) => {
    const found = findStatistics(text, locale);
    expect(found).toMatchObject([expected]);
    expect(Object.keys(found[0] ?? {})).toEqual(expect.arrayContaining(Object.keys(emptyStatistic())));
  });

  it.each([
    ['vi', 'hơn 4 năm qua', 'hơn 4 năm'],
    ['vi', 'xử lý 112 đảng viên vi phạm', '112 đảng viên'],
    ['vi', 'từ 18 tuổi trở lên', '18 tuổi trở lên'],
    ['en', 'about $2-3 billion in aid', 'about $2-3 billion'],
    ['en', 'at least 40 seats or so', 'at least 40 seats or so'],
  ])('%s: %s is set off as %s', (locale, text, span) => {
    const [statistic] = findStatistics(text, locale);
    expect(statistic?.text).toBe(span);
    expect(text.slice(statistic?.start, statistic?.end)).toBe(span);
  });

  it.each([
    ['vi', 'Năm nay có 30 xã', '2023'],
    ['vi', 'Năm ngoái có 30 xã', '2022'],
    ['vi', '6 tháng đầu năm có 30 vụ', '2023-01/2023-06'],
    ['vi', 'Quý II có 30 vụ', '2023-04/2023-06'],
    ['vi', 'Trong hơn 4 năm, kỷ luật 5 tổ chức đảng', 'P4Y'],
    ['en', '12 strikes last year', '2022'],
    ['en', 'Over the past three years 12 members left', 'P3Y'],
  ])('%s: "%s", published in 2023, is about %s', (locale, text, period) => {
    expect(findStatistics(text, locale, '2023-08-16').at(-1)?.period).toBe(period);
  });

  it('gives dates, offsets and text of a text in another Unicode form', () => {
    const text = 'Có 112 đảng viên'.normalize('NFD');
    const [statistic] = findStatistics(text, 'vi');
    expect(statistic).toMatchObject({ unitText: 'đảng viên'.normalize('NFC'), end: text.length });
  });
});
