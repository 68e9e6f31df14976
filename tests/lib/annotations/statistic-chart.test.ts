import { describe, expect, test } from 'vitest';
import { chartUnitOf } from '../../../lib/annotations/chart-unit.ts';
import { describeChart, MOST_BARS } from '../../../lib/annotations/statistic-chart.ts';
import { emptyStatistic, type StatisticRecord } from '../../../lib/statistics/statistic-record.ts';
import { sampleRows } from '../../support/sample-statistics.ts';

type Fields = Partial<StatisticRecord>;

const change = (direction: '' | 'up' | 'down', from: number | null = null, to: number | null = null) => ({
  direction,
  from,
  to,
  baseline: '',
});
const money = (currency: string, unitText: string): Fields => ({
  statisticKind: 'money',
  currency,
  unitText,
});
const percent: Fields = { statisticKind: 'percentage', unitText: '%', unitCode: 'P1' };

describe('what may stand on one axis', () => {
  const CASES: [name: string, a: Fields, b: Fields, isOne: boolean][] = [
    ['counts of one noun', { unitText: 'đảng viên' }, { unitText: 'Đảng  viên' }, true],
    [
      'counts of one noun in two kinds',
      { unitText: 'vụ', measuredProperty: 'vụ trộm' },
      { unitText: 'vụ', measuredProperty: 'vụ cháy' },
      true,
    ],
    ['nouns that differ by a diacritic', { unitText: 'bản' }, { unitText: 'bàn' }, false],
    ['bare numbers of different things', { measuredProperty: 'dead' }, { measuredProperty: 'hurt' }, false],
    ['two currencies', money('USD', '$'), money('VND', 'đồng'), false],
    ['one currency in two writings', money('VND', 'đồng'), money('VND', '₫'), true],
    ['money, and money a month', money('VND', 'đồng'), money('VND', 'đồng/người/tháng'), false],
    ['money, and money a barrel', money('USD', '$'), money('USD', '$ a barrel'), false],
    ['dollars of nobody knows where', money('', '$'), money('USD', '$'), false],
    ['per cent and per mille', percent, { ...percent, unitText: '‰', unitCode: 'NX' }, false],
    ['percentages and points', percent, { statisticKind: 'percentagePoint', unitText: 'points' }, false],
    [
      'points in two languages',
      { statisticKind: 'percentagePoint', unitText: 'points' },
      { statisticKind: 'percentagePoint', unitText: 'điểm phần trăm' },
      true,
    ],
    ['a share and a rise', percent, { ...percent, change: change('up') }, false],
    ['a rise and a fall', { ...percent, change: change('down') }, { ...percent, change: change('up') }, true],
    ['a share and what a share rose to', percent, { ...percent, change: change('up', 2, 3) }, true],
    [
      'kilometres in two writings',
      { statisticKind: 'measure', unitText: 'km', unitCode: 'KMT' },
      { statisticKind: 'measure', unitText: 'cây số', unitCode: 'KMT' },
      true,
    ],
    [
      'deaths, and deaths per 100,000',
      { unitText: 'deaths' },
      { unitText: 'deaths per 100,000 people' },
      false,
    ],
  ];
  test.each(CASES)('%s', (_name, a, b, isOne) => {
    const [first, second] = [a, b].map(fields => chartUnitOf({ ...emptyStatistic(), ...fields }).key);
    expect(first === second).toBe(isOne);
  });
});

const chartOf = (records: Fields[], arrangement: 'period' | 'published' | 'article' = 'article') =>
  describeChart(sampleRows(records.map(record => ({ record }))), arrangement);

test('unlike units have panels of their own, in the order of the rows', () => {
  const { panels } = chartOf([
    { value: 1, unitText: 'vụ' },
    { value: 2, ...money('USD', '$') },
    { value: 3, unitText: 'vụ' },
  ]);
  expect(panels.map(({ bars }) => bars.map(({ row }) => row.size))).toEqual([[1, 3], [2]]);
});

describe('every axis has zero on it', () => {
  test.each([
    ['counts', [{ value: 980 }, { value: 1000 }], 0, 1000],
    ['a range', [{ minValue: 20, maxValue: 90 }], 0, 100],
    ['one and ten million', [{ value: 1 }, { value: 1e7 }], 0, 1e7],
    ['falls', [{ value: 9, change: change('down') }], -10, 0],
    ['both', [{ value: -5 }, { value: 10 }], -5, 10],
    ['nothing but zero', [{ value: 0 }], 0, 1],
  ] as [string, Fields[], number, number][])('%s', (_name, records, min, max) => {
    const { axis } = chartOf(records).panels[0]!;
    expect(axis.ticks).toContain(0);
    expect([axis.min, axis.max]).toEqual([min, max]);
  });
});

test.each([
  ['=', '', null],
  ['>', '', 'up'],
  ['>=', 'up', 'up'],
  ['<', '', 'down'],
  ['>', 'down', 'down'],
  ['<=', 'down', 'up'],
] as const)('a number that is %s, of a change %s, is open %s', (comparator, direction, open) => {
  expect(chartOf([{ value: 5, comparator, change: change(direction) }]).panels[0]!.bars[0]!.open).toBe(open);
});

test('what has no number, or no place in time, is counted and left out', () => {
  const chart = chartOf(
    [{ period: '2021' }, { value: 1 }, { value: 2, period: 'P4Y' }, { value: 3, period: '2021' }],
    'period',
  );
  expect(chart).toMatchObject({ withoutNumber: 1, withoutPlace: 2, beyond: 0 });
  expect(chart.panels.flatMap(({ bars }) => bars.map(({ row }) => row.size))).toEqual([3]);
});

test('what is too much for a picture is counted too', () => {
  const chart = chartOf(Array.from({ length: MOST_BARS + 7 }, (_, value) => ({ value })));
  expect(chart.beyond).toBe(7);
});

test('over time the earliest stands first, by the middle of its period', () => {
  const chart = chartOf(
    [
      { value: 1, period: '2021' },
      { value: 2, period: '2017/2021' },
      { value: 3, period: '../2018' },
    ],
    'period',
  );
  expect(chart.panels[0]!.bars.map(({ row }) => row.size)).toEqual([3, 2, 1]);
});

test('side by side, those of one article stand together', () => {
  const rows = sampleRows(
    ['a', 'b', 'a'].map((pageKey, value) => ({ record: { value }, article: { pageKey } })),
  );
  const { panels, time } = describeChart(rows, 'article');
  expect(panels[0]!.bars.map(({ row }) => row.size)).toEqual([0, 2, 1]);
  expect(time).toBeNull();
});

test('by date of publication the period counts for nothing', () => {
  const rows = sampleRows([
    { record: { value: 1, period: '1990' }, article: { publishedTime: '2021-08-16' } },
  ]);
  const [bar] = describeChart(rows, 'published').panels[0]!.bars;
  expect(bar!.span).toEqual({ from: Date.UTC(2021, 7, 16), to: Date.UTC(2021, 7, 17) });
});
