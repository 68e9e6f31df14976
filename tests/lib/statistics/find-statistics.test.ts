import { describe, expect, it } from 'vitest';
import { findStatistics } from '../../../lib/statistics/find-statistics.ts';
import { ENGLISH } from './cases-en.ts';
import { VIETNAMESE } from './cases-vi.ts';
import { shorthand } from './shorthand.ts';

describe.each([
  ['vi', VIETNAMESE],
  ['en', ENGLISH],
] as const)('findStatistics in %s', (locale, cases) => {
  it.each(cases)('%s', (text, found) => {
    expect(findStatistics(text, locale).map(shorthand).join('; ')).toBe(found);
  });
});
