import { roundQuotient } from '../lib/annotations/figure.ts';
import { isUnitSign, withUnitSign } from '../lib/annotations/unit-sign.ts';
import { formatNumber } from '../lib/shared/format-number.ts';
import type { TextKey, Texts } from '../lib/shared/texts.ts';
import type { Comparator, StatisticChange, StatisticRecord } from '../lib/statistics/statistic-record.ts';

const COMPARED: Record<Comparator, TextKey | null> = {
  '=': null,
  '>': 'figureMoreThan',
  '>=': 'figureAtLeast',
  '<': 'figureLessThan',
  '<=': 'figureAtMost',
};

const DIRECTED = {
  up: { by: 'figureUp', fromTo: 'figureUpFromTo' },
  down: { by: 'figureDown', fromTo: 'figureDownFromTo' },
  '': { by: null, fromTo: 'figureFromTo' },
} as const satisfies Record<StatisticChange['direction'], { by: TextKey | null; fromTo: TextKey }>;

/**
 * The figure of a record in the reader's language, such as "hơn 2.447 đảng viên", "up 18.1%, against 2020" or "down
 * from 5.2% to 2.9%"; empty where it has none.
 */
export function statisticWords(record: StatisticRecord, { text, language }: Texts): string {
  const { comparator, approximate, change } = record;
  const number = (value: number) => formatNumber(value, language);
  const qualified = (amount: string) => {
    const compared = COMPARED[comparator];
    let figure = withUnit(amount, record);
    if (compared !== null) figure = text(compared, { figure });
    return approximate ? text('figureAbout', { figure }) : figure;
  };
  const start = change.from === null ? null : withUnitSign(number(change.from), record.unitText);
  const directed = DIRECTED[change.direction];
  let figure: string;
  if (start !== null && change.to !== null) {
    figure = text(directed.fromTo, { from: start, to: qualified(number(change.to)) });
  } else {
    const amount = amountOf(record, text, number);
    if (amount === '') return '';
    figure = qualified(amount);
    if (directed.by !== null) figure = text(directed.by, { figure });
    if (start !== null) figure = text('figureFrom', { figure, from: start });
  }
  return change.baseline === '' ? figure : text('figureAgainst', { figure, baseline: change.baseline });
}

function amountOf(
  { statisticKind, value, minValue, maxValue, numerator, denominator }: StatisticRecord,
  text: Texts['text'],
  number: (value: number) => string,
): string {
  if (statisticKind === 'ratio' && numerator !== null && denominator !== null) {
    return text('figureOutOf', { part: number(numerator), whole: number(denominator) });
  }
  if (value !== null && statisticKind !== 'tally') {
    return number(statisticKind === 'ratio' ? roundQuotient(value) : value);
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
  // Where a figure has several numbers, each has the sign of their unit, and the last the word.
  return unitText === '' || isUnitSign(unitText) ? withUnitSign(amount, unitText) : `${amount} ${unitText}`;
}
