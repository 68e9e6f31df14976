import { describe, expect, it } from 'vitest';
import { findStatistics } from '../../../lib/statistics/find-statistics.ts';
import { ENGLISH } from './cases-en.ts';
import { VIETNAMESE } from './cases-vi.ts';
import { shorthand } from './shorthand.ts';
import { ENGLISH_TRAPS } from './traps-en.ts';
import { VIETNAMESE_TRAPS } from './traps-vi.ts';

describe.each([
  ['vi', [...VIETNAMESE, ...VIETNAMESE_TRAPS]],
  ['en', [...ENGLISH, ...ENGLISH_TRAPS]],
] as const)('findStatistics in %s', (locale, cases) => {
  it.each(cases)('%s', (text, found) => {
    expect(findStatistics(text, locale).map(shorthand).join('; ')).toBe(found);
  });
});
