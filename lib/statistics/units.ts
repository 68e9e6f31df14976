/** Reads the unit of a number: a currency before it, or a unit, a currency or a sign of either after it. */
import type { Reading } from './reading.ts';
import { currencyOf, currencyOfDollar, unitOfSymbol } from './unit-symbols.ts';

export interface Unit {
  /** Tokens, the second exclusive. */
  from: number;
  to: number;
  /** As written; "%" for every way to say per cent. */
  text: string;
  /** UN/CEFACT, or what the language's data say; "-" where it has none. */
  code: string;
  /** ISO 4217, "-" for money of which it is not known; `undefined` for what is no money. */
  currency: string | undefined;
}

function unitOf(reading: Reading, from: number, to: number, code: string, currency?: string): Unit {
  return { from, to, text: code === 'P1' ? '%' : reading.textOf(from, to), code, currency };
}

export function isTime(unit: Unit | undefined): boolean {
  return /^(?:ANN|QAN|DEC|MON|WEE|DAY|HUR|MIN|SEC)$/.test(unit?.code ?? '');
}

/** The unit that starts at token `at`, after a number, if any. */
export function readUnitAfter(reading: Reading, at: number): Unit | undefined {
  const next = reading.at(at + 1);
  const isTied = reading.is(at, /^-$/) && next.kind === 'word' && reading.at(at).spaced === next.spaced;
  const start = isTied ? at + 1 : at;
  const unit = readMoney(reading, start) ?? readNamed(reading, start) ?? readSymbol(reading, start);
  // "đồng" is money, "đồng chí" is none.
  return unit && (reading.after('nouns', start) ?? 0) <= unit.to ? withRate(reading, unit) : undefined;
}

/** `unit` with what follows it from token `end` on: "$" and "a barrel". */
export function withRate(reading: Reading, unit: Unit, end = unit.to): Unit {
  const to = endOfRate(reading, end);
  const rate = reading.textOf(end, to);
  const text = rate.startsWith('/') ? unit.text + rate : `${unit.text} ${rate}`.trim();
  return { ...unit, to, text };
}

function readMoney(reading: Reading, at: number): Unit | undefined {
  const named = reading.startingAt('currencies', at);
  if (named) return unitOf(reading, at, named.to, '-', named.value);
  const { text, key } = reading.at(at);
  const dollar = reading.isTied(at + 1, /^\$$/) ? currencyOfDollar(key) : undefined;
  const currency = dollar ?? currencyOf(text);
  return currency === undefined ? undefined : unitOf(reading, at, dollar ? at + 2 : at + 1, '-', currency);
}

function readNamed(reading: Reading, at: number): Unit | undefined {
  const named = reading.startingAt('units', at);
  return named && unitOf(reading, at, named.to, named.value);
}

function readSymbol(reading: Reading, at: number): Unit | undefined {
  const { text, kind, spaced } = reading.at(at);
  if (/^[°º]$/.test(text)) {
    const code = { c: 'CEL', f: 'FAH', k: 'KEL' }[reading.at(at + 1).key];
    return unitOf(reading, at, code ? at + 2 : at + 1, code ?? 'DD');
  }
  if (!spaced && /^["″”]$/.test(text)) return unitOf(reading, at, at + 1, 'INH');
  // "in" is an inch only where nothing follows it.
  if (text === 'in' && /^(?:word|number)$/.test(reading.at(at + 1).kind)) return;
  const code = unitOfSymbol(text);
  if (code === undefined || (spaced && kind === 'word' && /^[A-KM-Zsp]$/.test(text))) return;
  if (reading.isTied(at + 1, /^[²2³3]$/))
    return unitOf(reading, at, at + 2, unitOfSymbol(text + reading.at(at + 1).text.normalize('NFKC')) ?? '-');
  return unitOf(reading, at, at + 1, code);
}

const COMMON = /^(?:USD|EUR|GBP|JPY|CNY|VND|INR|AUD|CAD|CHF|SGD|HKD|KRW|RUB|UAH|MYR)$/;

/** How many "per" may follow each other: "đồng/người/tháng". */
const MOST_RATES = 3;

/** After the words that say by what something at `at` is measured, "/ngày", "per 100,000 people"; else `at`. */
export function endOfRate(reading: Reading, at: number): number {
  let end = at;
  for (let i = 0; i < MOST_RATES; i += 1) {
    const per = reading.after('per', end) ?? perUnit(reading, end);
    if (reading.starts('baselines', end)) break;
    const isSlash = reading.is(end, /^\/$/);
    const start = isSlash ? end + 1 : per;
    if (start === undefined) break;
    // "/100.000 dân" is a rate, "5 vụ/34 bị can" are two counts.
    if (isSlash && reading.isNumber(start) && !reading.is(start, /^1[0.,]*$/)) break;
    const from = reading.isNumber(start) ? start + 1 : start;
    if (!reading.isWord(from) || reading.starts('stops', from)) return per ?? end;
    end = reading.after('units', from) ?? reading.after('nouns', from) ?? from + 1;
    if (reading.isTied(end, /^[²2³3]$/)) end += 1;
  }
  return end;
}

function perUnit(reading: Reading, at: number): number | undefined {
  const after = reading.after('perUnit', at);
  return after && (reading.isNumber(after) || reading.starts('units', after)) ? after : undefined;
}

/**
 * The currency that ends before token `at`: "US$", "EUR", "Rs.".
 *
 * @param floor The first token that may belong to it.
 */
export function readCurrencyBefore(reading: Reading, at: number, floor: number): Unit | undefined {
  // A minus sign may stand between, and the point of an abbreviation.
  const end = reading.isTied(at - 1, /^[-−]$/) || reading.ends('abbreviations', at) ? at - 1 : at;
  const from = end - 1;
  if (from < floor) return;
  const { text, spaced } = reading.at(from);
  const named = reading.endingAt('currenciesBefore', end);
  if (named && named.from >= floor) {
    const currency = reading.valueAt('currencies', named.from);
    return { ...unitOf(reading, named.from, end, '-', currency), to: at };
  }
  const currency = currencyOf(text);
  // Other three letters before a number are rather a name: "RON 95".
  const isName = reading.at(end).spaced && /^[A-Z]{3}$/.test(text) && !COMMON.test(text);
  if (currency === undefined || isName) return;
  const { key } = reading.at(from - 1);
  const hasLetters = text === '$' && from > floor && (!spaced || key.length > 1);
  const dollar = hasLetters ? currencyOfDollar(key) : undefined;
  return { ...unitOf(reading, dollar ? from - 1 : from, end, '-', dollar ?? currency), to: at };
}
