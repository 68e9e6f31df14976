/** Reads the number that starts at a token: digits, words, a fraction, or one that is vague. */
import { isAmbiguous, readDigits } from '../shared/number-marks.ts';
import { NumberWords } from './number-words.ts';
import { type Reading, rounded, scaled } from './reading.ts';

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
  fraction: { numerator: number; denominator: number } | null;
  /** The highest value of one that is vague, else `null`. */
  most: number | null;
}

/** The number that starts at token `at`, or `null`. */
export function readNumeral(reading: Reading, at: number): Numeral | null {
  const { kind } = reading.tokens.at(at);
  if (kind === 'number') return readInDigits(reading, at);
  if (kind !== 'word') return null;
  return readVague(reading, at) ?? readFractionWord(reading, at) ?? readInWords(reading, at);
}

function numeral(from: number, to: number, value: number, rest: Partial<Numeral> = {}): Numeral {
  const fixed = {
    from,
    to,
    value: rounded(value),
    exponent: 0,
    digits: '',
    inWords: false,
    ambiguous: false,
  };
  return { ...fixed, fraction: null, most: null, ...rest };
}

function readInDigits(reading: Reading, at: number): Numeral | null {
  const { tokens, locale } = reading;
  const { text } = tokens.at(at);
  const whole = vulgar(text) ?? readDigits(text.replace(/^[.,]/, '0$&'), locale);
  if (whole === null || !Number.isFinite(whole)) return null;
  const slashed = readSlash(reading, at, whole);
  if (slashed !== null) return slashed;

  const part = readPart(reading, at + 1, whole);
  const start = part === null ? whole : whole + part.value;
  const afterDigits = part?.to ?? at + 1;
  const symbol = readSymbol(reading, afterDigits, start);
  const words = new NumberWords(reading, symbol?.to ?? afterDigits, symbol?.value ?? start);
  words.readAll();
  const exponent = words.exponent + (symbol?.exponent ?? 0);
  const isPlain = words.to === at + 1;
  const fraction = vulgarTerms(text);
  const read = numeral(at, words.to, words.value, {
    exponent,
    digits: isPlain ? text : '',
    ambiguous: isAmbiguous(text),
    fraction: isPlain ? fraction : null,
  });
  return readOver(reading, read) ?? read;
}

/** "3/4", with the two parts tied together. */
function readSlash({ tokens }: Reading, at: number, numerator: number): Numeral | null {
  const [slash, next] = [tokens.at(at + 1), tokens.at(at + 2)];
  const isTied = /^[/⁄]$/.test(slash.text) && !slash.spaced && next.kind === 'number' && !next.spaced;
  if (!isTied || !/^\d+$/.test(tokens.at(at).text) || !/^[1-9]\d*$/.test(next.text)) return null;
  const denominator = Number(next.text);
  return numeral(at, at + 3, numerator / denominator, { fraction: { numerator, denominator } });
}

/** The fraction after a whole number: "2 1/2", "2½". */
function readPart(reading: Reading, at: number, whole: number): { value: number; to: number } | null {
  const token = reading.tokens.at(at);
  if (token.kind !== 'number' || !Number.isInteger(whole)) return null;
  const value = vulgar(token.text);
  if (value !== null) return { value, to: at + 1 };
  const slashed = token.spaced ? readSlash(reading, at, Number(token.text)) : null;
  return slashed !== null && slashed.value < 1 ? slashed : null;
}

function vulgarTerms(text: string): Numeral['fraction'] {
  const [, numerator, denominator] = /^(\d+)⁄(\d+)$/.exec(text.normalize('NFKC')) ?? [];
  if (numerator === undefined) return null;
  return { numerator: Number(numerator), denominator: Number(denominator) };
}

function vulgar(text: string): number | null {
  const terms = vulgarTerms(text);
  return terms === null ? null : terms.numerator / terms.denominator;
}

/** A magnitude as a sign right after digits, with the digits after it: "1.2m", "2tr5". */
function readSymbol(reading: Reading, at: number, value: number) {
  const { tokens, language } = reading;
  const { kind, text, key, spaced } = tokens.at(at);
  if (kind !== 'word' || (spaced && key.length < 2)) return null;
  const exponent = Object.hasOwn(language.data.symbols, text)
    ? language.data.symbols[text]
    : Object.hasOwn(language.data.symbols, key)
      ? language.data.symbols[key]
      : undefined;
  if (exponent === undefined || (/^[mt]$/.test(text) && !isMillion(reading, at))) return null;
  const rest = tokens.at(at + 1);
  const hasRest = rest.kind === 'number' && !rest.spaced && /^\d{1,3}$/.test(rest.text);
  if (hasRest && Number.isInteger(value))
    return { to: at + 2, exponent, value: scaled(Number(`${value}.${rest.text}`), exponent) };
  return { to: at + 1, exponent, value: scaled(value, exponent) };
}

/** A lone "m" is a million after money and before a plural, else a metre: "a 12m wall". */
function isMillion({ tokens, language }: Reading, at: number): boolean {
  const before = tokens.at(at - 2);
  if (/^\p{Sc}$/u.test(before.text) || /^[A-Z]{3}$/.test(before.text)) return true;
  const after = tokens.at(at + 1);
  if (after.kind !== 'word' || tokens.at(at).text !== 'm') return false;
  return language.data.plural?.test(after.key) === true && language.units.startingAt(tokens, at + 1) === null;
}

function readInWords(reading: Reading, at: number): Numeral | null {
  const { tokens, language } = reading;
  const isArticle = language.phrases('articles').startingAt(tokens, at) !== null;
  const words = new NumberWords(reading, isArticle ? at + 1 : at, null);
  if (isArticle) {
    const next = tokens.at(at + 1);
    const isScale = language.multipliers.has(next.key) || language.magnitudes.startingAt(tokens, at + 1);
    if (!isScale) return readArticleFraction(reading, at);
    words.setOne();
  }
  words.readAll();
  if (!words.isNumber) return null;
  const read = numeral(at, words.to, words.value, { exponent: words.exponent, inWords: true });
  return readOver(reading, read) ?? readDenominator(reading, read) ?? read;
}

/** "a third of"; not "a third term". */
function readArticleFraction(reading: Reading, at: number): Numeral | null {
  const { tokens, language } = reading;
  const denominator = language.denominators.get(tokens.at(at + 1).key);
  const next = tokens.at(at + 2);
  const isAdjective =
    next.text === '-' ||
    (next.kind === 'word' && language.phrases('stops').startingAt(tokens, at + 2) === null);
  if (denominator === undefined || isAdjective) return null;
  return withMagnitude(reading, numeral(at, at + 2, 1 / denominator, fractionOf(1, denominator)));
}

function fractionOf(numerator: number, denominator: number) {
  return { inWords: true, fraction: { numerator, denominator } };
}

/** "two-thirds", "two and a half", "three and one fourth". */
function readDenominator(reading: Reading, read: Numeral): Numeral | null {
  const { tokens, language } = reading;
  const at = read.to + (tokens.at(read.to).text === '-' ? 1 : 0);
  const denominator = language.denominators.get(tokens.at(at).key);
  const isPlural = tokens.at(at).key.endsWith('s');
  const isLowest = denominator !== 4 || read.value % 2 !== 0;
  if (denominator !== undefined && isPlural === (read.value !== 1) && isLowest) {
    const value = read.value / denominator;
    return numeral(read.from, at + 1, value, fractionOf(read.value, denominator));
  }
  if (language.phrases('and').startingAt(tokens, read.to) === null || !Number.isInteger(read.value))
    return null;
  const part = readArticleFraction(reading, read.to + 1) ?? readInWords(reading, read.to + 1);
  if (part?.fraction == null || part.value >= 1) return null;
  return withMagnitude(reading, numeral(read.from, part.to, read.value + part.value, { inWords: true }));
}

/** "hai phần ba": the terms of a fraction with a word between them. */
function readOver(reading: Reading, read: Numeral): Numeral | null {
  const { tokens, language } = reading;
  const over = language.phrases('over').startingAt(tokens, read.to);
  if (over === null || !Number.isInteger(read.value)) return null;
  const words = new NumberWords(reading, over.to, null, 'joint');
  words.readAll();
  const denominator = words.isNumber ? words.value : digitsAfter(reading, over.to);
  if (denominator === null || !(denominator > 0)) return null;
  const to = words.isNumber ? words.to : over.to + 1;
  const fraction = { numerator: read.value, denominator };
  return numeral(read.from, to, read.value / denominator, { inWords: read.inWords, fraction });
}

function digitsAfter({ tokens }: Reading, at: number): number | null {
  const { kind, text } = tokens.at(at);
  return kind === 'number' && /^\d+$/.test(text) ? Number(text) : null;
}

/** "half", with what it is half of: "half a million", "half an hour". */
function readFractionWord(reading: Reading, at: number): Numeral | null {
  const { tokens, language } = reading;
  const match = language.fractions.startingAt(tokens, at);
  if (match === null) return null;
  if (language.phrases('notFractionBefore').endingAt(tokens, at) !== null) return null;
  if (language.phrases('notFractionAfter').startingAt(tokens, match.to) !== null) return null;
  const denominator = Math.round(1 / match.value);
  return withMagnitude(reading, numeral(at, match.to, match.value, fractionOf(1, denominator)));
}

/** `read` with the magnitude after it: "half a million", "quarter million", "half a dozen". */
function withMagnitude(reading: Reading, read: Numeral): Numeral {
  const { tokens, language } = reading;
  const of = language.phrases('of').startingAt(tokens, read.to)?.to ?? read.to;
  const at = language.phrases('articles').startingAt(tokens, of)?.to ?? of;
  const isScale =
    (language.multipliers.get(tokens.at(at).key) ?? 0) >= 12 ||
    (language.magnitudes.startingAt(tokens, at)?.value ?? 0) > 0;
  if (!isScale) {
    const isUnit = at > read.to && of === read.to && language.units.startingAt(tokens, at) !== null;
    return isUnit ? { ...read, to: at, fraction: null } : read;
  }
  const words = new NumberWords(reading, at, 1);
  words.readAll();
  const value = read.value * words.value;
  return { ...read, to: words.to, value: rounded(value), exponent: words.exponent, fraction: null };
}

/** "hundreds", "tens of thousands", "hàng nghìn": the span of one power of ten. */
function readVague(reading: Reading, at: number): Numeral | null {
  const { tokens, language } = reading;
  const lead = language.phrases('vagueLead').startingAt(tokens, at);
  let to = lead?.to ?? at;
  let least = 1;
  for (;;) {
    const of = language.phrases('of').startingAt(tokens, to);
    const next = to > at && of !== null && lead === null ? of.to : to;
    const factor = lead === null ? language.vague.get(tokens.at(next).key) : leadFactor(reading, next);
    if (factor === undefined) break;
    least *= factor;
    to = next + 1;
  }
  if (least === 1) return null;
  return numeral(at, to, least, { inWords: true, most: least * 10 });
}

function leadFactor({ tokens, language }: Reading, at: number): number | undefined {
  const exponent = language.magnitudes.startingAt(tokens, at)?.value;
  return exponent ? 10 ** exponent : language.multipliers.get(tokens.at(at).key);
}
