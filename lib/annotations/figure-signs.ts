/** A figure as short as it can be said: "> 1,300", "≈ 20–30", "+18.1%", "5.2 → 2.9". */
import type { Comparator, StatisticRecord } from '../statistics/statistic-record.ts';
import { type Figure, figureOf, isChangeSize, roundQuotient } from './figure.ts';

const SIGNS: Record<Comparator, string> = { '=': '', '>': '> ', '>=': '≥ ', '<': '< ', '<=': '≤ ' };

const TURNED: Record<Comparator, Comparator> = { '=': '=', '>': '<', '>=': '<=', '<': '>', '<=': '>=' };

/**
 * How the number of a record is bounded. A fall by more than 5 is a change of less than −5, and its number is below
 * zero as `figureOf` has it.
 */
export function signedComparator(record: StatisticRecord): Comparator {
  const isFall = isChangeSize(record) && record.change.direction === 'down';
  return isFall ? TURNED[record.comparator] : record.comparator;
}

/**
 * Empty where the record has no number.
 *
 * @param write A number in the reader's number marks, with the sign of its unit where one is wanted.
 */
export function figureSigns(record: StatisticRecord, write: (value: number) => string): string {
  const figure = figureOf(record);
  if (figure === null) return '';
  const numbers = numberSigns(record, figure, write);
  return `${record.approximate ? '≈ ' : ''}${SIGNS[signedComparator(record)]}${numbers}`;
}

function numberSigns(record: StatisticRecord, figure: Figure, write: (value: number) => string): string {
  const isRatio = record.statisticKind === 'ratio';
  const isChange = isChangeSize(record);
  const signed = (number: number) => {
    const value = isRatio ? roundQuotient(number) : number;
    // What `Intl` puts before a number is a hyphen in some languages, and hard to see.
    if (value < 0) return `−${write(-value)}`;
    return isChange && value > 0 ? `+${write(value)}` : write(value);
  };
  switch (figure.form) {
    case 'value': {
      const { numerator, denominator } = record;
      const hasTerms = isRatio && numerator !== null && denominator !== null;
      return hasTerms ? `${write(numerator)}/${write(denominator)}` : signed(figure.value);
    }
    case 'range':
      return [figure.low, figure.high].map(signed).join(figure.low < 0 ? ' – ' : '–');
    case 'step':
      return `${signed(figure.from)} → ${signed(figure.to)}`;
    case 'tally':
      return `${signed(figure.first)}–${signed(figure.second)}`;
  }
}
