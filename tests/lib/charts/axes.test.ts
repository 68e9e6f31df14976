import { describe, expect, test } from 'vitest';
import { linearAxis } from '../../../lib/charts/linear-axis.ts';
import { timeAxis } from '../../../lib/charts/time-axis.ts';
import { periodSpan } from '../../../lib/statistics/period-span.ts';

describe('linearAxis', () => {
  test.each([
    [112, 8982, [0, 2500, 5000, 7500, 10000]],
    [0.1, 0.3, [0, 0.1, 0.2, 0.3]],
    [40, 45.2, [0, 20, 40, 60]],
    [-7, 18.1, [-10, 0, 10, 20]],
    [-3, -1, [-3, -2, -1, 0]],
    [0, 0, [0, 0.25, 0.5, 0.75, 1]],
    [3.2e12, 3.2e12, [0, 1e12, 2e12, 3e12, 4e12]],
  ])('from %f to %f', (low, high, ticks) => {
    expect(linearAxis(low, high).ticks).toEqual(ticks);
  });
});

describe('timeAxis', () => {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const CASES: [name: string, periods: string[], unit: string, from: string, to: string, ticks: string[]][] =
    [
      ['a year', ['2021'], 'year', '2021-01-01', '2022-01-01', ['2021-01-01']],
      [
        'years and a part of one',
        ['2019/2020', '2021-03'],
        'year',
        '2019-01-01',
        '2022-01-01',
        ['2019-01-01', '2020-01-01', '2021-01-01'],
      ],
      [
        'half a year',
        ['2021-01/2021-06'],
        'month',
        '2021-01-01',
        '2021-07-01',
        ['2021-01-01', '2021-02-01', '2021-03-01', '2021-04-01', '2021-05-01', '2021-06-01'],
      ],
      [
        'two days',
        ['2021-02-28', '2021-03-01'],
        'day',
        '2021-02-28',
        '2021-03-02',
        ['2021-02-28', '2021-03-01'],
      ],
      ['an open end', ['2020/..'], 'year', '2020-01-01', '2021-01-01', ['2020-01-01']],
      [
        'many years in round ones',
        ['1983', '2004'],
        'year',
        '1983-01-01',
        '2005-01-01',
        ['1985-01-01', '1990-01-01', '1995-01-01', '2000-01-01'],
      ],
    ];
  test.each(CASES)('%s', (_name, periods, unit, from, to, ticks) => {
    const axis = timeAxis(periods.map(period => periodSpan(period)!))!;
    expect([axis.unit, day(axis.from), day(axis.to), axis.ticks.map(day)]).toEqual([unit, from, to, ticks]);
  });

  test('nothing has no axis', () => {
    expect(timeAxis([])).toBeNull();
  });
});
