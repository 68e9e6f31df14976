/** Says why a number counts or measures nothing, from the words around it. */
import { minusBefore } from './minus.ts';
import { isInNameList } from './name-list.ts';
import type { Numeral } from './numerals.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import { refuseWeak, refuseWords } from './refuse-words.ts';
import { isTime } from './units.ts';

/** "word" is a number word in another meaning, which no reader would take for a number. */
export type Refusal = Reason | 'word';

/** The number before, where it was refused. */
export interface Refused {
  reason: Refusal;
  /** The token after it. */
  to: number;
}

/** `undefined` where the number is a statistic. */
export function refuse(reading: Reading, quantity: Quantity, before?: Refused): Refusal | undefined {
  const isAlone = standsAlone(reading, quantity);
  return (
    (isAlone ? undefined : refuseWeak(reading, quantity)) ??
    refuseTime(reading, quantity, before) ??
    refuseTied(reading, quantity) ??
    refuseLabelled(reading, quantity) ??
    refuseAfter(reading, quantity) ??
    (isAlone ? undefined : (refuseBare(reading, quantity, before) ?? refuseWords(reading, quantity)))
  );
}

/** Whether the text holds no other word or number. */
function standsAlone(reading: Reading, { from, to, first, second, unit, noun }: Quantity): boolean {
  const start = minusBefore(reading, from) ?? from;
  const end = Math.max((second ?? first).to, unit?.to ?? 0, noun.isKnown ? to : 0);
  if (start > 4 || reading.length - end > 4) return false;
  for (let at = 0; at < reading.length; at += 1) {
    const isWord = /^(?:word|number)$/.test(reading.at(at).kind);
    if (isWord && (at < start || at >= end)) return false;
  }
  return true;
}

function isYear(digits: string): boolean {
  return /^(?:(?:1[5-9]|20)\d\d|2100)$/.test(digits);
}

/** "2 giờ" is a time of day; "trong 2 giờ" and "2 giờ tới" are as long. */
function refuseTime(reading: Reading, { first, from, unit, second }: Quantity, before?: Refused) {
  const isPart = !unit || /^(?:MIN|SEC)$/.test(unit.code);
  if (before?.reason === 'time' && isPart && isListed(reading, before, from)) return 'time';
  const hour = reading.after('hours', first.to);
  if (hour === undefined || !(first.value <= 24)) return;
  if (!second && reading.starts('hourIsDurationAfter', hour)) return;
  const start = reading.endingAt('boundsBefore', from)?.from ?? from;
  return [from, start].some(at => reading.ends('hourIsDurationBefore', at)) ? undefined : 'time';
}

/** What letters or marks right before or after the digits say. */
function refuseTied(reading: Reading, { first, from, unit, noun }: Quantity): Refusal | undefined {
  const before = reading.at(from - 1);
  const start = reading.at(from);
  if (start.kind === 'number' && !start.spaced) {
    if (before.kind === 'word') return 'name';
    if (/^[#№]$/.test(before.text)) return 'ordinal';
    const beyond = before.spaced ? '' : reading.at(from - 2).kind;
    const isPart = before.text === '/' && noun.isKnown;
    if (/^[-‑–+/]$/.test(before.text) && beyond === 'word' && !isPart) return 'name';
    if (before.text === '.' && beyond === 'word' && reading.is(from - 2, /\p{Lu}$/u)) return 'name';
    if (/^[-–+/:.,]$/.test(before.text) && beyond === 'number') return 'code';
  }
  const after = reading.at(first.to);
  if (after.kind !== 'word' || after.spaced || !reading.isNumber(first.to - 1)) return;
  if (reading.starts('ordinalEndings', first.to)) return 'ordinal';
  if (after.text === 's' && /^(?:1[5-9]|20)?\d0$/.test(first.digits)) return 'year';
  return unit || noun.isKnown ? undefined : 'code';
}

/** "Article 5", "ngày 4": a word before the number that makes it a name or a date. */
function refuseLabelled(
  reading: Reading,
  { from, unit, noun, first, second, form }: Quantity,
): Refusal | undefined {
  // "Passed the bill 217-208".
  if (form === 'tally') return;
  const label = reading.endingAt('labels', from);
  if (label === undefined) return;
  const value = label.value.slice(1) as Reason;
  if (value !== 'year' && reading.ends('notLabelAfter', label.from)) return;
  // "Quyết định 15 ngày 3/4" has a number and a date.
  if (value === 'document' && unit?.code === 'DAY' && reading.isNumber(unit.to)) return value;
  if (label.value.startsWith('?') && (noun.isKnown || unit)) return;
  if (value === 'year') {
    const isNamed =
      reading.ends('yearWord', from) && noun.text === '' && first.value >= 10 && first.value < 2200;
    return !unit && (isYear(first.digits) || isNamed) ? 'year' : undefined;
  }
  const isDay = value === 'date' || value === 'time' || value === 'period';
  const isMeasured = unit && !/^[A-Z]$/.test(unit.text);
  if (
    isMeasured ? !((isTime(unit) || unit.code === 'x') && (isDay || value === 'ordinal')) : value === 'period'
  )
    return;
  if (isDay && Math.max(first.value, second?.value ?? 0) > 31) return;
  return value;
}

/** What the words after the number, and a month before it, say. */
function refuseAfter(reading: Reading, { first, second, from, unit }: Quantity): Refusal | undefined {
  const end = (second ?? first).to;
  const after = reading.valueAt('after', end);
  if (after && after !== '?') return after;
  if (after && !reading.ends('hourIsDurationBefore', from)) return 'period';
  if (isMonth(reading, end) || isMonth(reading, reading.after('of', end) ?? end)) return 'date';
  const month = reading.endingAt('months', reading.is(from - 1, /^the$/) ? from - 1 : from);
  if (month === undefined || unit || first.exponent > 0 || !isMonth(reading, month.from)) return;
  if (first.value > 0 && first.value <= 31) return 'date';
  return isYear(first.digits) ? 'year' : undefined;
}

function isMonth(reading: Reading, at: number): boolean {
  // "may" and "march" are months with a capital only.
  if (reading.starts('months', at)) return !reading.grammar.capitalMonths || reading.isCapital(at);
  const after = reading.after('monthWord', at);
  if (after === undefined) return false;
  const month = reading.valueAt('numbers', after) ?? Number(reading.at(after).text);
  return month >= 1 && month <= 12;
}

/** What the place of a number without a unit or a known noun says. */
function refuseBare(reading: Reading, quantity: Quantity, before?: Refused): Refusal | undefined {
  const { first, second, from, unit, noun, form, link } = quantity;
  if (unit) return;
  if (form === 'range' && second) {
    if (isYear(first.digits) && isYear(second.digits)) return 'term';
    const isScore = first.value >= second.value || (second.value < 30 && noun.text === '');
    if (link === 'dash' && isScore) return 'score';
  }
  if (isYear(first.digits) && reading.starts('yearNouns', first.to)) return 'year';
  if (reading.ends('streets', noun.to) && /^\p{Lu}/u.test(noun.text)) return 'name';
  if (noun.isKnown) return;
  if (isDayInDigits(reading, first.from)) return 'date';
  const last = reading.is(first.to, /^-$/) ? first.to + 1 : (reading.after('to', first.to) ?? first.to);
  if (first.value < 32 && last > first.to && isDayInDigits(reading, last)) return 'date';
  const isShort = first.digits.length < 4 || isYear(first.digits);
  if (before && isShort && isListed(reading, before, from)) return before.reason;
  if (isYear(first.digits)) return 'year';
  return first.digits === '' || second ? undefined : refusePlace(reading, first);
}

/** "8/3" is a day where the terms could be day and month. */
function isDayInDigits(reading: Reading, at: number): boolean {
  if (!reading.isTied(at + 1, /^[/]$/) || reading.at(at + 2).spaced) return false;
  const [day, month] = [Number(reading.at(at).text), Number(reading.at(at + 2).text)];
  return day > 0 && day <= 31 && month > 0 && month <= 12 && day + month > 7;
}

/** What marks and capitals around bare digits say. */
function refusePlace(reading: Reading, { from, to, value }: Numeral): Refusal | undefined {
  const [previous, next] = [reading.at(from - 1), reading.at(to)];
  const isListed =
    previous.spaced &&
    reading.isWord(from - 2) &&
    (reading.is(to + 1, /^[,;]$/) || reading.starts('and', to + 1));
  if (previous.text === '[' && next.text === ']') return 'section';
  if (previous.text === '(' && next.text === ')' && value < 100 && !isListed) return 'section';
  if (
    previous.text === ',' &&
    /^[,.;]$/.test(next.text) &&
    value > 14 &&
    value < 110 &&
    reading.isCapital(from - 2)
  )
    return 'age';
  if (previous.kind === 'break' && next.kind === 'break') return 'page';
  const isItem = previous.kind === 'break' && /^[.)]$/.test(next.text) && reading.isWord(to + 1);
  if (isItem) return 'section';
  const beyond = reading.at(from - 2);
  const startsSentence = beyond.kind === 'break' || /^[.,!?:;(“"”•–-]$/.test(beyond.text);
  const isBrand = /\p{Ll}\p{Lu}/u.test(previous.text);
  const isLabel = isBrand || (previous.kind === 'word' && reading.isCapital(from - 1) && !startsSentence);
  return isLabel && !reading.ends('boundsBefore', from) && !isInNameList(reading, from) ? 'name' : undefined;
}

/** Whether only a comma or a word such as "and" stands between the refused number and this one. */
function isListed(reading: Reading, { to, reason }: Refused, from: number): boolean {
  if (from - to > 2 || reason === 'word' || reason === 'page') return false;
  for (let at = to; at < from; at += 1) {
    const isLink = (['and', 'to', 'timeLinks'] as const).some(name => reading.starts(name, at));
    if (!isLink && !reading.is(at, /^[,/–-]$/)) return false;
  }
  return true;
}
