/** Tells a list of names with a count each, "Labour 411, Conservatives 121, Lib Dems 72", from names with numbers. */
import type { Reading } from './reading.ts';

/** Results of a match are lists of two. */
const FEWEST_ITEMS = 3;
const LONGEST_NAME = 5;

/** Whether the bare number at token `at` is the count in a list of several names. */
export function isInNameList(reading: Reading, at: number): boolean {
  let items = 1;
  for (let next = at; items < FEWEST_ITEMS; items += 1) {
    const number = /^[,;]$/.test(reading.at(next + 1).text) ? numberAfterName(reading, next + 2) : null;
    if (number === null || isSameName(reading, next, number)) break;
    next = number;
  }
  for (let last = at; items < FEWEST_ITEMS; items += 1) {
    const start = startOfName(reading, last);
    // In brackets there is no score.
    if (reading.at(start - 1).text === '(') return items > 1;
    const isAfterItem = /^[,;]$/.test(reading.at(start - 1).text) && reading.at(start - 2).kind === 'number';
    if (!isAfterItem || isSameName(reading, start - 2, last)) break;
    last = start - 2;
  }
  return items === FEWEST_ITEMS;
}

/** The number after the name that starts at token `at`, where a mark follows it; else `null`. */
function numberAfterName(reading: Reading, at: number): number | null {
  if (!/^\p{Lu}/u.test(reading.at(at).text)) return null;
  let to = at;
  while (to - at < LONGEST_NAME && reading.at(to).kind === 'word') to += 1;
  const isLast = /^(?:mark|break)$/.test(reading.at(to + 1).kind);
  return reading.at(to).kind === 'number' && isLast ? to : null;
}

function startOfName(reading: Reading, number: number): number {
  let from = number;
  while (number - from < LONGEST_NAME && reading.at(from - 1).kind === 'word') from -= 1;
  return from;
}

/** "Omega 3, Omega 6" are products. */
function isSameName(reading: Reading, one: number, other: number): boolean {
  return reading.at(one - 1).key === reading.at(other - 1).key;
}
