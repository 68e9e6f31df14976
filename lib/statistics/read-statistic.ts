/**
 * The simple reading that pre-fills a marked statistic: one number and what stands around it. It reads no
 * number words, and of a range only the first end.
 */
import type { StatisticRecord } from '../annotations/annotation.ts';
import { statisticLanguage } from './language.ts';
import { endOfMatch, type ReadNumber, readNumber } from './read-number.ts';
import type { StatisticLanguage } from './statistic-language.ts';

const NOTHING: StatisticRecord = { value: null, unitText: '', measuredProperty: '' };

/** ISO 4217. */
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const SIGN = '[$€£¥₫₹]';
const BEFORE_NUMBER = new RegExp(`([A-Z]{0,2}${SIGN}|(?<![\\p{L}\\p{M}])[A-Z]{2,3})[\\s-]?$`, 'u');
const AFTER_NUMBER = new RegExp(
  `\\s?(?:%|‰|°C|${SIGN}|([A-Z]{3})(?![\\p{L}\\p{M}]))(?:/[\\p{L}\\p{M}]+)?`,
  'uy',
);
const DASH = /\s?[-–—]\s?(?=\d)/y;
const WORD = /[ \u00a0-]?([\p{L}\p{M}]+(?:[/'’-][\p{L}\p{M}\p{N}]+)*)/uy;
const LONGEST_PHRASE = 10;
/** How much text before a number can tell what it is, in UTF-16 units. */
const REACH = 60;

/**
 * The first figure of a passage: a number that counts or measures, not one that dates or names something. A
 * passage that is nothing but a number is one. No figure: `value` is `null` and the texts are empty.
 *
 * @param locale BCP 47, the language of the passage.
 */
export function readStatistic(text: string, locale: string): StatisticRecord {
  const passage = text.normalize('NFC').replace(/[^\S\n]+/g, ' ');
  const language = statisticLanguage(locale);
  let from = 0;
  for (;;) {
    const number = readNumber(passage, locale, language, from);
    if (number === null) return NOTHING;
    const figure = figureAt(passage, locale, language, number);
    if (typeof figure === 'object') return figure;
    from = figure;
  }
}

/** The record of a figure; where `number` is none, the offset from which to look on. */
function figureAt(
  text: string,
  locale: string,
  language: StatisticLanguage,
  number: ReadNumber,
): StatisticRecord | number {
  const before = text.slice(Math.max(0, number.start - REACH), number.start);
  const compositeEnd = endOfMatch(/[/:]\d[\d/:.]*/y, text, number.end);
  if (compositeEnd !== null) {
    return (!language.day.test(before) && ratioAt(text, language, number, compositeEnd)) || compositeEnd;
  }
  const second = secondOfRange(text, locale, language, number);
  const end = second?.end ?? number.end;
  const scale = number.exponent === 0 ? (second?.exponent ?? 0) : 0;
  const scaled = Number(`${number.value}e${scale}`);
  if (second !== null && !isRange(text, number, second, scaled)) return end;

  const currency = currencyBefore(before);
  const isName =
    namesSomething(text, language, number, end) ||
    (currency === null && namedBefore(text, before, language, number, end));
  if (isName && !isAlone(text, number)) return end;

  const value = second === null || scaled < second.value ? scaled : number.value;
  const thing = thingAfter(text, language, end, currency);
  return { value: isBelowZero(before, language, currency ?? '') ? 0 - value : value, ...thing };
}

/** "18/24 chi bộ" is 0.75 of them; "8/3" is a day. */
function ratioAt(
  text: string,
  language: StatisticLanguage,
  { start }: ReadNumber,
  end: number,
): StatisticRecord | null {
  const [, part, whole] = /^(\d+)\/(\d+)$/.exec(text.slice(start, end)) ?? [];
  if (Number(part) > Number(whole) || !(Number(whole) > 0)) return null;
  const thing = thingAfter(text, language, end, null);
  return thing.unitText === ''
    ? null
    : { value: Number((Number(part) / Number(whole)).toFixed(4)), ...thing };
}

function secondOfRange(
  text: string,
  locale: string,
  language: StatisticLanguage,
  { end }: ReadNumber,
): ReadNumber | null {
  const from = endOfMatch(DASH, text, end) ?? endOfMatch(language.range, text, end);
  const second = from === null ? null : readNumber(text, locale, language, from);
  return second !== null && second.start === from ? second : null;
}

/** With a dash, a greater first number makes a tally or a score, and two years a term. */
function isRange(text: string, first: ReadNumber, second: ReadNumber, scaled: number): boolean {
  if (isYear(text, first) && isYear(text, second)) return false;
  return endOfMatch(DASH, text, first.end) === null || scaled < second.value;
}

function isYear(text: string, { start, end }: ReadNumber): boolean {
  return /^(?:1[89]|20)\d\d$/.test(text.slice(start, end));
}

function isAlone(text: string, { start, end }: ReadNumber): boolean {
  return !/[\p{L}\p{N}]/u.test(text.slice(0, start) + text.slice(end));
}

/** Whether what stands around a number, which with the rest of its range goes to `end`, says that it counts nothing. */
function namesSomething(
  text: string,
  language: StatisticLanguage,
  { start }: ReadNumber,
  end: number,
): boolean {
  const after = text.slice(end, end + REACH);
  const around = text.slice(Math.max(0, start - 2), start) + after.slice(0, 1);
  // The number of an item in brackets, and the age in commas after a name.
  if (/\(\)$|^, ,$/.test(around)) return true;
  return /^(?:-\p{Lu}|[GDH](?![\p{L}\d]))/u.test(after) || language.notFigure.test(after);
}

/** Whether the words before a number make it the name of something, a day or a year. */
function namedBefore(
  text: string,
  before: string,
  language: StatisticLanguage,
  number: ReadNumber,
  end: number,
): boolean {
  if (/[\p{L}\p{M}][-–+]?$|\d[-–/:.,]$|[#№]$/u.test(before)) return true;
  const isBare = /^\d+$/.test(text.slice(number.start, number.end)) && symbolEnd(text, end) === null;
  if (!isBare) return false;
  if (number.value <= 31 && language.day.test(before)) return true;
  if (language.labels.some(label => label.test(before))) return true;
  return (
    isYear(text, number) &&
    (language.year.test(before) || !language.countsLikeYear(wordsAt(text, language, end)))
  );
}

/** The sign or code that ends `before`, such as "US$", else `null`. */
function currencyBefore(before: string): string | null {
  const name = BEFORE_NUMBER.exec(before)?.[1];
  const isCurrency = name !== undefined && (!/^[A-Z]+$/.test(name) || name === 'RM' || CURRENCIES.has(name));
  return isCurrency ? name : null;
}

/** Where the sign or code of a unit after a number ends, else `null`. */
function symbolEnd(text: string, at: number): number | null {
  AFTER_NUMBER.lastIndex = at;
  const match = AFTER_NUMBER.exec(text);
  return match === null || (match[1] !== undefined && !CURRENCIES.has(match[1]))
    ? null
    : at + match[0].length;
}

/** Unit and counted noun, from what follows the number and the currency that stands before it. */
function thingAfter(text: string, language: StatisticLanguage, at: number, currency: string | null) {
  const unitEnd = currency === null ? (symbolEnd(text, at) ?? endOfMatch(language.unit, text, at)) : at;
  const from = unitEnd === null ? at : (endOfMatch(language.link, text, unitEnd) ?? unitEnd);
  const words = wordsAt(text, language, from);
  const length = language.nounLength(words);
  const noun = words.slice(0, length).join(' ');
  const unitText = unitEnd === null ? noun : (currency ?? text.slice(at, unitEnd).replace(/^[\s-]/, ''));
  return { unitText, measuredProperty: length === 0 ? '' : words.join(' ') };
}

/** The words from `at` on, to the end of the noun phrase at the latest. */
function wordsAt(text: string, language: StatisticLanguage, at: number): string[] {
  const words: string[] = [];
  while (words.length < LONGEST_PHRASE && endOfMatch(language.stop, text, at) === null) {
    WORD.lastIndex = at;
    const [, word] = WORD.exec(text) ?? [];
    if (word === undefined) break;
    words.push(word);
    at = WORD.lastIndex;
  }
  return words;
}

/** A dash is a minus sign only where nothing but space stands before it. */
function isBelowZero(before: string, { minus }: StatisticLanguage, currency: string): boolean {
  if (currency !== '' && /[-−]$/.test(before)) return true;
  const lead = before.slice(0, currency === '' ? before.length : before.lastIndexOf(currency));
  return /(?:^|[\s(])[-−]$/.test(lead) || minus.test(lead);
}
