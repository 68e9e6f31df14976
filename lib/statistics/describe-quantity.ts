/** Turns a number that was read, with all that stands around it, into the record that a reader sees. */
import type { Bounds } from './bounds.ts';
import type { FoundStatistic } from './find-statistics.ts';
import { minusBefore } from './minus.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { StatisticChange, StatisticKind } from './statistic-record.ts';
import { isTime } from './units.ts';

const KINDS: Readonly<Record<string, StatisticKind>> = {
  P1: 'percentage',
  NX: 'percentage',
  pp: 'percentagePoint',
  x: 'multiple',
};
const LONGEST_LABEL = 4;

export function describeQuantity(
  reading: Reading,
  quantity: Quantity,
  bounds: Bounds,
  change: StatisticChange,
): FoundStatistic {
  const { first, unit, noun } = quantity;
  const start = reading.at(bounds.from).start;
  const end = reading.at(bounds.to - 1).end;
  const sign = isBelowZero(reading, quantity) ? -1 : 1;
  const ends = endsOf(quantity, sign);
  const terms = ends ? undefined : first.terms;
  const statisticKind = kindOf(quantity);
  return {
    statisticKind,
    value: ends ? null : signed(first.value, sign),
    minValue: ends?.[0] ?? null,
    maxValue: ends?.[1] ?? null,
    numerator: terms ? signed(terms[0], sign) : null,
    denominator: terms?.[1] ?? null,
    comparator: bounds.comparator,
    approximate: bounds.approximate,
    change,
    unitText: unit?.text ?? noun.text,
    unitCode: /^[A-Z0-9]{2,}$/.exec(unit?.code ?? '')?.[0] ?? '',
    currency: unit?.currency?.replace('-', '') ?? '',
    measuredProperty: noun.phrase || (unit ? '' : labelBefore(reading, bounds.from)),
    period: '',
    source: '',
    start,
    end,
    text: reading.text.slice(start, end),
    confidence: confidenceOf(quantity),
    ambiguous: isAmbiguous(quantity, statisticKind),
  };
}

function signed(value: number, sign: number): number {
  return value === 0 ? 0 : value * sign;
}

/** The two values of a range, a tally or a vague plural. */
function endsOf({ first, second, form }: Quantity, sign: number): [number, number] | undefined {
  if (!second) return first.most ? [first.value, first.most] : undefined;
  const value = signed(first.value, sign);
  return form === 'tally' || value <= second.value ? [value, second.value] : [second.value, value];
}

function kindOf({ first, form, unit }: Quantity): StatisticKind {
  if (form === 'tally') return 'tally';
  if (!unit) return first.terms ? 'ratio' : 'count';
  if (unit.currency) return 'money';
  return isTime(unit) ? 'duration' : (KINDS[unit.code] ?? 'measure');
}

/** A dash is a minus sign after white space and right before the number, or between it and its currency. */
function isBelowZero(reading: Reading, { from, first }: Quantity): boolean {
  if (minusBefore(reading, from) !== undefined || reading.starts('belowZero', first.to)) return true;
  if (first.from > from && reading.is(first.from - 1, /^[-−]$/)) return true;
  const [before, dash] = [reading.at(from - 2), reading.at(from - 1)];
  if (!/^[-−]$/.test(dash.text)) return false;
  return (dash.spaced || before.text === '(') && (!reading.at(from).spaced || before.kind === 'break');
}

/** What stands before a number that has no noun: "khiển trách 15". */
function labelBefore(reading: Reading, from: number): string {
  let at = from;
  while (from - at < LONGEST_LABEL && reading.isWord(at - 1) && !reading.starts('stops', at - 1)) at -= 1;
  return reading.textOf(at, from);
}

/** Thousands of things or of money are no fractions of one; other numbers might be. */
function isAmbiguous({ first, second, unit, noun }: Quantity, kind: StatisticKind): boolean {
  const isWhole = kind === 'money' || (kind === 'count' && noun.text !== '');
  const isGrouped = first.value >= 1000 && first.exponent === 0 && isWhole;
  return (first.ambiguous && !isGrouped) || (second?.ambiguous === true && !unit);
}

function confidenceOf({ first, unit, noun, form }: Quantity): number {
  if (first.inWords && first.value === 1) return 0.6;
  if (unit || noun.isKnown || form === 'tally') return first.ambiguous ? 0.8 : 0.95;
  return noun.text === '' ? 0.5 : 0.75;
}
