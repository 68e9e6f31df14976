/** Reads the words that bound a number: "more than", "at least", "khoảng", "trở lên". */
import { isBetween, type Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
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

export function readBounds(reading: Reading, quantity: Quantity, floor: number): Bounds {
  const { tokens, language } = reading;
  const bounds: Bounds = { from: quantity.from, to: quantity.to, comparator: '=', approximate: false };
  let at = quantity.from;
  for (let i = 0; i < MOST_BOUNDS; i += 1) {
    const match =
      language.boundsBefore.endingAt(tokens, at) ??
      (quantity.form === 'range' && isBetween(reading, at) && language.phrases('between').endingAt(tokens, at)
        ? { ...language.phrases('between').endingAt(tokens, at)!, value: '' as const }
        : null);
    if (match === null || match.from < floor) break;
    at = match.from;
    if (apply(bounds, match.value)) bounds.from = at;
  }
  if (tokens.at(quantity.from - 1).text === '~') bounds.approximate = true;
  readAfter(reading, quantity, bounds);
  return bounds;
}

function readAfter({ tokens, language }: Reading, quantity: Quantity, bounds: Bounds): void {
  const plus = tokens.at(quantity.to);
  if (plus.text === '+' && !plus.spaced && !/^\d/.test(tokens.at(quantity.to + 1).text)) apply(bounds, '>=');
  for (const at of new Set([quantity.to, quantity.noun.to, quantity.unit?.to ?? quantity.to])) {
    const match = language.boundsAfter.startingAt(tokens, at);
    if (match === null) continue;
    if (apply(bounds, match.value)) bounds.to = Math.max(bounds.to, match.to);
    return;
  }
}

/** Whether `bound` says anything. */
function apply(bounds: Bounds, bound: Bound): boolean {
  if (bound === '~') bounds.approximate = true;
  else if (bound !== '' && bounds.comparator === '=') bounds.comparator = bound;
  return bound !== '';
}
