/** Reads the number that starts at a token: digits, words, a fraction, or one that is vague. */
import { isAmbiguous, readDigits } from '../shared/number-marks.ts';
import { rounded, scaled } from './arithmetic.ts';
import { readNumberWords } from './number-words.ts';
import type { Reading } from './reading.ts';

/** The largest denominator of a fraction that a magnitude multiplies. */
const LARGEST_PART = 10;

export interface Numeral {
  /** Tokens, the second exclusive. */
  from: number;
  to: number;
  value: number;
  /** The power of ten in its magnitude words or sign; 0 where there is none. */
  exponent: number;
  /** The digits as written where they are all of it, else empty. */
  digits: string;
  /** Whether it starts with a word. */
  inWords: boolean;
  /** Whether another language would read its marks as another number. */
  ambiguous: boolean;
  /** The terms of a fraction or ratio. */
  terms?: readonly [numerator: number, denominator: number] | undefined;
  /** The highest value of one that is vague. */
  most?: number;
}

/** The number that starts at token `at`, if any. */
export function readNumeral(reading: Reading, at: number): Numeral | undefined {
  if (!reading.at(at).startsNumber) return;
  const read = reading.isNumber(at)
    ? readInDigits(reading, at)
    : (readVague(reading, at) ?? readHalf(reading, at) ?? readInWords(reading, at));
  // None is too large to be one but a row of magnitudes: "million million million".
  return read && Number.isFinite(read.most ?? read.value) ? read : undefined;
}

function numeral(from: number, to: number, value: number, rest: Partial<Numeral> = {}): Numeral {
  return { from, to, value, exponent: 0, digits: '', inWords: true, ambiguous: false, ...rest };
}

function quotient(from: number, to: number, numerator: number, denominator: number): Numeral {
  return numeral(from, to, numerator / denominator, { terms: [numerator, denominator] });
}

function readInDigits(reading: Reading, at: number): Numeral | undefined {
  const { text } = reading.at(at);
  const fraction = readFraction(reading, at);
  const whole = fraction?.value ?? readDigits(text.replace(/^[.,]/, '0$&'), reading.locale);
  if (whole === null || !Number.isFinite(whole)) return;
  const part = fraction ? undefined : readFraction(reading, at + 1);
  const mixed = part && part.value < 1 && Number.isInteger(whole) ? part : undefined;
  const digitsEnd = (mixed ?? fraction)?.to ?? at + 1;
  const number = mixed ? rounded(whole + mixed.value) : whole;
  const symbol = readSymbol(reading, digitsEnd, number);
  const words = readNumberWords(reading, symbol?.to ?? digitsEnd, symbol?.value ?? number)!;
  // "12/40 tỷ đồng" is a part of 40 billion, "3/4 million" is 750,000.
  if (fraction?.terms && fraction.terms[1] > LARGEST_PART) return { ...fraction, to: words.to };
  const isPlain = words.to === digitsEnd;
  const read = numeral(at, words.to, isPlain ? number : words.value, {
    exponent: words.exponent + (symbol?.exponent ?? 0),
    digits: isPlain && !fraction ? text : '',
    inWords: false,
    ambiguous: isAmbiguous(text),
    terms: isPlain ? fraction?.terms : undefined,
  });
  return readOver(reading, read) ?? read;
}

/** "3/4" without spaces, or one of the characters for fractions. */
function readFraction(reading: Reading, at: number): Numeral | undefined {
  const { text } = reading.at(at);
  const sign = /^(\d)⁄(\d+)$/.exec(text.normalize('NFKC'));
  if (sign) return quotient(at, at + 1, Number(sign[1]), Number(sign[2]));
  if (!/^\d/.test(text) || !reading.isTied(at + 1, /^[/⁄]$/) || !reading.isTied(at + 2, /^[1-9]/)) return;
  const numerator = readDigits(text, reading.locale);
  const denominator = readDigits(reading.at(at + 2).text, reading.locale);
  const isFraction = Number.isInteger(numerator) && Number.isInteger(denominator);
  return isFraction ? quotient(at, at + 3, Number(numerator), Number(denominator)) : undefined;
}

/** A magnitude as a sign after digits, with the digits after it: "1.2m", "2tr5". */
function readSymbol(reading: Reading, at: number, value: number) {
  const { kind, text, key, spaced } = reading.at(at);
  if (kind !== 'word' || (spaced && key.length < 2)) return;
  const { symbols } = reading.grammar;
  const sign = [text, key].find(form => Object.hasOwn(symbols, form));
  if (sign === undefined || (/^[mtG]$/.test(text) && !isMagnitude(reading, at, value))) return;
  const exponent = symbols[sign]!;
  const rest = reading.isTied(at + 1, /^\d{1,3}$/) ? reading.at(at + 1).text : '';
  const number = rest === '' ? value : Number(`${value}.${rest}`);
  return { to: rest === '' ? at + 1 : at + 2, exponent, value: scaled(number, exponent) };
}

/** "m" is a million after money and before a plural, else a metre: "a 12m wall". */
function isMagnitude(reading: Reading, at: number, value: number): boolean {
  // Whole numbers with "G" name networks.
  if (reading.is(at, /^G$/)) return !Number.isInteger(value);
  if (reading.is(at - 2, /^(?:\p{Sc}|[A-Z]{3})$/u)) return true;
  return reading.is(at, /^m$/) && reading.isPlural(at + 1) && !reading.starts('units', at + 1);
}

function readInWords(reading: Reading, at: number): Numeral | undefined {
  const afterArticle = reading.after('articles', at);
  if (afterArticle !== undefined && !isScale(reading, afterArticle))
    return readArticle(reading, at, afterArticle);
  const words =
    afterArticle === undefined
      ? readNumberWords(reading, at)
      : readNumberWords(reading, afterArticle, 1, 'one');
  if (words === undefined) return;
  const read = numeral(at, words.to, words.value, { exponent: words.exponent });
  return readOver(reading, read) ?? readDenominator(reading, read) ?? read;
}

function isScale(reading: Reading, at: number): boolean {
  return (reading.valueAt('multipliers', at) ?? 0) > 10 || (reading.valueAt('magnitudes', at) ?? 0) > 0;
}

/** "a third of"; not "a third term". */
function readArticle(reading: Reading, from: number, at: number): Numeral | undefined {
  const match = reading.startingAt('denominators', at);
  if (match === undefined || reading.is(match.to, /^-$/)) return;
  if (match.value === 4 && reading.starts('notFractionAfter', match.to)) return;
  const isAdjective = reading.isWord(match.to) && !reading.starts('stops', match.to);
  return isAdjective ? undefined : withScale(reading, quotient(from, match.to, 1, match.value));
}

/** "two-thirds", "three and one fourth", "hai mươi ba và một phần năm". */
function readDenominator(reading: Reading, read: Numeral): Numeral | undefined {
  const fraction = readThirds(reading, read);
  if (fraction) return fraction;
  const after = reading.after('and', read.to);
  if (after === undefined || !Number.isInteger(read.value)) return;
  const article = reading.after('articles', after);
  const words = readNumberWords(reading, article ?? after, article && 1);
  if (words === undefined) return;
  const count = numeral(after, words.to, words.value);
  const part = readOver(reading, count) ?? readThirds(reading, count);
  return part && part.value < 1
    ? withScale(reading, numeral(read.from, part.to, rounded(read.value + part.value)))
    : undefined;
}

/** A number in words with a denominator after it. */
function readThirds(reading: Reading, { from, to, value }: Numeral): Numeral | undefined {
  const at = reading.isTied(to, /^-$/) ? to + 1 : to;
  const match = reading.startingAt('denominators', at);
  // Two quarters are half a year.
  if (match === undefined || (match.value === 4 && value % 2 === 0)) return;
  const isPlural = reading.at(at).key.endsWith('s');
  return isPlural === (value !== 1) ? quotient(from, match.to, value, match.value) : undefined;
}

/** "hai phần ba": the terms of a fraction with a word between them. */
function readOver(reading: Reading, read: Numeral): Numeral | undefined {
  const at = reading.after('over', read.to);
  if (at === undefined || !Number.isInteger(read.value)) return;
  const words = readNumberWords(reading, at, undefined, 'joint');
  const denominator = words?.value ?? Number(reading.at(at).text);
  return denominator > 0 ? quotient(read.from, words?.to ?? at + 1, read.value, denominator) : undefined;
}

/** "half", with what it is half of: "half a million", "half an hour". */
function readHalf(reading: Reading, at: number): Numeral | undefined {
  const match = reading.startingAt('fractions', at);
  if (match === undefined || reading.ends('notFractionBefore', at)) return;
  const { to, value } = match;
  const isPart =
    !reading.isWord(to) ||
    reading.starts('of', to) ||
    reading.starts('stops', to) ||
    reading.ends('boundsBefore', at);
  const isCounted = isScale(reading, to) || reading.starts('units', to) || reading.starts('nouns', to);
  if (!(isPart || isCounted) || reading.starts('notFractionAfter', to)) return;
  return withScale(reading, quotient(at, to, 1, 1 / value));
}

/** `read` with the magnitude after it: "half a million", "a quarter of a million", "half a dozen". */
function withScale(reading: Reading, read: Numeral): Numeral {
  const of = reading.after('of', read.to) ?? read.to;
  const at = reading.after('articles', of) ?? of;
  const words = isScale(reading, at) ? readNumberWords(reading, at, 1, 'one') : undefined;
  if (words) {
    const { to, value, exponent } = words;
    return { ...read, to, value: rounded(read.value * value), exponent, terms: undefined };
  }
  const isOfUnit = at > read.to && of === read.to && reading.starts('units', at);
  return isOfUnit ? { ...read, to: at, terms: undefined } : read;
}

/** "hundreds of millions" has two. */
const MOST_FACTORS = 3;

/** "hundreds", "tens of thousands", "hàng nghìn": the span of one power of ten. */
function readVague(reading: Reading, from: number): Numeral | undefined {
  const lead = reading.after('vagueLead', from);
  let to = lead ?? from;
  let least = 1;
  for (let i = 0; i < MOST_FACTORS; i += 1) {
    const at = (to > from && lead === undefined ? reading.after('of', to) : undefined) ?? to;
    const exponent = lead === undefined ? 0 : (reading.valueAt('magnitudes', at) ?? 0);
    const word = reading.valueAt(lead === undefined ? 'vague' : 'multipliers', at);
    const factor = exponent > 0 ? 10 ** exponent : word;
    if (factor === undefined) break;
    least *= factor;
    to = at + 1;
  }
  return least === 1 ? undefined : numeral(from, to, least, { most: least * 10 });
}
