/** Says why a number counts or measures nothing, from the words around it. */
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';

/** "word" is a number word in another meaning, which no reader would take for a number. */
export type Refusal = Reason | 'word';

/** The number before, where it was refused. */
export interface Refused {
  reason: Refusal;
  /** The token after it. */
  to: number;
}

/** `null` where the number is a statistic. */
export function refuse(reading: Reading, quantity: Quantity, before: Refused | null): Refusal | null {
  const isAlone = standsAlone(reading, quantity);
  return (
    refuseTime(reading, quantity, before) ??
    refuseTied(reading, quantity) ??
    refuseLabel(reading, quantity) ??
    refuseAfter(reading, quantity) ??
    (isAlone ? null : (refuseLone(reading, quantity, before) ?? refuseWords(reading, quantity)))
  );
}

/** Whether the text holds no other word or number. */
function standsAlone({ tokens, language }: Reading, quantity: Quantity): boolean {
  const { first, second, unit, noun } = quantity;
  const from = language.phrases('minus').endingAt(tokens, quantity.from)?.from ?? quantity.from;
  const to = Math.max((second ?? first).to, unit?.to ?? 0, noun.isKnown ? quantity.to : 0);
  if (from > 4 || tokens.length - to > 4) return false;
  for (let i = 0; i < tokens.length; i += 1) {
    if (i >= from && i < to) continue;
    if (/^(?:word|number)$/.test(tokens.at(i).kind)) return false;
  }
  return true;
}

/** Whether nothing says what is counted. */
export function isBare({ unit, noun }: Quantity): boolean {
  return unit === null && !noun.isKnown;
}

export function isYear(digits: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(digits);
}

/** "2 giờ" is a time of day; "trong 2 giờ" and "2 giờ tới" are as long. */
function refuseTime(reading: Reading, quantity: Quantity, before: Refused | null): Refusal | null {
  const { tokens, language } = reading;
  const { first, from, unit, second } = quantity;
  const isPart = unit === null || /^(?:MIN|SEC)$/.test(unit.code);
  if (before?.reason === 'time' && isPart && isListed(reading, before, from)) return 'time';
  const hour = language.phrases('hours').startingAt(tokens, first.to);
  if (hour === null || !(first.value <= 24)) return null;
  if (second === null && language.phrases('hourIsDurationAfter').startingAt(tokens, hour.to) !== null)
    return null;
  let at = from;
  for (let i = 0; i < 2; i += 1) {
    if (language.phrases('hourIsDurationBefore').endingAt(tokens, at) !== null) return null;
    at = language.boundsBefore.endingAt(tokens, at)?.from ?? at;
  }
  return 'time';
}

/** What letters or marks right before or after the digits say. */
function refuseTied(reading: Reading, quantity: Quantity): Refusal | null {
  const { tokens, language } = reading;
  const { first, from, unit, noun, to } = quantity;
  const start = tokens.at(from);
  const before = tokens.at(from - 1);
  if (start.kind === 'number' && !start.spaced) {
    if (before.kind === 'word') return 'name';
    if (/^[#№]$/.test(before.text)) return 'ordinal';
    const beyond = tokens.at(from - 2);
    const isTied = !before.spaced && from > 1;
    if (isTied && /^[-‑–+/]$/.test(before.text) && beyond.kind === 'word') return 'name';
    if (isTied && /^[-–+/:.,]$/.test(before.text) && beyond.kind === 'number') return 'code';
  }
  const after = tokens.at(first.to);
  if (!/\d$/.test(tokens.at(first.to - 1).text) || after.spaced) return null;
  if (after.kind === 'word') {
    if (language.phrases('ordinalEndings').startingAt(tokens, first.to) !== null) return 'ordinal';
    if (after.text === 's' && /^(?:1[5-9]|20)?\d0$/.test(first.digits)) return 'year';
    const isNoun = noun.isKnown && noun.to > first.to;
    return unit === null && !isNoun && to >= first.to ? 'code' : null;
  }
  const beyond = tokens.at(first.to + 1);
  if (
    after.text === '-' &&
    beyond.kind === 'word' &&
    !beyond.spaced &&
    unit === null &&
    /^\p{Lu}{2}/u.test(beyond.text)
  )
    return 'code';
  return null;
}

/** "Article 5", "ngày 4": a word before the number that makes it a name or a date. */
function refuseLabel(reading: Reading, quantity: Quantity): Refusal | null {
  const { tokens, language } = reading;
  const { from, unit, noun, first, second } = quantity;
  if (unit !== null && unit.from < first.from) return null;
  const label = language.labels.endingAt(tokens, from);
  if (label === null || language.phrases('notLabelAfter').endingAt(tokens, label.from) !== null) return null;
  const isSoft = language.phrases('softLabels').endingAt(tokens, from) !== null;
  if (isSoft && (noun.isKnown || unit !== null)) return null;
  const isDay = label.value === 'date' || label.value === 'time';
  const isTime = unit !== null && /^(?:ANN|MON|WEE|DAY|HUR|MIN|x)$/.test(unit.code);
  if (unit !== null && !(isTime && (isDay || label.value === 'ordinal'))) return null;
  if (label.value === 'year') {
    const isYearLike =
      isYear(first.digits) || (first.inWords && first.value >= 20) || /^\d{3}$/.test(first.digits);
    return isYearLike && !(first.digits.length === 3 && noun.text !== '') ? 'year' : null;
  }
  if (isDay && (first.value > 31 || (second?.value ?? 0) > 31)) return isYear(first.digits) ? 'year' : null;
  return label.value;
}

/** What the words after the number say: months, reporting periods, ordinals. */
function refuseAfter(reading: Reading, { first, second, from, to, unit, noun }: Quantity): Refusal | null {
  const { tokens, language } = reading;
  const last = second ?? first;
  const after = language.after.startingAt(tokens, last.to);
  if (after !== null) return after.value;
  const month = monthAt(reading, last.to);
  const of = language.phrases('of').startingAt(tokens, last.to);
  if (month !== null || (of !== null && monthAt(reading, of.to) !== null)) return 'date';
  const start = tokens.at(from - 1).key === 'the' ? from - 1 : from;
  const isMonthBefore =
    language.months.endingAt(tokens, start) !== null && startsWithCapital(reading, start - 1);
  if (isMonthBefore && unit === null && first.exponent === 0) {
    if (first.value <= 31 && first.value >= 1) return 'date';
    if (isYear(first.digits)) return 'year';
  }
  return unit === null && noun.text === '' && to < from ? 'word' : null;
}

function monthAt(reading: Reading, at: number): number | null {
  const { tokens, language } = reading;
  const named = language.months.startingAt(tokens, at);
  if (named !== null && startsWithCapital(reading, at)) return named.value;
  const word = language.phrases('monthWord').startingAt(tokens, at);
  if (word === null) return null;
  const next = tokens.at(word.to);
  const value = next.kind === 'number' ? Number(next.text) : (language.numbers.get(next.key) ?? 0);
  return value >= 1 && value <= 12 ? value : null;
}

/** "may" and "march" are months with a capital only. */
function startsWithCapital({ tokens, language }: Reading, at: number): boolean {
  return !language.data.capitalMonths || /^\p{Lu}/u.test(tokens.at(at).text);
}

/** What the place of a number without unit or noun says. */
function refuseLone(reading: Reading, quantity: Quantity, before: Refused | null): Refusal | null {
  const { tokens, language } = reading;
  const { first, second, from, to, unit, noun, form, link } = quantity;
  if (unit !== null) return null;
  const previous = tokens.at(from - 1);
  const next = tokens.at(to);
  if (first.fraction !== null && link === '' && isDate(quantity)) return noun.isKnown ? null : 'date';
  if (form === 'range' && second !== null) {
    const isTerm = isYear(first.digits) && (isYear(second.digits) || /^\d\d$/.test(second.digits));
    if (isTerm) return 'term';
    const isFalling = first.value >= second.value;
    if (link === 'dash' && (isFalling || (second.value < 30 && noun.text === ''))) return 'score';
  }
  if (before !== null && isListed(reading, before, from) && !noun.isKnown) return before.reason;
  if (isYear(first.digits) && first.exponent === 0 && !noun.isKnown) return 'year';
  if (noun.isKnown) return null;
  if (previous.text === '(' && next.text === ')' && first.digits.length > 0 && first.value < 100)
    return 'section';
  const isPair = previous.text === ',' && /^[,.;]$/.test(next.text) && first.value >= 15 && first.value < 110;
  if (isPair && /^\p{Lu}/u.test(tokens.at(from - 2).text) && first.digits !== '') return 'age';
  const isParagraph = previous.kind === 'break' && next.kind === 'break' && !first.inWords;
  if (isParagraph) return 'page';
  const isName =
    previous.kind === 'word' && /^\p{Lu}/u.test(previous.text) && !startsSentence(reading, from - 1);
  if (isName && first.digits !== '' && language.boundsBefore.endingAt(tokens, from) === null) return 'name';
  return null;
}

/** "8/3" is a day where the terms could be day and month, and no more than a quotient otherwise. */
function isDate({ first: { fraction, inWords } }: Quantity): boolean {
  if (fraction === null || inWords) return false;
  const { numerator, denominator } = fraction;
  return numerator > 0 && numerator <= 31 && denominator <= 12 && numerator + denominator > 7;
}

function startsSentence({ tokens }: Reading, at: number): boolean {
  const { kind, text } = tokens.at(at - 1);
  return kind === 'break' || /^[.!?:;“"”•–-]$/.test(text);
}

/** Whether only a comma or "and" stands between the refused number and this one. */
function isListed({ tokens, language }: Reading, { to, reason }: Refused, from: number): boolean {
  if (from - to > 2 || reason === 'word' || reason === 'page') return false;
  for (let at = to; at < from; at += 1) {
    const isLink =
      /^[,/–-]$/.test(tokens.at(at).text) ||
      language.phrases('and').startingAt(tokens, at) !== null ||
      language.phrases('to').startingAt(tokens, at) !== null ||
      language.phrases('timeLinks').startingAt(tokens, at) !== null;
    if (!isLink) return false;
  }
  return true;
}

/** Number words that count nothing. */
function refuseWords(reading: Reading, quantity: Quantity): Refusal | null {
  const { tokens, language } = reading;
  const { first, from, unit, noun } = quantity;
  const phrases = language.phrases;
  for (const at of [from - 1, from]) {
    const idiom = phrases('idioms').startingAt(tokens, at);
    if (idiom !== null && idiom.to > from) return 'word';
  }
  const hyphen = tokens.at(first.to);
  const isTied = hyphen.text === '-' && !hyphen.spaced;
  if (isTied && phrases('attributes').startingAt(tokens, first.to + 1) !== null) return 'name';
  if (!isTied && phrases('attributePairs').startingAt(tokens, first.to) !== null && first.inWords)
    return 'word';
  if (phrases('tooVague').endingAt(tokens, from) !== null) return 'vague';
  if (!first.inWords) return null;
  if (first.value === 0 && unit === null) return 'word';
  const isSingle = first.to - first.from === 1;
  const isNegative = phrases('minus').endingAt(tokens, from) !== null;
  if (isSingle && first.value === 1 && first.fraction === null && !isNegative)
    return refuseOne(reading, quantity);
  const isWeak = isSingle && phrases('weak').startingAt(tokens, from) !== null;
  return isWeak && unit === null && !noun.isKnown ? 'word' : null;
}

function refuseOne(
  { tokens, language }: Reading,
  { from, to, first, unit, noun, second }: Quantity,
): Refusal | null {
  if (language.phrases('notOneAfter').startingAt(tokens, first.to) !== null) return 'word';
  if (second !== null || unit !== null) return null;
  if (language.phrases('notOneBefore').endingAt(tokens, from) !== null) return 'word';
  const isNoun = language.data.plural === null ? noun.isKnown : noun.text !== '';
  return isNoun && to > first.to ? null : 'word';
}
