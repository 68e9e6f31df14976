/**
 * Reads on in a number whose magnitudes, or all of it, are words: "4,2 tỷ", "two hundred and five thousand".
 * Groups below a thousand are built up, then multiplied out by the magnitude after them.
 */
import { rounded, scaled } from './arithmetic.ts';
import type { Reading } from './reading.ts';

type Last = 'start' | 'digits' | 'one' | 'ten' | 'pair' | 'hundred' | 'magnitude' | 'joint' | 'point';

export interface NumberWords {
  /** The token after what was read. */
  to: number;
  value: number;
  /** The power of ten in the magnitude words. */
  exponent: number;
}

interface State {
  readonly reading: Reading;
  readonly inWords: boolean;
  to: number;
  last: Last;
  total: number;
  group: number | undefined;
  /** The last magnitude: only smaller ones add to it. */
  magnitude: number;
  exponent: number;
}

/**
 * @param group The number in digits before token `to`; `undefined` where the number starts with a word.
 * @param last What went before, for one that does not start there.
 * @returns `undefined` where nothing was read that counts something by itself.
 */
export function readNumberWords(
  reading: Reading,
  to: number,
  group?: number,
  last: Last = 'start',
): NumberWords | undefined {
  const inWords = group === undefined || last !== 'start';
  const magnitude = Number.POSITIVE_INFINITY;
  const start = inWords ? last : 'digits';
  const state: State = { reading, inWords, to, last: start, total: 0, group, magnitude, exponent: 0 };
  while (
    addNumber(state) ||
    multiply(state) ||
    magnify(state) ||
    addHalf(state) ||
    join(state) ||
    point(state) ||
    addDigits(state)
  );
  if (isOpen(state)) return;
  return { to: state.to, value: rounded(state.total + (state.group ?? 0)), exponent: state.exponent };
}

function isOpen({ last }: State): boolean {
  return last === 'start' || last === 'joint';
}

/** Where the next word stands, which a hyphen may tie to the one before. */
function nextOf({ reading, last, to }: State): number {
  return last !== 'start' && reading.isTied(to, /^-$/) && !reading.at(to + 1).spaced ? to + 1 : to;
}

function go(state: State, to: number, last: Last, group?: number): true {
  Object.assign(state, { to, last, group });
  return true;
}

function addNumber(state: State): boolean {
  const { reading, inWords, last, group = 0, magnitude } = state;
  const at = nextOf(state);
  const match = inWords ? reading.startingAt('numbers', at) : undefined;
  if (match === undefined) return false;
  const { value, to } = match;
  const { isColloquial } = reading.grammar;
  const size = value < 10 ? 'one' : 'ten';
  const isUnit = reading.starts('weak', at) && reading.starts('units', at);
  if (last === 'start') {
    const isYear = isUnit && reading.starts('numbers', to) && !reading.starts('finals', to);
    return !isYear && !reading.starts('finals', at) && go(state, to, size, value);
  }
  if (isUnit && last !== 'joint' && !goesOn(state, to)) return false;
  const isShort =
    isColloquial && !isUnit && size === 'one' && value > 0 && /^(?:mark|break)$/.test(reading.at(to).kind);
  if (last === 'magnitude') {
    if (!isShort) return go(state, to, size, value);
    state.total += scaled(value, magnitude - 1);
    return go(state, to, 'pair');
  }
  if (last === 'hundred' && isShort) return go(state, to, 'pair', group + value * 10);
  if (last === 'hundred' || last === 'joint' || (last === 'ten' && size === 'one' && group % 10 === 0))
    return value < 100 && go(state, to, size, group + value);
  const isPair = isColloquial && last === 'one' && size === 'one';
  return isPair && go(state, to, 'pair', group + (group % 10) * 9 + value);
}

/** Whether a word that is a number and a unit ("năm") is the number: another goes on after it. */
function goesOn({ reading, last }: State, to: number): boolean {
  if (last === 'ten' || last === 'one') return false;
  return (['multipliers', 'magnitudes', 'numbers'] as const).some(name => reading.starts(name, to));
}

function multiply(state: State): boolean {
  const { reading, last, group } = state;
  const match = reading.startingAt('multipliers', nextOf(state));
  if (match === undefined || group === undefined || /^(?:start|point|joint)$/.test(last)) return false;
  const { value, to } = match;
  // A dozen multiplies all before it.
  if (value === 12) {
    Object.assign(state, { total: (state.total + group) * value, magnitude: 0 });
    return go(state, to, 'magnitude');
  }
  if (last === 'hundred') return false;
  const part = last === 'digits' ? group : group % (value === 10 ? 10 : 100);
  return go(state, to, value === 10 ? 'ten' : 'hundred', group + part * (value - 1));
}

function magnify(state: State): boolean {
  const { reading, last, group = 0, total, magnitude, exponent } = state;
  const { value = 0, to = 0 } = reading.startingAt('magnitudes', nextOf(state)) ?? {};
  if (value === 0 || isOpen(state)) return false;
  const isOfAll = last === 'magnitude' || value > magnitude;
  state.total = isOfAll ? scaled(total + group, value) : total + scaled(group, value);
  state.exponent = isOfAll ? exponent + value : Math.max(exponent, value);
  state.magnitude = value;
  return go(state, to, 'magnitude');
}

function addHalf(state: State): boolean {
  const to = state.reading.after('andHalf', state.to);
  if (to === undefined || isOpen(state)) return false;
  if (state.last !== 'magnitude') return go(state, to, 'pair', (state.group ?? 0) + 0.5);
  state.total += scaled(0.5, state.magnitude);
  return go(state, to, 'pair');
}

/** "and" in "one hundred and two", but not in "between one hundred and two hundred". */
function join(state: State): boolean {
  const { reading, inWords, last, group = 0, magnitude } = state;
  const at = reading.after('joints', state.to);
  if (at === undefined || !inWords || !/^(?:hundred|magnitude)$/.test(last)) return false;
  const match = reading.startingAt('numbers', at);
  if (match === undefined) return false;
  const { value, to } = match;
  const multiplier = reading.valueAt('multipliers', to) ?? 10;
  if (last === 'hundred' && value < 10 && multiplier !== 10) return false;
  if ((reading.valueAt('magnitudes', to) ?? 0) >= magnitude) return false;
  return go(state, to, value < 10 ? 'one' : 'ten', group + value);
}

/** The decimal mark as a word, with the digits after it one by one. */
function point(state: State): boolean {
  const { reading, last, group = 0 } = state;
  let at = reading.after('points', state.to);
  if (at === undefined || isOpen(state) || last === 'point') return false;
  let digits = '';
  for (; ; at += 1) {
    const { text } = reading.at(at);
    const digit = /^\d+$/.test(text) && digits === '' ? text : reading.valueAt('numbers', at);
    if (digit === undefined || Number(digit) > 9) break;
    digits += digit;
  }
  return digits !== '' && go(state, at, 'point', Number(`${group}.${digits}`));
}

/** "2 triệu 300 nghìn": digits go on a number where a smaller magnitude follows them. */
function addDigits(state: State): boolean {
  const { reading, last, to } = state;
  if (last !== 'magnitude' || !reading.is(to, /^\d{1,3}$/)) return false;
  const magnitude = reading.valueAt('magnitudes', to + 1) ?? 0;
  const isSmaller = magnitude > 0 && magnitude < state.magnitude;
  return isSmaller && go(state, to + 1, 'digits', Number(reading.at(to).text));
}
