/** From the record that was read of a text to the one that a mark keeps, and which of its fields are the reader's. */
import { STATISTIC_FIELDS, type StatisticRecord } from '../statistics/statistic-record.ts';
import type { TaggedStatistic } from './annotation.ts';

/** The record as it was read; of a found statistic without its place in the text. */
export function tagStatistic(read: StatisticRecord): TaggedStatistic {
  return { ...pickFields(read), guessed: [...STATISTIC_FIELDS] };
}

/** The record after its passage was read anew: what the reader corrected stays. */
export function rereadStatistic(tagged: TaggedStatistic, read: StatisticRecord): TaggedStatistic {
  const fresh = pickFields(read);
  const guesses = Object.fromEntries(tagged.guessed.map(field => [field, fresh[field]]));
  return { ...tagged, ...guesses };
}

/** The record with some fields as the reader says them. */
export function correctStatistic(
  tagged: TaggedStatistic,
  corrected: Partial<StatisticRecord>,
): TaggedStatistic {
  return {
    ...tagged,
    ...corrected,
    guessed: tagged.guessed.filter(field => !Object.hasOwn(corrected, field)),
  };
}

function pickFields(record: StatisticRecord): StatisticRecord {
  return Object.fromEntries(
    STATISTIC_FIELDS.map(field => [field, record[field]]),
  ) as unknown as StatisticRecord;
}
