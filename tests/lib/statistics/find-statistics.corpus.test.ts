import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findStatistics } from '../../../lib/statistics/find-statistics.ts';
import { corpusDir } from '../../support/corpus.ts';
import { readCases, scoreCases } from '../../support/score-cases.ts';

const read = (path: string) => (corpusDir === null ? '' : readFileSync(`${corpusDir}/${path}`, 'utf8'));
const casesOf = (name: string) => readCases(JSON.parse(read(`statistics/${name}.json`)));

/** The least share of right values, of those found and those to be found (F1). */
const VALUES: readonly (readonly [name: string, locale: string, floor: number])[] = [
  ['recognizers-en', 'en', 0.95],
  ['duckling-en', 'en', 0.95],
  ['quantulum-en', 'en', 0.95],
  ['duckling-vi', 'vi', 0.97],
  ['nemo-vi', 'vi', 0.97],
  ['duckling-duration-vi', 'vi', 1],
];

/** The least share of dates, times and telephone numbers left alone. */
const LEFT_ALONE: readonly (readonly [name: string, floor: number])[] = [
  ['duckling-time-vi', 0.98],
  ['nemo-vi', 0.97],
];

describe.skipIf(corpusDir === null)('findStatistics on sentences labelled by others', () => {
  it.each(VALUES)('finds the values of %s (%s)', (name, locale, floor) => {
    const cases = casesOf(name).filter(({ isNegative }) => !isNegative);
    const { right, found, wanted } = scoreCases(cases, locale);
    expect(wanted).toBeGreaterThan(0);
    expect((2 * right) / (found + wanted)).toBeGreaterThanOrEqual(floor);
  });

  it.each(LEFT_ALONE)('leaves the negatives of %s alone', (name, floor) => {
    const negatives = casesOf(name).filter(({ isNegative }) => isNegative);
    const alone = negatives.filter(({ text }) => findStatistics(text, 'vi').length === 0);
    expect(negatives.length).toBeGreaterThan(0);
    expect(alone.length / negatives.length).toBeGreaterThanOrEqual(floor);
  });

  it('finds every statistic of an article, with its noun, and no other number', () => {
    const text = read('articles/krong-no.txt');
    const { statistics } = JSON.parse(read('statistics/krong-no.json')) as {
      statistics: { start: number; end: number; value: number; unitText: string; comparator?: string }[];
    };
    expect(statistics.length).toBeGreaterThan(0);
    const found = findStatistics(text, 'vi');
    expect(found).toMatchObject(
      statistics.map(({ start, end, value, unitText, comparator = '=' }) => ({
        start,
        end,
        value,
        unitText,
        comparator,
      })),
    );
    expect(found.length).toBe(statistics.length);
  });
});
