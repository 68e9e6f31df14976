/** Puts numbers, units and nouns together: a single number, a range, a tally or a ratio. */
import { type Noun, readNoun } from './noun.ts';
import { type Numeral, readNumeral } from './numerals.ts';
import { type Reading, rounded, scaled } from './reading.ts';
import { readCurrencyBefore, readUnitAfter, type Unit } from './units.ts';

export interface Quantity {
  /** Tokens of the numbers with currency, unit and noun, the second exclusive. */
  from: number;
  to: number;
  first: Numeral;
  /** The other end of a range, the other side of a tally. */
  second: Numeral | null;
  form: 'single' | 'range' | 'tally';
  /** What parts the two: a dash, or a word. */
  link: 'dash' | 'word' | '';
  unit: Unit | null;
  noun: Noun;
  /** Whether a currency before the number carries a minus sign. */
  isNegative: boolean;
}

interface Second {
  numeral: Numeral;
  unit: Unit | null;
  link: 'dash' | 'word';
}

/** @param floor The first token that may belong to it. */
export function readQuantity(reading: Reading, at: number, floor: number): Quantity | null {
  const numeral = readNumeral(reading, at);
  if (numeral === null) return null;
  const currency = readCurrencyBefore(reading, at, floor);
  const first = readRatio(reading, numeral) ?? numeral;
  const after = readUnitAfter(reading, first.to);
  const unit = currency === null ? after : { ...currency, to: after?.currency != null ? after.to : first.to };
  const from = currency?.from ?? at;
  const single = {
    first: withHalf(reading, first, unit),
    unit,
    from,
    isNegative: currency?.isNegative ?? false,
  };
  const second =
    first.fraction === null || unit !== null ? readSecond(reading, first, unit, currency !== null) : null;
  if (second === null) return finished(reading, withCents(reading, single.first, unit), null, '', single);
  return finished(reading, scaledLike(first, second.numeral), second, second.link, {
    ...single,
    unit: second.unit ?? unit,
  });
}

function finished(
  reading: Reading,
  first: Numeral,
  second: Second | null,
  link: Quantity['link'],
  { unit, from, isNegative }: Pick<Quantity, 'unit' | 'from' | 'isNegative'>,
): Quantity {
  const { tokens, language } = reading;
  const end = Math.max(
    second?.numeral.to ?? 0,
    first.to,
    unit !== null ? Math.min(unit.to, Number.MAX_VALUE) : 0,
  );
  const isPart = unit !== null || first.fraction !== null || first.most !== null;
  const of = isPart ? language.phrases('of').startingAt(tokens, end)?.to : undefined;
  const hyphen = tokens.at(end).text === '-' && !tokens.at(end).spaced && tokens.at(end + 1).kind === 'word';
  const noun = readNoun(reading, of ?? (hyphen ? end + 1 : end));
  const isUnit = unit === null && noun.text !== '';
  const to = isUnit ? noun.to : end;
  const form =
    second === null ? 'single' : isTally(reading, first, second, link, end, from) ? 'tally' : 'range';
  return { from, to, first, second: second?.numeral ?? null, form, link, unit, noun, isNegative };
}

/** "1 in 5", "7 out of 9". */
function readRatio(reading: Reading, read: Numeral): Numeral | null {
  const { tokens, language } = reading;
  const link = language.phrases('outOf').startingAt(tokens, read.to);
  if (link === null || read.fraction !== null || !Number.isInteger(read.value)) return null;
  const second = readNumeral(reading, link.to);
  if (second === null || !(second.value > read.value) || second.fraction !== null) return null;
  const isIn = link.to - link.from === 1;
  if (isIn && (read.value > 10 || /^(?:1[89]|20)\d\d$/.test(second.digits))) return null;
  if (isIn && language.units.startingAt(tokens, second.to) !== null) return null;
  const value = rounded(read.value / second.value);
  const fraction = { numerator: read.value, denominator: second.value };
  return { ...read, to: second.to, value, exponent: 0, digits: '', fraction };
}

/** "hai năm rưỡi": half a unit more. */
function withHalf({ tokens, language }: Reading, first: Numeral, unit: Unit | null): Numeral {
  const half = unit === null ? null : language.phrases('andHalf').startingAt(tokens, unit.to);
  if (half === null || unit === null || (first.inWords === false && !Number.isInteger(first.value)))
    return first;
  unit.to = half.to;
  return { ...first, value: first.value + 0.5 };
}

/** "12 dollars 40 cents" is one value. */
function withCents(reading: Reading, first: Numeral, unit: Unit | null): Numeral {
  const { tokens, language } = reading;
  if (unit === null || unit.currency === null || unit.from < first.to) return first;
  const at = language.phrases('and').startingAt(tokens, unit.to)?.to ?? unit.to;
  const cents = readNumeral(reading, at);
  if (cents === null || !(cents.value < 100) || !Number.isInteger(cents.value)) return first;
  const name = language.phrases('cents').startingAt(tokens, cents.to);
  if (name === null && (tokens.at(cents.to).kind !== 'break' || cents.value < 10)) return first;
  unit.to = name?.to ?? cents.to;
  return { ...first, value: rounded(first.value + cents.value / 100) };
}

/** The end of the range that begins with `first`, whose unit stands before or after it. */
function readSecond(reading: Reading, first: Numeral, unit: Unit | null, isBefore: boolean): Second | null {
  const { tokens, language } = reading;
  const noun = unit === null ? readNoun(reading, first.to) : null;
  const starts = [unit?.to ?? first.to, ...(noun !== null && noun.text !== '' ? [noun.to] : [])];
  for (const start of starts) {
    const link = readLink(reading, first, start);
    if (link === null) continue;
    const bound = language.boundsBefore.startingAt(tokens, link.to);
    const at = bound?.to ?? link.to;
    const second = readSecondNumber(reading, at);
    if (second === null || (second.numeral.fraction !== null && first.fraction === null)) continue;
    if (start !== first.to && unit === null && !repeats(reading, noun?.text ?? '', second.numeral.to))
      continue;
    if (!agree(unit, second.unit, isBefore)) continue;
    if (
      unit !== null &&
      !isBefore &&
      second.unit === null &&
      readNoun(reading, second.numeral.to).text !== ''
    )
      continue;
    const isLopsided = tokens.at(link.to).spaced !== tokens.at(start).spaced;
    if (link.kind === 'dash' && isLopsided && unit === null && second.unit === null) continue;
    return { ...second, link: link.kind };
  }
  return null;
}

function repeats(reading: Reading, noun: string, at: number): boolean {
  const isVote = reading.language.phrases('votes').startingAt(reading.tokens, reading.tokens.length) === null;
  return isVote && readNoun(reading, at).text.toLowerCase() === noun.toLowerCase();
}

function agree(one: Unit | null, other: Unit | null, isBefore: boolean): boolean {
  if (one === null) return true;
  if (other === null) return true;
  if (one.currency !== null || other.currency !== null) return one.currency === other.currency || isBefore;
  return one.text.toLowerCase() === other.text.toLowerCase() || (one.code !== '' && one.code === other.code);
}

/** The number after the link of a range, with its own currency or unit. */
function readSecondNumber(reading: Reading, at: number): Omit<Second, 'link'> | null {
  for (const start of [at, at + 1, at + 2]) {
    const numeral = readNumeral(reading, start);
    if (numeral === null) continue;
    const currency = start > at ? readCurrencyBefore(reading, start, at) : null;
    if (start > at && (currency === null || currency.from !== at)) {
      const isMinus = start === at + 1 && /^[-−]$/.test(reading.tokens.at(at).text);
      if (!isMinus) return null;
      return { numeral: { ...numeral, value: -numeral.value }, unit: readUnitAfter(reading, numeral.to) };
    }
    const unit = readUnitAfter(reading, numeral.to);
    if (currency === null) return { numeral, unit };
    return { numeral, unit: { ...currency, to: Math.max(numeral.to, unit?.to ?? 0) } };
  }
  return null;
}

/** A dash or a word between two numbers. */
function readLink(
  reading: Reading,
  first: Numeral,
  at: number,
): { to: number; kind: 'dash' | 'word' } | null {
  const { tokens, language } = reading;
  const { text, spaced } = tokens.at(at);
  const word = language.phrases('to').startingAt(tokens, at);
  if (word !== null) return { to: word.to, kind: 'word' };
  if (/^[-‑–—~]$/.test(text)) {
    const after = language.phrases('to').startingAt(tokens, at + 1);
    if (after !== null) return { to: after.to, kind: 'word' };
    if (spaced && !tokens.at(at + 1).spaced && text === '-' && tokens.at(at + 1).kind !== 'number')
      return null;
    return { to: at + 1, kind: 'dash' };
  }
  if (!isBetween(reading, first.from)) return null;
  const and =
    language.phrases('and').startingAt(tokens, at) ?? language.phrases('changeTo').startingAt(tokens, at);
  return and === null ? null : { to: and.to, kind: 'word' };
}

/** Whether a word such as "between" or "from" stands before the number at `from`. */
export function isBetween({ tokens, language }: Reading, from: number): boolean {
  for (const at of [from, from - 1, from - 2]) {
    if (language.phrases('between').endingAt(tokens, at) !== null) return true;
    const isBound = language.boundsBefore.endingAt(tokens, at) !== null;
    if (!isBound && !/^[-−\p{Sc}]$/u.test(tokens.at(at - 1).text)) return false;
  }
  return false;
}

/** "2-3 billion": the first end takes the magnitude of the second, where it is then the smaller. */
function scaledLike(first: Numeral, second: Numeral): Numeral {
  if (first.exponent !== 0 || second.exponent === 0) return first;
  const value = scaled(first.value, second.exponent);
  return value < second.value ? { ...first, value, exponent: second.exponent, digits: '' } : first;
}

/** How many tokens around two numbers can say that they are votes. */
const VOTE_REACH = 7;

function isTally(
  { tokens, language }: Reading,
  first: Numeral,
  second: Second,
  link: Quantity['link'],
  end: number,
  from: number,
): boolean {
  const votes = language.phrases('votes');
  if (second.unit !== null || !Number.isInteger(first.value) || !Number.isInteger(second.numeral.value))
    return false;
  if (link === 'word' && votes.startingAt(tokens, first.to) !== null) return true;
  for (let i = 1; i <= VOTE_REACH; i += 1) {
    if (votes.startingAt(tokens, from - i) !== null) return true;
    if (link === 'dash' && i <= 3 && votes.startingAt(tokens, end + i - 1) !== null) return true;
  }
  return false;
}
