import { expect, test } from 'vitest';
import { isPeriod } from '../../../lib/statistics/is-period.ts';

test.each([
  '2021',
  '2021-08',
  '2021-08-16',
  '2021-01/2021-06',
  '2015/..',
  '../2020-12-31',
  'P4Y',
  'P1Y6M',
  'P2W',
  '2020-01-01/P6M',
])('%s is a period', text => expect(isPeriod(text)).toBe(true));

test.each([
  '',
  'năm 2020',
  '21',
  '2021-13',
  '2021-8',
  '2021-08-32',
  '16/08/2021',
  '2021-Q3',
  'P',
  'P4',
  '../..',
  '2021/',
  '2021-08-16T09:37',
  ' 2021',
])('%j is none', text => expect(isPeriod(text)).toBe(false));
