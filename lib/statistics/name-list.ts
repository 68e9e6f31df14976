/** Tells a list of names with a count each, "Labour 411, Conservatives 121, Lib Dems 72", from names with numbers. */
import type { Reading } from './reading.ts';

/** Results of a match are lists of two. */
const FEWEST_ITEMS = 3;
const LONGEST_NAME = 5;

/** Whether the bare number at token `at` is the count in a list of several names. */
export function isInNameList(reading: Reading, at: number): boolean {
  let items = 1;
  for (let next = at; items < FEWEST_ITEMS; items += 1) {
    const number = reading.is(next + 1, /^[,;]$/) ? numberAfterName(reading, next + 2) : undefined;
    if (number === undefined || isSameName(reading, next, number)) break;
    next = number;
  }
  for (let last = at; items < FEWEST_ITEMS; items += 1) {
    const start = startOfName(reading, last);
    // In brackets there is no score.
    if (reading.is(start - 1, /^\($/)) return items > 1;
    const isAfterItem = reading.is(start - 1, /^[,;]$/) && reading.isNumber(start - 2);
    if (!isAfterItem || isSameName(reading, start - 2, last)) break;
    last = start - 2;
  }
  return items === FEWEST_ITEMS;
}

/** The number after the name that starts at token `at`, where a mark follows it, if any. */
function numberAfterName(reading: Reading, at: number): number | undefined {
  if (!reading.isCapital(at)) return;
  let to = at;
  while (to - at < LONGEST_NAME && reading.isWord(to)) to += 1;
  const isLast = /^(?:mark|break)$/.test(reading.at(to + 1).kind);
  return reading.isNumber(to) && isLast ? to : undefined;
}

function startOfName(reading: Reading, number: number): number {
  let from = number;
  while (number - from < LONGEST_NAME && reading.isWord(from - 1)) from -= 1;
  return from;
}

/** "Omega 3, Omega 6" are products. */
function isSameName(reading: Reading, one: number, other: number): boolean {
  return reading.at(one - 1).key === reading.at(other - 1).key;
}
