import { expect, test } from 'vitest';
import { periodSpan } from '../../../lib/statistics/period-span.ts';

const CASES: [period: string, from: string | null, to: string | null][] = [
  ['2021', '2021-01-01', '2022-01-01'],
  ['2021-02', '2021-02-01', '2021-03-01'],
  ['2021-12', '2021-12-01', '2022-01-01'],
  ['2020-02-29', '2020-02-29', '2020-03-01'],
  ['2017/2021', '2017-01-01', '2022-01-01'],
  ['2021-01/2021-06', '2021-01-01', '2021-07-01'],
  ['2021-08-01/2021-08-15', '2021-08-01', '2021-08-16'],
  ['2019/2021-06', '2019-01-01', '2021-07-01'],
  ['../2020', null, '2021-01-01'],
  ['2020-05/..', '2020-05-01', null],
  ['2017/P4Y', '2017-01-01', '2021-01-01'],
  ['2021-01-31/P2W', '2021-01-31', '2021-02-14'],
  ['P6M/2021', '2021-07-01', '2022-01-01'],
  ['P1Y2M3D/2021-03-04', '2020-01-02', '2021-03-05'],
  ['0033', '0033-01-01', '0034-01-01'],
];

test.each(CASES)('%s', (period, from, to) => {
  const day = (time: number | null) => (time === null ? null : new Date(time).toISOString().slice(0, 10));
  const span = periodSpan(period);
  expect(span && [day(span.from), day(span.to)]).toEqual([from, to]);
});

test.each(['', 'P4Y', 'last year', '2021-13', '../..', '2021/2017', '2021-02/2021-01', '2021/P999999Y'])(
  '"%s" has no place in time',
  period => {
    expect(periodSpan(period)).toBeNull();
  },
);
