import { formatNumber } from '../lib/shared/format-number.ts';
import type { TextKey, Texts } from '../lib/shared/texts.ts';
import type { Comparator, StatisticRecord } from '../lib/statistics/statistic-record.ts';

const COMPARED: Record<Comparator, TextKey | null> = {
  '=': null,
  '>': 'figureMoreThan',
  '>=': 'figureAtLeast',
  '<': 'figureLessThan',
  '<=': 'figureAtMost',
};

/** The digits after the mark that a quotient is worth showing with. */
const QUOTIENT_DIGITS = 1000;

/**
 * The figure of a record in the reader's language, such as "hơn 2.447 đảng viên" or "up 18.1%, against 2020"; empty
 * where it has none.
 */
export function statisticWords(record: StatisticRecord, { text, language }: Texts): string {
  const { comparator, approximate, change } = record;
  const number = (value: number) => formatNumber(value, language);
  const amount = amountOf(record, text, number);
  if (amount === '') return '';
  const compared = COMPARED[comparator];
  let figure = withUnit(amount, record);
  if (compared !== null) figure = text(compared, { figure });
  if (approximate) figure = text('figureAbout', { figure });
  if (change.direction !== '')
    figure = text(change.direction === 'up' ? 'figureUp' : 'figureDown', { figure });
  if (change.from !== null) figure = text('figureFrom', { figure, from: number(change.from) });
  return change.baseline === '' ? figure : text('figureAgainst', { figure, baseline: change.baseline });
}

function amountOf(
  { statisticKind, value, minValue, maxValue, numerator, denominator }: StatisticRecord,
  text: Texts['text'],
  number: (value: number) => string,
): string {
  if (numerator !== null && denominator !== null) {
    return text('figureOutOf', { part: number(numerator), whole: number(denominator) });
  }
  if (value !== null) {
    return number(statisticKind === 'ratio' ? Math.round(value * QUOTIENT_DIGITS) / QUOTIENT_DIGITS : value);
  }
  if (minValue === null || maxValue === null) {
    const end = minValue ?? maxValue;
    return end === null ? '' : number(end);
  }
  if (statisticKind === 'tally') {
    return text('figureTally', { first: number(minValue), second: number(maxValue) });
  }
  return text('figureRange', { low: number(minValue), high: number(maxValue) });
}

/** A sign stands at its number, before it where the text has it so; a word after a space. */
function withUnit(amount: string, { unitText }: StatisticRecord): string {
  if (unitText === '') return amount;
  if (unitText === '%') return `${amount}%`;
  return /^(?:\p{L}{0,3}\p{Sc})$/u.test(unitText) ? `${unitText}${amount}` : `${amount} ${unitText}`;
}
