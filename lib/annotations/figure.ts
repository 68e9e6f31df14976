/** What number, or numbers, a statistic's record says, in the one form in which it says them. */
import type { StatisticRecord } from '../statistics/statistic-record.ts';
import { isFromTo } from './correct-figure.ts';

/** Where a number is the size of a change, it is below zero for a fall. */
export type Figure =
  | { form: 'value'; value: number }
  | { form: 'range'; low: number; high: number }
  /** A change of which both ends are told. */
  | { form: 'step'; from: number; to: number }
  | { form: 'tally'; first: number; second: number };

/** The digits after the mark that a quotient is worth showing with. */
const QUOTIENT_DIGITS = 1000;

export function roundQuotient(value: number): number {
  return Math.round(value * QUOTIENT_DIGITS) / QUOTIENT_DIGITS;
}

/** `null` where the record has no number. */
export function figureOf(record: StatisticRecord): Figure | null {
  const { statisticKind, value, minValue, maxValue, change } = record;
  if (change.from !== null && change.to !== null) return { form: 'step', from: change.from, to: change.to };
  const signed = (number: number) => (isFall(record) && number !== 0 ? -Math.abs(number) : number);
  if (minValue !== null && maxValue !== null && (value === null || statisticKind === 'tally')) {
    if (statisticKind === 'tally') return { form: 'tally', first: minValue, second: maxValue };
    const ends = [signed(minValue), signed(maxValue)];
    return { form: 'range', low: Math.min(...ends), high: Math.max(...ends) };
  }
  const only = value ?? minValue ?? maxValue;
  return only === null ? null : { form: 'value', value: signed(only) };
}

/** Whether the number is the size of a change, and not what something came to. */
export function isChangeSize({ change }: StatisticRecord): boolean {
  return change.direction !== '' && !isFromTo({ change });
}

function isFall(record: StatisticRecord): boolean {
  return isChangeSize(record) && record.change.direction === 'down';
}

/** The lowest and the highest of its numbers. */
export function endsOf(figure: Figure): [low: number, high: number] {
  const numbers = numbersOf(figure);
  return [Math.min(...numbers), Math.max(...numbers)];
}

/** The one number by which a figure is put in order: the middle of a range, what a change led to, the first count. */
export function sizeOf(figure: Figure): number {
  switch (figure.form) {
    case 'value':
      return figure.value;
    case 'range':
      return (figure.low + figure.high) / 2;
    case 'step':
      return figure.to;
    case 'tally':
      return figure.first;
  }
}

function numbersOf(figure: Figure): number[] {
  switch (figure.form) {
    case 'value':
      return [figure.value];
    case 'range':
      return [figure.low, figure.high];
    case 'step':
      return [figure.from, figure.to];
    case 'tally':
      return [figure.first, figure.second];
  }
}
