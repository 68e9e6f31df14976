/** Puts numbers, units and nouns together: a single number, a range, a tally or a ratio. */
import { rounded, scaled } from './arithmetic.ts';
import { type Noun, readNoun } from './noun.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import type { Reading } from './reading.ts';
import { endOfRate, readCurrencyBefore, readUnitAfter, type Unit } from './units.ts';

export interface Quantity {
  /** Tokens of the numbers with currency, unit and noun, the second exclusive. */
  from: number;
  to: number;
  first: Numeral;
  /** The other end of a range, the other side of a tally. */
  second: Numeral | null;
  form: 'single' | 'range' | 'tally';
  /** What parts the two: a dash, a word, or one that makes them the ends of a change; empty without two. */
  link: Link | '';
  unit: Unit | null;
  noun: Noun;
}

interface Second {
  numeral: Numeral;
  unit: Unit | null;
  link: Link;
}

type Link = 'dash' | 'word' | 'change';

/**
 * The quantity whose first number starts at token `at`, or `null`.
 *
 * @param floor The first token that may belong to it.
 */
export function readQuantity(reading: Reading, at: number, floor: number): Quantity | null {
  const numeral = readNumeral(reading, at);
  if (numeral === null) return null;
  const currency = readCurrencyBefore(reading, at, floor);
  const from = currency?.from ?? at;
  const ratio = readRatio(reading, numeral);
  if (ratio !== null) return finished(reading, from, ratio, currency, null);
  const isMany = numeral.most !== null || numeral.exponent > 0;
  const of = isMany ? reading.after('of', numeral.to) : undefined;
  const after = readUnitAfter(reading, of ?? numeral.to);
  const unit =
    currency === null ? after : withRate(reading, currency, after?.currency != null ? after.to : numeral.to);
  const isNone = numeral.value === 0 && reading.starts('weakest', at);
  const isRange = !isNone && (numeral.terms === null || unit !== null);
  const second = isRange ? readSecond(reading, numeral, unit, currency !== null) : null;
  if (second !== null)
    return finished(reading, from, scaledLike(numeral, second.numeral), second.unit ?? unit, second);
  const whole = withHalf(reading, withCents(reading, { first: numeral, unit }));
  return finished(reading, from, whole.first, whole.unit, null);
}

function finished(
  reading: Reading,
  from: number,
  first: Numeral,
  unit: Unit | null,
  second: Second | null,
): Quantity {
  const end = Math.max(second?.numeral.to ?? 0, first.to, unit?.to ?? 0);
  const isPart = unit !== null || first.terms !== null || first.most !== null || first.exponent > 0;
  const of = isPart ? reading.after('of', end) : undefined;
  const isTied = reading.isTied(end, /^-$/) && reading.at(end + 1).kind === 'word';
  const after = readNoun(reading, of ?? (isTied ? end + 1 : end));
  const tied = isTied ? { ...after, to: end + 2, text: reading.at(end + 1).text } : after;
  const noun = tied.text === '' && second !== null ? { ...readNoun(reading, first.to), to: end } : tied;
  const rest = { from, first, second: second?.numeral ?? null, link: second?.link ?? ('' as const) };
  const form = second === null ? 'single' : isTally(reading, first, second, end, from) ? 'tally' : 'range';
  if (unit !== null || noun.text === '') return { ...rest, to: end, form, unit, noun };
  const to = endOfRate(reading, noun.to);
  const text =
    to === noun.to
      ? noun.text
      : `${noun.text}${reading.text.slice(reading.at(noun.to - 1).end, reading.at(to - 1).end)}`;
  return { ...rest, to, form, unit, noun: { ...noun, text, to } };
}

/** A currency before a number that ends at token `end`, with what follows it: "$" and "a barrel". */
function withRate(reading: Reading, currency: Unit, end: number): Unit {
  const to = endOfRate(reading, end);
  const rate = reading.textOf(end, to);
  return {
    ...currency,
    to,
    text: rate.startsWith('/') ? currency.text + rate : `${currency.text} ${rate}`.trim(),
  };
}

/** "1 in 5", "7 out of 9". */
function readRatio(reading: Reading, read: Numeral): Numeral | null {
  const link = reading.startingAt('outOf', read.to);
  if (link === null || read.terms !== null || !Number.isInteger(read.value)) return null;
  const second = readNumeral(reading, link.to);
  if (second === null || !(second.value > read.value) || second.terms !== null) return null;
  // A lone "in" stands in "12 in 2021" and "3 in 5 days" too.
  const isLone = link.to - link.from === 1;
  const isOther =
    read.value > 10 || /^(?:1[89]|20)\d\d$/.test(second.digits) || reading.starts('units', second.to);
  if (isLone && isOther) return null;
  const value = read.value / second.value;
  return { ...read, to: second.to, value, exponent: 0, digits: '', terms: [read.value, second.value] };
}

/** "hai năm rưỡi": half a unit more. */
function withHalf(reading: Reading, { first, unit }: { first: Numeral; unit: Unit | null }) {
  const to = unit === null ? undefined : reading.after('andHalf', unit.to);
  if (unit === null || to === undefined) return { first, unit };
  return { first: { ...first, value: first.value + 0.5 }, unit: { ...unit, to } };
}

/** "12 dollars 40 cents" is one value. */
function withCents(reading: Reading, { first, unit }: { first: Numeral; unit: Unit | null }) {
  if (unit === null || unit.currency === null || unit.from < first.to) return { first, unit };
  const cents = readNumeral(reading, reading.after('and', unit.to) ?? unit.to);
  if (cents === null || !(cents.value < 100) || !Number.isInteger(cents.value)) return { first, unit };
  const end = reading.after('cents', cents.to);
  const isLast = reading.at(cents.to).kind === 'break' && cents.value >= 10;
  if (end === undefined && !isLast) return { first, unit };
  const value = rounded(first.value + cents.value / 100);
  return { first: { ...first, value }, unit: { ...unit, to: end ?? cents.to } };
}

/** The end of the range that begins with `first`, whose unit may stand before it. */
function readSecond(reading: Reading, first: Numeral, unit: Unit | null, isBefore: boolean): Second | null {
  const noun = unit === null ? readNoun(reading, first.to) : null;
  for (const start of new Set([unit?.to ?? first.to, noun?.to ?? first.to])) {
    const link = readLink(reading, first, start);
    if (link === null) continue;
    const second = readSecondNumber(reading, reading.after('boundsBefore', link.to) ?? link.to);
    if (second === null || (second.numeral.terms !== null && first.terms === null)) continue;
    const { numeral } = second;
    const after = readNoun(reading, numeral.to).text;
    const isVote = reading.starts('votes', first.to) && link.kind !== 'dash';
    if (noun !== null && start !== first.to && after !== noun.text && !isVote) continue;
    if (unit !== null && second.unit !== null && !isBefore && !isSameUnit(unit, second.unit)) continue;
    if (unit !== null && second.unit === null && !isBefore && after !== '') continue;
    const isLopsided = reading.at(link.to).spaced !== reading.at(start).spaced;
    if (link.kind === 'dash' && isLopsided && unit === null && second.unit === null) continue;
    return {
      ...second,
      unit: isBefore && second.unit?.currency == null ? null : second.unit,
      link: link.kind,
    };
  }
  return null;
}

function isSameUnit(one: Unit, other: Unit): boolean {
  return (
    one.currency === other.currency &&
    one.code === other.code &&
    (one.code !== '-' || one.currency !== null || one.text === other.text)
  );
}

/** The number after the link of a range, with its own currency or unit, below zero or not. */
function readSecondNumber(reading: Reading, at: number): Omit<Second, 'link'> | null {
  const isMinus = /^[-−]$/.test(reading.at(at).text);
  for (let start = isMinus ? at + 1 : at; start <= at + 3; start += 1) {
    const numeral = readNumeral(reading, start);
    if (numeral === null) continue;
    const currency = readCurrencyBefore(reading, start, at);
    if (start > at && !isMinus && currency?.from !== at) return null;
    const after = readUnitAfter(reading, numeral.to);
    const unit = currency === null ? after : { ...currency, to: Math.max(numeral.to, after?.to ?? 0) };
    return { numeral: isMinus ? { ...numeral, value: -numeral.value } : numeral, unit };
  }
  return null;
}

/** A dash or a word between two numbers. */
function readLink(reading: Reading, first: Numeral, at: number): { to: number; kind: Link } | null {
  const isDash = /^[-‑–—~]$/.test(reading.at(at).text);
  const isBetween = betweenBefore(reading, first.from) !== null;
  const change = isBetween ? reading.after('changeTo', at) : undefined;
  if (change !== undefined) return { to: change, kind: 'change' };
  const word =
    reading.after('to', isDash ? at + 1 : at) ?? (isBetween ? reading.after('and', at) : undefined);
  if (word !== undefined) return { to: word, kind: 'word' };
  return isDash ? { to: at + 1, kind: 'dash' } : null;
}

/** Where a word such as "between" or "from" begins before the number at `from`, else `null`. */
export function betweenBefore(reading: Reading, from: number): number | null {
  for (let at = from; at > from - 3; at -= 1) {
    const between = reading.endingAt('between', at);
    if (between !== null) return between.from;
    if (!reading.ends('boundsBefore', at) && !/^[-−\p{Sc}]$/u.test(reading.at(at - 1).text)) return null;
  }
  return null;
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
  if (second.unit !== null || !isWhole) return false;
  for (let i = 1; i <= VOTE_REACH; i += 1) {
    if (reading.starts('votes', from - i)) return true;
    if (i <= 3 && reading.starts('votes', (second.link === 'dash' ? end : first.to) + i - 1)) return true;
  }
  return false;
}
