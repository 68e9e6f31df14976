/** Reads whether a number is the size of a change, from what it rose or fell, and against what. */
import type { Bounds } from './bounds.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { StatisticChange } from './statistic-record.ts';

type Direction = StatisticChange['direction'];

/** What the number before said, for "tăng 9%, Cần Thơ 7%". */
export interface Carried {
  direction: Direction;
  /** The token after that number. */
  to: number;
}

/** How far a word of change can stand from its number, and a number from the one whose change it shares. */
const REACH = 9;
const CARRY_REACH = 6;
/** How many words that say nothing of change may stand between. */
const MOST_OTHERS = 2;
const LONGEST_BASELINE = 8;

export function readChange(
  reading: Reading,
  quantity: Quantity,
  bounds: Bounds,
  carried: Carried | null,
): StatisticChange {
  const before = directionBefore(reading, bounds.from, quantity.form === 'range');
  const isPair = quantity.form === 'range' && quantity.link === 'word' && before.isFrom;
  const baseline = readBaseline(reading, bounds.to);
  if (isPair && quantity.second !== null && before.direction !== '') {
    return { direction: before.direction, from: quantity.first.value, to: quantity.second.value, baseline };
  }
  if (before.isLevel) return { direction: '', from: null, to: null, baseline: '' };
  const direction =
    before.direction || directionAfter(reading, quantity) || carriedDirection(reading, bounds.from, carried);
  return { direction, from: null, to: null, baseline: direction === '' ? '' : baseline };
}

function directionBefore({ tokens, language }: Reading, from: number, isRange: boolean) {
  let at = from;
  let others = 0;
  let isFrom = false;
  if (isRange) {
    const between = language.phrases('between').endingAt(tokens, at);
    if (between !== null) {
      isFrom = true;
      at = between.from;
    }
  }
  while (from - at < REACH) {
    const word = language.changes.endingAt(tokens, at);
    if (word?.value === 'level' && !isFrom) return { direction: '' as const, isLevel: others === 0, isFrom };
    if (word?.value === 'up' || word?.value === 'down')
      return { direction: word.value, isLevel: false, isFrom };
    const bound = language.boundsBefore.endingAt(tokens, at);
    const compared = word === null ? comparedBefore({ tokens, language } as Reading, at) : null;
    if (word !== null) at = word.from;
    else if (bound !== null) at = bound.from;
    else if (compared !== null) at = compared;
    else if (tokens.at(at - 1).kind === 'word' && others < MOST_OTHERS) {
      others += 1;
      at -= 1;
    } else break;
  }
  return { direction: '' as const, isLevel: false, isFrom };
}

/** Where "so với cùng kỳ" begins, if it ends at `at`. */
function comparedBefore({ tokens, language }: Reading, at: number): number | null {
  for (let back = 1; back <= 6; back += 1) {
    if (tokens.at(at - back).kind !== 'word') return null;
    const match = language.phrases('comparedWith').endingAt(tokens, at - back);
    if (match !== null) return match.from;
  }
  return null;
}

function directionAfter({ tokens, language }: Reading, quantity: Quantity): Direction {
  for (const at of new Set([quantity.first.to, quantity.unit?.to ?? quantity.to, quantity.to])) {
    const match = language.changesAfter.startingAt(tokens, at);
    if (match !== null) return match.value;
  }
  return '';
}

/** The direction goes on over commas, "and" and a few words, up to the next sentence or verb. */
function carriedDirection({ tokens, language }: Reading, from: number, carried: Carried | null): Direction {
  if (carried === null || carried.direction === '' || from - carried.to > CARRY_REACH) return '';
  let hasJoint = false;
  for (let at = carried.to; at < from; at += 1) {
    const { text, kind } = tokens.at(at);
    if (kind === 'break' || /^[.;:?!()“”"]$/.test(text)) return '';
    const isAnd = language.phrases('and').startingAt(tokens, at) !== null;
    hasJoint ||= isAnd || text === ',';
    if (kind === 'mark' && text !== ',' && text !== '-' && text !== '%') return '';
    if (language.phrases('carryStops').startingAt(tokens, at) !== null) return '';
  }
  return hasJoint ? carried.direction : '';
}

/** "năm 2020" after "so với"; empty where nothing is named within a word or two. */
function readBaseline({ tokens, language }: Reading, to: number): string {
  for (let at = to; at <= to + 2; at += 1) {
    const own = language.phrases('baselines').startingAt(tokens, at);
    if (own !== null) return tokens.textOf(own.from, own.to);
    const match = language.phrases('comparedWith').startingAt(tokens, at);
    if (match === null) continue;
    let end = match.to;
    while (end - match.to < LONGEST_BASELINE && /^(?:word|number)$/.test(tokens.at(end).kind)) end += 1;
    return tokens.textOf(match.to, end);
  }
  return '';
}
