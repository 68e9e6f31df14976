import { expect, test } from 'vitest';
import { correctStatistic, rereadStatistic, tagStatistic } from '../../../lib/annotations/tag-statistic.ts';
import { findStatistics } from '../../../lib/statistics/find-statistics.ts';
import { emptyStatistic, STATISTIC_FIELDS } from '../../../lib/statistics/statistic-record.ts';

const [BEFORE] = findStatistics('Có hơn 3,2 triệu lao động trong năm 2020.', 'vi');
const [AFTER] = findStatistics('Có khoảng 4,1 triệu người trong năm 2021.', 'vi');

test('all that was read is a guess, and nothing of where it was read is kept', () => {
  const tagged = tagStatistic(BEFORE!);
  expect(Object.keys(tagged).sort()).toEqual([...STATISTIC_FIELDS, 'guessed'].sort());
  expect(tagged.guessed).toEqual(STATISTIC_FIELDS);
  expect(tagged).toMatchObject({ value: 3_200_000, unitText: 'lao động', comparator: '>', period: '2020' });
});

test('what the reader corrects is no guess any more', () => {
  const corrected = correctStatistic(tagStatistic(BEFORE!), { value: 3_250_000, unitText: 'người' });
  expect(corrected).toMatchObject({ value: 3_250_000, unitText: 'người', comparator: '>' });
  expect(corrected.guessed).toEqual(STATISTIC_FIELDS.filter(field => !/^(value|unitText)$/.test(field)));
});

test('read anew, the guesses change and the corrections stay', () => {
  const corrected = correctStatistic(tagStatistic(BEFORE!), { unitText: 'lao động có việc làm' });
  expect(rereadStatistic(corrected, AFTER!)).toEqual({
    ...tagStatistic(AFTER!),
    unitText: 'lao động có việc làm',
    guessed: corrected.guessed,
  });
});

test('where all was corrected, reading anew changes nothing', () => {
  const corrected = correctStatistic(tagStatistic(emptyStatistic()), emptyStatistic());
  expect(rereadStatistic(corrected, AFTER!)).toEqual(corrected);
});
