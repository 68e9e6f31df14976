/** Turns a number that was read, with all that stands around it, into the record that a reader sees. */
import type { Bounds } from './bounds.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { FoundStatistic } from './scan-numbers.ts';
import type { StatisticChange, StatisticKind } from './statistic-record.ts';

const DURATIONS = /^(?:ANN|MON|WEE|DAY|HUR|MIN|SEC|QAN|DEC)$/;
const LONGEST_LABEL = 4;

export function describeQuantity(
  reading: Reading,
  quantity: Quantity,
  bounds: Bounds,
  change: StatisticChange,
): FoundStatistic {
  const { tokens } = reading;
  const { first, second, form, unit, noun } = quantity;
  const [start, end] = [tokens.at(bounds.from).start, tokens.at(bounds.to - 1).end];
  const sign = isBelowZero(reading, quantity) ? -1 : 1;
  const ends = endsOf(quantity, sign);
  const kind = kindOf(quantity);
  const property = noun.phrase !== '' || unit !== null ? noun.phrase : labelBefore(reading, bounds.from);
  const code = unit?.code ?? '';
  return {
    statisticKind: kind,
    value: ends === null ? signed(first.value, sign) : null,
    minValue: ends === null ? null : ends[0],
    maxValue: ends === null ? null : ends[1],
    numerator: first.fraction !== null && ends === null ? signed(first.fraction.numerator, sign) : null,
    denominator: first.fraction !== null && ends === null ? first.fraction.denominator : null,
    comparator: bounds.comparator,
    approximate: bounds.approximate,
    change,
    unitText: unit === null ? noun.text : unit.text,
    unitCode: code === 'pp' ? '' : code,
    currency: unit?.currency ?? '',
    measuredProperty: property,
    period: '',
    source: '',
    start,
    end,
    text: tokens.source.slice(start, end),
    confidence: confidenceOf(reading, quantity),
    ambiguous:
      isAmbiguous(quantity, kind, reading) || (second !== null && form === 'range' && second.ambiguous),
  };
}

function signed(value: number, sign: number): number {
  return value === 0 ? 0 : value * sign;
}

/** The two values of a range, a tally or a vague plural. */
function endsOf({ first, second, form }: Quantity, sign: number): [number, number] | null {
  if (second !== null) {
    const value = signed(first.value, sign);
    return form === 'tally' || value <= second.value ? [value, second.value] : [second.value, value];
  }
  return first.most === null ? null : [first.value, first.most];
}

function kindOf({ first, form, unit }: Quantity): StatisticKind {
  if (form === 'tally') return 'tally';
  if (unit === null) return first.fraction === null ? 'count' : 'ratio';
  if (unit.currency !== null) return 'money';
  const code = unit.code;
  if (code === 'P1' || code === 'NX' || unit.text.startsWith('%')) return 'percentage';
  if (code === 'pp') return 'percentagePoint';
  if (code === 'x') return 'multiple';
  return DURATIONS.test(code) ? 'duration' : 'measure';
}

/** A dash is a minus sign only after white space and right before the number, or before its currency. */
function isBelowZero({ tokens, language }: Reading, { from, first, isNegative }: Quantity): boolean {
  if (isNegative) return true;
  if (language.phrases('minus').endingAt(tokens, from) !== null) return true;
  if (language.phrases('belowZero').startingAt(tokens, first.to) !== null) return true;
  const dash = tokens.at(from - 1);
  if (!/^[-−]$/.test(dash.text) || from === 0) return false;
  const before = tokens.at(from - 2);
  const isFree = dash.spaced || before.text === '(';
  return isFree && (!tokens.at(from).spaced || before.kind === 'break');
}

/** What stands before a number that has no noun: "khiển trách 15". */
function labelBefore({ tokens, language }: Reading, from: number): string {
  let at = from;
  while (from - at < LONGEST_LABEL) {
    if (tokens.at(at - 1).kind !== 'word') break;
    if (language.phrases('stops').startingAt(tokens, at - 1) !== null) break;
    at -= 1;
  }
  return tokens.textOf(at, from);
}

function isAmbiguous({ first, unit }: Quantity, kind: StatisticKind, { tokens }: Reading): boolean {
  if (!first.ambiguous) return false;
  const isGrouped = first.value >= 1000 && first.exponent === 0;
  const isWhole = (kind === 'count' && first.to < tokens.length) || kind === 'money';
  return !(isGrouped && isWhole && (unit !== null || first.to < tokens.length));
}

function confidenceOf(_reading: Reading, { first, unit, noun, form }: Quantity): number {
  const base = unit !== null || noun.isKnown || form === 'tally' ? 0.95 : noun.text !== '' ? 0.75 : 0.5;
  const isOne = first.inWords && first.value === 1;
  return Number((base - (first.ambiguous ? 0.2 : 0) - (isOne ? 0.3 : 0)).toFixed(2));
}
