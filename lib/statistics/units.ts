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
  /** ISO 4217, "-" for money of which it is not known; `null` for what is no money. */
  currency: string | null;
}

function unitOf(
  reading: Reading,
  from: number,
  to: number,
  code: string,
  currency: string | null = null,
): Unit {
  return { from, to, text: code === 'P1' ? '%' : reading.textOf(from, to), code, currency };
}

/** The unit that starts at token `at`, after a number, or `null`. */
export function readUnitAfter(reading: Reading, at: number): Unit | null {
  const next = reading.at(at + 1);
  const isTied = reading.at(at).text === '-' && next.kind === 'word' && reading.at(at).spaced === next.spaced;
  const start = isTied ? at + 1 : at;
  const unit = readMoney(reading, start) ?? readNamed(reading, start) ?? readSymbol(reading, start);
  // "đồng" is money, "đồng chí" is none.
  if (unit === null || (reading.after('nouns', start) ?? 0) > unit.to) return null;
  const to = endOfRate(reading, unit.to);
  const text = unit.code === 'P1' ? `%${reading.textOf(unit.to, to)}` : reading.textOf(unit.from, to);
  return { ...unit, to, text };
}

function readMoney(reading: Reading, at: number): Unit | null {
  const named = reading.startingAt('currencies', at);
  if (named !== null) return unitOf(reading, at, named.to, '-', named.value);
  const { text, key } = reading.at(at);
  const dollar = reading.isTied(at + 1, /^\$$/) ? currencyOfDollar(key) : null;
  const currency = dollar ?? currencyOf(text);
  return currency === null ? null : unitOf(reading, at, dollar === null ? at + 1 : at + 2, '-', currency);
}

function readNamed(reading: Reading, at: number): Unit | null {
  const named = reading.startingAt('units', at);
  return named === null ? null : unitOf(reading, at, named.to, named.value);
}

function readSymbol(reading: Reading, at: number): Unit | null {
  const { text, kind, spaced } = reading.at(at);
  if (/^[°º]$/.test(text)) {
    const code = { c: 'CEL', f: 'FAH', k: 'KEL' }[reading.at(at + 1).key];
    return unitOf(reading, at, code === undefined ? at + 1 : at + 2, code ?? 'DD');
  }
  if (!spaced && /^["″”]$/.test(text)) return unitOf(reading, at, at + 1, 'INH');
  // "in" is an inch only where nothing follows it.
  if (text === 'in' && /^(?:word|number)$/.test(reading.at(at + 1).kind)) return null;
  const code = unitOfSymbol(text);
  if (code === null || (spaced && kind === 'word' && /^[A-Zsp]$/.test(text) && text !== 'L')) return null;
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
    const isSlash = reading.at(end).text === '/';
    const start = isSlash ? end + 1 : per;
    if (start === undefined) break;
    // "/100.000 dân" is a rate, "5 vụ/34 bị can" are two counts.
    const base = reading.at(start);
    if (isSlash && base.kind === 'number' && !/^10*$/.test(base.text.replace(/\D/g, ''))) break;
    const from = reading.at(start).kind === 'number' ? start + 1 : start;
    const isNoun = reading.at(from).kind === 'word' && !reading.starts('stops', from);
    if (!isNoun) return per ?? end;
    end = reading.after('units', from) ?? reading.after('nouns', from) ?? from + 1;
    if (reading.isTied(end, /^[²2³3]$/)) end += 1;
  }
  return end;
}

function perUnit(reading: Reading, at: number): number | undefined {
  const after = reading.after('perUnit', at);
  if (after === undefined) return undefined;
  return reading.at(after).kind === 'number' || reading.starts('units', after) ? after : undefined;
}

/**
 * The currency that ends before token `at`: "US$", "EUR", "Rs.".
 *
 * @param floor The first token that may belong to it.
 */
export function readCurrencyBefore(reading: Reading, at: number, floor: number): Unit | null {
  // A minus sign may stand between, and the point of an abbreviation.
  const end = reading.isTied(at - 1, /^[-−]$/) || reading.ends('abbreviations', at) ? at - 1 : at;
  const from = end - 1;
  if (from < floor) return null;
  const { text, spaced } = reading.at(from);
  const named = reading.endingAt('currenciesBefore', end);
  if (named !== null && named.from >= floor) {
    const currency = reading.valueAt('currencies', named.from) ?? '-';
    return { ...unitOf(reading, named.from, end, '-', currency), to: at };
  }
  const currency = currencyOf(text);
  // Other three letters before a number are rather a name: "RON 95".
  const isName = reading.at(end).spaced && /^[A-Z]{3}$/.test(text) && !COMMON.test(text);
  if (currency === null || isName) return null;
  const letters = reading.at(from - 1);
  const dollar =
    text === '$' && from > floor && (!spaced || letters.key.length > 1)
      ? currencyOfDollar(letters.key)
      : null;
  return { ...unitOf(reading, dollar === null ? from : from - 1, end, '-', dollar ?? currency), to: at };
}
