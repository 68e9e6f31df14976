/** Reads the unit of a number: a currency before it, or a unit, a currency or a sign of either after it. */
import type { Reading } from './reading.ts';
import { CURRENCY_CODES, currencyOfDollar, currencyOfSign, unitOfSymbol } from './unit-symbols.ts';

export interface Unit {
  /** Tokens, the second exclusive. */
  from: number;
  to: number;
  /** As written; "%" for every way to say per cent. */
  text: string;
  /** UN/CEFACT; "pp" for percentage points; empty where it has none. */
  code: string;
  /** ISO 4217, empty for money of which it is not known; `null` for what is no money. */
  currency: string | null;
}

/** The unit that starts at token `at`, after a number, or `null`. */
export function readUnitAfter(reading: Reading, at: number): Unit | null {
  const { tokens } = reading;
  const token = tokens.at(at);
  const isTied =
    token.text === '-' && tokens.at(at + 1).kind === 'word' && token.spaced === tokens.at(at + 1).spaced;
  const start = isTied ? at + 1 : at;
  const unit = readMoney(reading, start) ?? readNamed(reading, start) ?? readSymbol(reading, start);
  return unit === null ? null : withRate(reading, unit);
}

function readMoney({ tokens, language }: Reading, at: number): Unit | null {
  const { text, kind, key } = tokens.at(at);
  const sign = currencyOfSign(text);
  const named = language.currencies.startingAt(tokens, at);
  if (named !== null)
    return { from: at, to: named.to, text: tokens.textOf(at, named.to), code: '', currency: named.value };
  if (sign !== null) return { from: at, to: at + 1, text, code: '', currency: sign };
  if (kind !== 'word' || !CURRENCY_CODES.has(text)) return null;
  return { from: at, to: at + 1, text, code: '', currency: key.toUpperCase() };
}

function readNamed({ tokens, language }: Reading, at: number): Unit | null {
  const named = language.units.startingAt(tokens, at);
  if (named === null) return null;
  const text = named.value === 'P1' ? '%' : tokens.textOf(at, named.to);
  return { from: at, to: named.to, text, code: named.value, currency: null };
}

const POWERS: Readonly<Record<string, readonly [square: string, cubic: string]>> = {
  m: ['MTK', 'MTQ'],
  km: ['KMK', 'H20'],
  cm: ['CMK', 'CMQ'],
  mm: ['MMK', 'MMQ'],
};

function readSymbol({ tokens }: Reading, at: number): Unit | null {
  const { text, kind, spaced } = tokens.at(at);
  if (text === '°' || text === 'º') {
    const scale = tokens.at(at + 1);
    const code = { c: 'CEL', f: 'FAH', k: 'KEL' }[scale.key];
    const to = code === undefined ? at + 1 : at + 2;
    return { from: at, to, text: tokens.textOf(at, to), code: code ?? 'DD', currency: null };
  }
  if (/^["″”]$/.test(text) && !spaced) return { from: at, to: at + 1, text, code: '', currency: null };
  const code = unitOfSymbol(text);
  if (code === null) return null;
  const powers = POWERS[text];
  const power = tokens.at(at + 1);
  if (powers !== undefined && /^[²³23]$/.test(power.text) && !power.spaced) {
    const to = at + 2;
    const square = /[²2]/.test(power.text);
    return { from: at, to, text: tokens.textOf(at, to), code: powers[square ? 0 : 1], currency: null };
  }
  const isLetter = kind === 'word' && text.length === 1;
  if (isLetter && spaced && !/^[mgltLKVAWsv]$/.test(text)) return null;
  return { from: at, to: at + 1, text: code === 'P1' ? '%' : text, code, currency: null };
}

/** `unit` with what it is measured by: "đồng/ngày", "miles an hour", "cases per 100,000 people". */
function withRate(reading: Reading, unit: Unit): Unit {
  const to = endOfRate(reading, unit.to);
  if (to === unit.to) return unit;
  const text =
    unit.code === 'P1' ? `%${reading.tokens.textOf(unit.to, to)}` : reading.tokens.textOf(unit.from, to);
  return { ...unit, to, text };
}

/** After the words that say by what something at `at` is measured; `at` where there are none. */
export function endOfRate(reading: Reading, at: number): number {
  const { tokens, language } = reading;
  let end = at;
  for (let more = true; more; ) {
    more = false;
    const slash = tokens.at(end);
    const per = language.phrases('per').startingAt(tokens, end);
    const start = slash.text === '/' ? end + 1 : per?.to;
    if (start === undefined) break;
    const first = tokens.at(start);
    const from = first.kind === 'number' && tokens.at(start + 1).kind === 'word' ? start + 1 : start;
    if (tokens.at(from).kind !== 'word') break;
    const known =
      language.units.startingAt(tokens, from)?.to ?? language.phrases('nouns').startingAt(tokens, from)?.to;
    end = known ?? from + 1;
    more = true;
  }
  return end;
}

/**
 * The currency that ends before token `at`: "US$", "EUR", "Rs.", with a minus sign before the number or not.
 *
 * @param floor The first token that may belong to it.
 */
export function readCurrencyBefore(
  reading: Reading,
  at: number,
  floor: number,
): (Unit & { isNegative: boolean }) | null {
  const { tokens, language } = reading;
  let end = at;
  const isMinus = /^[-−]$/.test(tokens.at(at - 1).text);
  if (isMinus && !tokens.at(at).spaced) end -= 1;
  if (tokens.at(end - 1).text === '.' && tokens.at(end - 2).key === 'rs') end -= 1;
  const from = end - 1;
  if (from < floor) return null;
  const { text, kind } = tokens.at(from);
  const sign = currencyOfSign(text);
  const unit = (start: number, currency: string) => ({
    from: start,
    to: at,
    text: tokens.textOf(start, end),
    code: '',
    currency,
    isNegative: end !== at && text !== '.' && isMinus,
  });
  if (sign !== null) {
    const letters = tokens.at(from - 1);
    const dollar =
      text === '$' && from - 1 >= floor && letters.kind === 'word' ? currencyOfDollar(letters.key) : null;
    const isTied = !tokens.at(from).spaced || letters.key.length > 1;
    return dollar !== null && isTied ? unit(from - 1, dollar) : unit(from, sign);
  }
  if (kind !== 'word') return null;
  const isCode = CURRENCY_CODES.has(text) || text === 'RM';
  if (isCode) return unit(from, text === 'RM' ? 'MYR' : text);
  const named = language.currencies.endingAt(tokens, end);
  const isPrefix =
    named !== null && named.from >= floor && language.phrases('currenciesBefore').endingAt(tokens, end);
  return isPrefix ? unit(named.from, named.value) : null;
}
