/** Reads whether a number is the size of a change, from what to what, and against what. */
import type { Bounds } from './bounds.ts';
import { betweenBefore, type Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { StatisticChange } from './statistic-record.ts';
import { isTime } from './units.ts';

type Direction = StatisticChange['direction'];

/** What the number before said, for "tăng 9%, Cần Thơ 7%". */
export interface Carried {
  direction: Direction;
  /** The token after that number. */
  to: number;
}

/** How far a word of change can stand from its number, and a number from the one whose change it shares. */
const REACH = 9;
const CARRY_REACH = 9;
/** How many words that say nothing of change may stand between. */
const MOST_OTHERS = 4;
const LONGEST_BASELINE = 8;

export function readChange(
  reading: Reading,
  { form, first, second, link, unit, to, from }: Quantity,
  bounds: Bounds,
  carried: Carried | undefined,
): StatisticChange {
  const between = form === 'range' && link !== 'dash' ? betweenBefore(reading, first.from) : undefined;
  const isDuration = isTime(unit);
  const before = directionBefore(
    reading,
    between ?? from,
    between !== undefined,
    isDuration ? 0 : MOST_OTHERS,
  );
  const baseline = readBaseline(reading, bounds.to);
  if (before === 'level') return { direction: '', from: null, to: null, baseline: '' };
  if (link === 'change' && second && before !== '')
    return { direction: before, from: first.value, to: second.value, baseline };
  const after = [first.to, unit?.to ?? to, to].map(at => reading.valueAt('changesAfter', at)).find(Boolean);
  const direction = before || after || (isDuration ? '' : carriedDirection(reading, bounds.from, carried));
  return { direction, from: null, to: null, baseline: direction === '' ? '' : baseline };
}

function directionBefore(reading: Reading, from: number, isFrom: boolean, most: number): Direction | 'level' {
  let at = from;
  let others = 0;
  while (from - at < REACH) {
    const word = reading.endingAt('changes', at);
    if (word?.value === 'up' || word?.value === 'down') return word.value;
    const bound = reading.endingAt('boundsBefore', at);
    // "As much as" bounds the number, "as" alone makes it a level.
    const isLevel = word?.value === 'level' && (bound?.from ?? at) >= word.from;
    if (isLevel && !isFrom) return others === 0 ? 'level' : '';
    const start = (isLevel ? word?.from : bound?.from) ?? word?.from ?? comparedBefore(reading, at);
    if (start === undefined && (!reading.isWord(at - 1) || others === most)) return '';
    if (start === undefined) others += 1;
    at = start ?? at - 1;
  }
  return '';
}

/** Where "so với cùng kỳ" begins, if it ends at `at`. */
function comparedBefore(reading: Reading, at: number): number | undefined {
  for (let end = at - 1; end > at - 7 && reading.isWord(end); end -= 1) {
    const match = reading.endingAt('comparedWith', end);
    if (match) return match.from;
  }
  return undefined;
}

/** The direction goes on over commas, "and" and a few words, up to the next sentence or verb. */
function carriedDirection(reading: Reading, from: number, carried: Carried | undefined): Direction {
  if (!carried || from - carried.to > CARRY_REACH) return '';
  let hasJoint = false;
  for (let at = carried.to; at < from; at += 1) {
    const { text, kind } = reading.at(at);
    if (/^(?:break|mark)$/.test(kind) && !/^[,%-]$/.test(text)) return '';
    if (reading.starts('carryStops', at)) return '';
    hasJoint ||= text === ',' || reading.starts('and', at);
  }
  return hasJoint ? carried.direction : '';
}

/** "năm 2020" after "so với"; empty where nothing is named within a word or two. */
export function readBaseline(reading: Reading, to: number): string {
  for (let at = to; at <= to + 2; at += 1) {
    const own = reading.after('baselines', at);
    if (own !== undefined) return reading.textOf(at, own);
    const start = reading.after('comparedWith', at);
    if (start === undefined) continue;
    let end = start;
    while (end - start < LONGEST_BASELINE && /^(?:word|number)$/.test(reading.at(end).kind)) end += 1;
    return reading.textOf(start, end);
  }
  return '';
}
