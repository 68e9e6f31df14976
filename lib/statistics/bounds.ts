/** Reads the words that bound a number: "more than", "at least", "khoảng", "trở lên". */
import { readBaseline } from './change.ts';
import type { Quantity } from './quantity.ts';
import type { PhraseMatch, Reading } from './reading.ts';
import type { Bound } from './statistic-language.ts';
import type { Comparator } from './statistic-record.ts';

export interface Bounds {
  /** Tokens from the first such word to the last, the second exclusive; those of the quantity without any. */
  from: number;
  to: number;
  comparator: Comparator;
  approximate: boolean;
}

const MOST_BOUNDS = 4;

/** @param floor The first token that may belong to them. */
export function readBounds(reading: Reading, quantity: Quantity, floor: number): Bounds {
  const { from, to, first, second, unit, noun, form } = quantity;
  const bounds: Bounds = { from, to, comparator: '=', approximate: reading.is(from - 1, /^~$/) };
  let at = from;
  for (let i = 0; i < MOST_BOUNDS; i += 1) {
    const bound = reading.endingAt('boundsBefore', at);
    const match = bound ?? (form === 'range' ? reading.endingAt('between', at) : undefined);
    if (match === undefined || match.from < floor) break;
    if (bound && !isChange(reading, bound, to) && apply(bounds, bound.value)) bounds.from = bound.from;
    at = match.from;
  }
  if (reading.isTied(to, /^\+$/)) apply(bounds, '>=');
  for (const end of [(second ?? first).to, to, noun.to, unit?.to ?? to]) {
    const after = reading.startingAt('boundsAfter', end);
    if (after === undefined) continue;
    apply(bounds, after.value);
    bounds.to = Math.max(to, after.to);
    break;
  }
  return bounds;
}

/** Whether a bound says which way a number changed that is compared after token `to`: "ít hơn 3 vụ so với". */
function isChange(reading: Reading, bound: PhraseMatch<Bound>, to: number): boolean {
  const word = reading.endingAt('changes', bound.to);
  return word?.from === bound.from && /^(?:up|down)$/.test(word.value) && readBaseline(reading, to) !== '';
}

/** Whether `bound` says anything. */
function apply(bounds: Bounds, bound: Bound): boolean {
  if (bound === '~') bounds.approximate = true;
  else if (bound !== '' && bounds.comparator === '=') bounds.comparator = bound;
  return bound !== '';
}
