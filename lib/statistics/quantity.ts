/** Puts numbers, units and nouns together: a single number, a range, a tally or a ratio. */
import { rounded, scaled } from './arithmetic.ts';
import { type Noun, readNoun } from './noun.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Reading } from './reading.ts';
import { endOfRate, readCurrencyBefore, readUnitAfter, type Unit, withRate } from './units.ts';

export interface Quantity {
  /** Tokens of the numbers with currency, unit and noun, the second exclusive. */
  from: number;
  to: number;
  first: Numeral;
  /** The other end of a range, the other side of a tally. */
  second: Numeral | undefined;
  form: 'single' | 'range' | 'tally';
  /** What parts the two: a dash, a word, or one that makes them the ends of a change. */
  link: Link | undefined;
  unit: Unit | undefined;
  noun: Noun;
}

interface Measured {
  numeral: Numeral;
  unit: Unit | undefined;
}

interface Second extends Measured {
  link: Link;
}

type Link = 'dash' | 'word' | 'change';

/**
 * The quantity whose first number starts at token `at`, if any.
 *
 * @param floor The first token that may belong to it.
 */
export function readQuantity(reading: Reading, at: number, floor: number): Quantity | undefined {
  const numeral = readNumeral(reading, at);
  if (numeral === undefined) return;
  const currency = readCurrencyBefore(reading, at, floor);
  const from = currency?.from ?? at;
  const ratio = readRatio(reading, numeral);
  if (ratio) return finished(reading, from, ratio, currency);
  const isMany = numeral.most !== undefined || numeral.exponent > 0;
  const of = isMany ? reading.after('of', numeral.to) : undefined;
  const after = readUnitAfter(reading, of ?? numeral.to);
  const unit = currency ? withRate(reading, currency, after?.currency ? after.to : numeral.to) : after;
  const isNone = numeral.value === 0 && reading.starts('weakest', at);
  const isRange = !isNone && (!numeral.terms || unit);
  const second = isRange ? readSecond(reading, numeral, unit, currency !== undefined) : undefined;
  if (second)
    return finished(reading, from, scaledLike(numeral, second.numeral), second.unit ?? unit, second);
  const whole = withHalf(reading, withCents(reading, { numeral, unit }));
  return finished(reading, from, whole.numeral, whole.unit);
}

function finished(
  reading: Reading,
  from: number,
  first: Numeral,
  unit: Unit | undefined,
  second?: Second,
): Quantity {
  const end = Math.max(second?.numeral.to ?? 0, first.to, unit?.to ?? 0);
  const noun = nounAfter(reading, first, unit, second, end);
  const form = !second ? 'single' : isTally(reading, first, second, end, from) ? 'tally' : 'range';
  const rest = { from, first, second: second?.numeral, link: second?.link, form, unit } as const;
  if (unit || noun.text === '') return { ...rest, to: end, noun };
  const to = endOfRate(reading, noun.to);
  const text = noun.text + reading.text.slice(reading.at(noun.to - 1).end, reading.at(to - 1).end);
  return { ...rest, to, noun: { ...noun, text, to } };
}

/** The noun after all numbers and units, which a hyphen may tie to them; else the one after the first number. */
function nounAfter(
  reading: Reading,
  first: Numeral,
  unit: Unit | undefined,
  second: Second | undefined,
  end: number,
): Noun {
  if (reading.isTied(end, /^-$/) && reading.isWord(end + 1))
    return { ...readNoun(reading, end + 1), to: end + 2, text: reading.at(end + 1).text };
  const isPart = unit || first.terms || first.most !== undefined || first.exponent > 0;
  const noun = readNoun(reading, (isPart && reading.after('of', end)) || end);
  return noun.text === '' && second ? { ...readNoun(reading, first.to), to: end } : noun;
}

/** "1 in 5", "7 out of 9". */
function readRatio(reading: Reading, read: Numeral): Numeral | undefined {
  const link = reading.startingAt('outOf', read.to);
  if (link === undefined || read.terms || !Number.isInteger(read.value)) return;
  const second = readNumeral(reading, link.to);
  if (second === undefined || !(second.value > read.value) || second.terms) return;
  // A lone "in" stands in "12 in 2021" and "3 in 5 days" too.
  const isLone = link.to - link.from === 1;
  const isOther =
    read.value > 10 || /^(?:1[89]|20)\d\d$/.test(second.digits) || reading.starts('units', second.to);
  if (isLone && isOther) return;
  const value = read.value / second.value;
  return { ...read, to: second.to, value, exponent: 0, digits: '', terms: [read.value, second.value] };
}

/** "hai năm rưỡi": half a unit more. */
function withHalf(reading: Reading, whole: Measured): Measured {
  const { numeral, unit } = whole;
  const to = unit && reading.after('andHalf', unit.to);
  return to ? { numeral: { ...numeral, value: numeral.value + 0.5 }, unit: { ...unit, to } } : whole;
}

/** "12 dollars 40 cents" is one value. */
function withCents(reading: Reading, whole: Measured): Measured {
  const { numeral, unit } = whole;
  if (!unit?.currency || unit.from < numeral.to) return whole;
  const cents = readNumeral(reading, reading.after('and', unit.to) ?? unit.to);
  if (cents === undefined || !(cents.value < 100) || !Number.isInteger(cents.value)) return whole;
  const end = reading.after('cents', cents.to);
  const isLast = reading.at(cents.to).kind === 'break' && cents.value >= 10;
  if (end === undefined && !isLast) return whole;
  const value = rounded(numeral.value + cents.value / 100);
  return { numeral: { ...numeral, value }, unit: { ...unit, to: end ?? cents.to } };
}

/** The end of the range that begins with `first`, whose unit may stand before it. */
function readSecond(
  reading: Reading,
  first: Numeral,
  unit: Unit | undefined,
  isBefore: boolean,
): Second | undefined {
  const noun = unit ? undefined : readNoun(reading, first.to);
  for (const start of new Set([unit?.to ?? first.to, noun?.to ?? first.to])) {
    const link = readLink(reading, first, start);
    if (link === undefined) continue;
    const second = readSecondNumber(reading, reading.after('boundsBefore', link.to) ?? link.to);
    if (second === undefined || (second.numeral.terms && !first.terms)) continue;
    const after = readNoun(reading, second.numeral.to).text;
    const isVote = reading.starts('votes', first.to) && link.kind !== 'dash';
    if (noun && start !== first.to && after !== noun.text && !isVote) continue;
    if (unit && !isBefore && (second.unit ? !isSameUnit(unit, second.unit) : after !== '')) continue;
    const isLopsided = reading.at(link.to).spaced !== reading.at(start).spaced;
    if (link.kind === 'dash' && isLopsided && !unit && !second.unit) continue;
    return {
      ...second,
      unit: isBefore && !second.unit?.currency ? undefined : second.unit,
      link: link.kind,
    };
  }
  return undefined;
}

function isSameUnit(one: Unit, other: Unit): boolean {
  return (
    one.currency === other.currency &&
    one.code === other.code &&
    (one.code !== '-' || one.currency !== undefined || one.text === other.text)
  );
}

/** The number after the link of a range, with its own currency or unit, below zero or not. */
function readSecondNumber(reading: Reading, at: number): Measured | undefined {
  const isMinus = reading.is(at, /^[-−]$/);
  for (let start = isMinus ? at + 1 : at; start <= at + 3; start += 1) {
    const numeral = readNumeral(reading, start);
    if (numeral === undefined) continue;
    const currency = readCurrencyBefore(reading, start, at);
    if (start > at && !isMinus && currency?.from !== at) return;
    const after = readUnitAfter(reading, numeral.to);
    const unit = currency ? { ...currency, to: Math.max(numeral.to, after?.to ?? 0) } : after;
    return { numeral: isMinus ? { ...numeral, value: -numeral.value } : numeral, unit };
  }
  return undefined;
}

/** A dash or a word between two numbers. */
function readLink(reading: Reading, first: Numeral, at: number): { to: number; kind: Link } | undefined {
  const isDash = reading.is(at, /^[-‑–—~]$/);
  const isBetween = betweenBefore(reading, first.from) !== undefined;
  const change = isBetween ? reading.after('changeTo', at) : undefined;
  if (change) return { to: change, kind: 'change' };
  const word =
    reading.after('to', isDash ? at + 1 : at) ?? (isBetween ? reading.after('and', at) : undefined);
  if (word) return { to: word, kind: 'word' };
  return isDash ? { to: at + 1, kind: 'dash' } : undefined;
}

/** Where a word such as "between" or "from" begins before the number at `from`, if any. */
export function betweenBefore(reading: Reading, from: number): number | undefined {
  for (let at = from; at > from - 3; at -= 1) {
    const between = reading.endingAt('between', at);
    if (between) return between.from;
    if (!reading.ends('boundsBefore', at) && !reading.is(at - 1, /^[-−\p{Sc}]$/u)) return;
  }
  return undefined;
}

/** "2-3 billion": the first end takes the magnitude of the second, where it is then the smaller. */
function scaledLike(first: Numeral, second: Numeral): Numeral {
  if (first.exponent !== 0 || second.exponent === 0) return first;
  const value = scaled(first.value, second.exponent);
  return value < second.value ? { ...first, value, exponent: second.exponent, digits: '' } : first;
}

/** How many tokens around two numbers can say that they are votes. */
const VOTE_REACH = 7;

function isTally(reading: Reading, first: Numeral, second: Second, end: number, from: number): boolean {
  const isWhole = Number.isInteger(first.value) && Number.isInteger(second.numeral.value);
  if (second.unit || !isWhole) return false;
  for (let i = 1; i <= VOTE_REACH; i += 1) {
    if (reading.starts('votes', from - i)) return true;
    if (i <= 3 && reading.starts('votes', (second.link === 'dash' ? end : first.to) + i - 1)) return true;
  }
  return false;
}
