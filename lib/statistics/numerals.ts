/** Reads the number that starts at a token: digits, words, a fraction, or one that is vague. */
import { isAmbiguous, readDigits } from '../shared/number-marks.ts';
import { rounded, scaled } from './arithmetic.ts';
import { NumberWords } from './number-words.ts';
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
  terms: readonly [numerator: number, denominator: number] | null;
  /** The highest value of one that is vague, else `null`. */
  most: number | null;
}

/** The number that starts at token `at`, or `null`. */
export function readNumeral(reading: Reading, at: number): Numeral | null {
  const { kind } = reading.at(at);
  if (kind === 'number') return finite(readInDigits(reading, at));
  if (kind !== 'word' || !reading.canStart(at)) return null;
  return finite(readVague(reading, at) ?? readHalf(reading, at) ?? readInWords(reading, at));
}

/** No number is too large to be one but for a row of magnitudes: "million million million". */
function finite(read: Numeral | null): Numeral | null {
  return read !== null && Number.isFinite(read.most ?? read.value) ? read : null;
}

function numeral(from: number, to: number, value: number, rest: Partial<Numeral> = {}): Numeral {
  const plain = { exponent: 0, digits: '', inWords: true, ambiguous: false, terms: null, most: null };
  return { from, to, value, ...plain, ...rest };
}

function quotient(from: number, to: number, numerator: number, denominator: number): Numeral {
  return numeral(from, to, numerator / denominator, { terms: [numerator, denominator] });
}

function readInDigits(reading: Reading, at: number): Numeral | null {
  const { text } = reading.at(at);
  const fraction = readFraction(reading, at);
  const whole = fraction?.value ?? readDigits(text.replace(/^[.,]/, '0$&'), reading.locale);
  if (whole === null || !Number.isFinite(whole)) return null;
  const part = fraction === null ? readFraction(reading, at + 1) : null;
  const isMixed = part !== null && part.value < 1 && Number.isInteger(whole);
  const digitsEnd = isMixed ? part.to : (fraction?.to ?? at + 1);
  const number = isMixed ? rounded(whole + part.value) : whole;
  const symbol = readSymbol(reading, digitsEnd, number);
  const words = new NumberWords(reading, symbol?.to ?? digitsEnd, symbol?.value ?? number);
  if (words.value === null) return null;
  // "12/40 tỷ đồng" is a part of 40 billion, "3/4 million" is 750,000.
  if (fraction?.terms != null && fraction.terms[1] > LARGEST_PART) return { ...fraction, to: words.to };
  const isPlain = words.to === digitsEnd;
  const read = numeral(at, words.to, isPlain ? number : words.value, {
    exponent: words.exponent + (symbol?.exponent ?? 0),
    digits: isPlain && fraction === null ? text : '',
    inWords: false,
    ambiguous: isAmbiguous(text),
    terms: isPlain && fraction !== null ? fraction.terms : null,
  });
  return readOver(reading, read) ?? read;
}

/** "3/4" without spaces, or one of the characters for fractions. */
function readFraction(reading: Reading, at: number): Numeral | null {
  const { text } = reading.at(at);
  const one = /^[¼-⅞]$/.test(text) ? /^(\d+)⁄(\d+)$/.exec(text.normalize('NFKC')) : null;
  if (one !== null) return quotient(at, at + 1, Number(one[1]), Number(one[2]));
  if (!/^\d/.test(text) || !reading.isTied(at + 1, /^[/⁄]$/) || !reading.isTied(at + 2, /^[1-9]/))
    return null;
  const numerator = readDigits(text, reading.locale);
  const denominator = readDigits(reading.at(at + 2).text, reading.locale);
  const isFraction = [numerator, denominator].every(Number.isInteger);
  return isFraction ? quotient(at, at + 3, Number(numerator), Number(denominator)) : null;
}

/** A magnitude as a sign after digits, with the digits after it: "1.2m", "2tr5". */
function readSymbol(reading: Reading, at: number, value: number) {
  const { kind, text, key, spaced } = reading.at(at);
  if (kind !== 'word' || (spaced && key.length < 2)) return null;
  const { symbols } = reading.language;
  const exponent = [text, key]
    .map(sign => (Object.hasOwn(symbols, sign) ? symbols[sign] : undefined))
    .find(Boolean);
  if (exponent === undefined || (/^[mtG]$/.test(text) && !isMagnitude(reading, at, value))) return null;
  const rest = reading.isTied(at + 1, /^\d{1,3}$/) ? reading.at(at + 1).text : '';
  const number = rest === '' ? value : Number(`${value}.${rest}`);
  return { to: rest === '' ? at + 1 : at + 2, exponent, value: scaled(number, exponent) };
}

/** "m" is a million after money and before a plural, else a metre: "a 12m wall". */
function isMagnitude(reading: Reading, at: number, value: number): boolean {
  // Whole numbers with "G" name networks.
  if (reading.at(at).text === 'G') return !Number.isInteger(value);
  if (/^(?:\p{Sc}|[A-Z]{3})$/u.test(reading.at(at - 2).text)) return true;
  const isPlural = reading.language.plural?.test(reading.at(at + 1).key) === true;
  return isPlural && reading.at(at).text === 'm' && !reading.starts('units', at + 1);
}

function readInWords(reading: Reading, at: number): Numeral | null {
  const afterArticle = reading.after('articles', at);
  if (afterArticle !== undefined && !isScale(reading, afterArticle))
    return readArticle(reading, at, afterArticle);
  const words =
    afterArticle === undefined
      ? new NumberWords(reading, at, null)
      : new NumberWords(reading, afterArticle, 1, 'one');
  if (words.value === null) return null;
  const read = numeral(at, words.to, words.value, { exponent: words.exponent });
  return readOver(reading, read) ?? readDenominator(reading, read) ?? read;
}

function isScale(reading: Reading, at: number): boolean {
  return (reading.valueAt('multipliers', at) ?? 0) > 10 || (reading.valueAt('magnitudes', at) ?? 0) > 0;
}

/** "a third of"; not "a third term". */
function readArticle(reading: Reading, from: number, at: number): Numeral | null {
  const match = reading.startingAt('denominators', at);
  if (match === null || reading.at(match.to).text === '-') return null;
  if (match.value === 4 && reading.starts('notFractionAfter', match.to)) return null;
  const isAdjective = reading.at(match.to).kind === 'word' && !reading.starts('stops', match.to);
  return isAdjective ? null : withScale(reading, quotient(from, match.to, 1, match.value));
}

/** "two-thirds", "three and one fourth", "hai mươi ba và một phần năm". */
function readDenominator(reading: Reading, read: Numeral): Numeral | null {
  const fraction = readThirds(reading, read);
  if (fraction !== null) return fraction;
  const after = reading.after('and', read.to);
  if (after === undefined || !Number.isInteger(read.value)) return null;
  const article = reading.after('articles', after);
  const words = new NumberWords(reading, article ?? after, article === undefined ? null : 1, 'start');
  if (words.value === null) return null;
  const count = numeral(after, words.to, words.value);
  const part = readOver(reading, count) ?? readThirds(reading, count);
  if (part === null || part.value >= 1) return null;
  return withScale(reading, numeral(read.from, part.to, rounded(read.value + part.value)));
}

/** A number in words with a denominator after it. */
function readThirds(reading: Reading, { from, to, value }: Numeral): Numeral | null {
  const at = to + (reading.isTied(to, /^-$/) ? 1 : 0);
  const match = reading.startingAt('denominators', at);
  // Two quarters are half a year.
  if (match === null || (match.value === 4 && value % 2 === 0)) return null;
  const isPlural = reading.at(at).key.endsWith('s');
  return isPlural === (value !== 1) ? quotient(from, match.to, value, match.value) : null;
}

/** "hai phần ba": the terms of a fraction with a word between them. */
function readOver(reading: Reading, read: Numeral): Numeral | null {
  const at = reading.after('over', read.to);
  if (at === undefined || !Number.isInteger(read.value)) return null;
  const { text } = reading.at(at);
  const words = new NumberWords(reading, at, null, 'joint');
  const denominator = words.value ?? (/^\d+$/.test(text) ? Number(text) : 0);
  if (!(denominator > 0)) return null;
  const to = words.value === null ? at + 1 : words.to;
  return quotient(read.from, to, read.value, denominator);
}

/** "half", with what it is half of: "half a million", "half an hour". */
function readHalf(reading: Reading, at: number): Numeral | null {
  const match = reading.startingAt('fractions', at);
  if (match === null || reading.ends('notFractionBefore', at)) return null;
  const { to, value } = match;
  const isPart =
    reading.at(to).kind !== 'word' ||
    reading.starts('of', to) ||
    reading.starts('stops', to) ||
    reading.ends('boundsBefore', at);
  const isCounted = isScale(reading, to) || reading.starts('units', to) || reading.starts('nouns', to);
  if (!(isPart || isCounted) || reading.starts('notFractionAfter', to)) return null;
  if (reading.at(to).text === '-' && !reading.starts('units', to + 1)) return null;
  return withScale(reading, quotient(at, to, 1, 1 / value));
}

/** `read` with the magnitude after it: "half a million", "a quarter of a million", "half a dozen". */
function withScale(reading: Reading, read: Numeral): Numeral {
  const of = reading.after('of', read.to) ?? read.to;
  const at = reading.after('articles', of) ?? of;
  if (!isScale(reading, at)) {
    return at > read.to && of === read.to && reading.starts('units', at)
      ? { ...read, to: at, terms: null }
      : read;
  }
  const words = new NumberWords(reading, at, 1, 'one');
  return {
    ...read,
    to: words.to,
    value: rounded(read.value * (words.value ?? 1)),
    exponent: words.exponent,
    terms: null,
  };
}

/** "hundreds of millions" has two. */
const MOST_FACTORS = 3;

/** "hundreds", "tens of thousands", "hàng nghìn": the span of one power of ten. */
function readVague(reading: Reading, from: number): Numeral | null {
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
  return least === 1 ? null : numeral(from, to, least, { most: least * 10 });
}
