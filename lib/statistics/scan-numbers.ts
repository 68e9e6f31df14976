/** Goes through the numbers of a text from left to right: those that are statistics, and those that are not. */
import { readBounds } from './bounds.ts';
import { type Carried, readChange } from './change.ts';
import { describeQuantity } from './describe-quantity.ts';
import type { FoundStatistic, LeftNumber } from './find-statistics.ts';
import { readQuantity } from './quantity.ts';
import { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import { type Refused, refuse } from './refusal.ts';
import { refuseShape } from './shapes.ts';
import type { StatisticLanguage } from './statistic-language.ts';

export interface ScannedNumbers {
  found: FoundStatistic[];
  left: LeftNumber[];
  /** How many tokens were looked at. */
  steps: number;
}

/** @param locale BCP 47, for its number marks. */
export function scanNumbers(text: string, locale: string, language: StatisticLanguage): ScannedNumbers {
  const reading = new Reading(text, locale, language);
  const found: FoundStatistic[] = [];
  const left: LeftNumber[] = [];
  let refused: Refused | undefined;
  let carried: Carried | undefined;
  let floor = 0;
  let at = 0;

  const leave = (from: number, to: number, reason: Reason | 'word') => {
    const [start, end] = [reading.at(from).start, reading.at(to - 1).end];
    if (reason !== 'word') left.push({ start, end, text: text.slice(start, end), reason });
    refused = { reason, to };
    at = to;
  };
  while (at < reading.length) {
    const shape = refuseShape(reading, at);
    if (shape) {
      leave(at, shape.to, shape.reason);
      floor = at;
      continue;
    }
    const quantity = readQuantity(reading, at, floor);
    if (quantity === undefined) {
      if (reading.isNumber(at)) leave(at, at + 1, 'code');
      else at += 1;
      continue;
    }
    const reason = refuse(reading, quantity, refused);
    if (reason) {
      leave(at, Math.max(at + 1, (quantity.second ?? quantity.first).to), reason);
      continue;
    }
    const bounds = readBounds(reading, quantity, floor);
    const change = readChange(reading, quantity, bounds, carried);
    found.push(describeQuantity(reading, quantity, bounds, change));
    const isSize = change.from === null;
    carried = { direction: isSize ? change.direction : '', to: Math.max(bounds.to, quantity.noun.to) };
    refused = undefined;
    floor = at = Math.max(at + 1, bounds.to);
  }
  return { found, left, steps: reading.steps };
}
