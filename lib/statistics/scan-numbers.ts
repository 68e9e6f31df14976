/** Goes through the numbers of a text from left to right: those that are statistics, and those that are not. */
import { type Bounds, readBounds } from './bounds.ts';
import { type Carried, readChange } from './change.ts';
import { describeQuantity } from './describe-quantity.ts';
import { type Quantity, readQuantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import { type Refused, refuse } from './refusal.ts';
import { refuseShape } from './shapes.ts';
import type { StatisticLanguage } from './statistic-language.ts';
import type { StatisticRecord } from './statistic-record.ts';
import { Tokens } from './tokens.ts';

export interface FoundStatistic extends StatisticRecord {
  /** In UTF-16 units of the text, the second exclusive. */
  start: number;
  end: number;
  text: string;
  /** From 0 to 1: how sure it is that this is a statistic, and read rightly. */
  confidence: number;
  /** Whether the marks of another language would make it another number, by a factor of a thousand. */
  ambiguous: boolean;
}

export interface LeftNumber {
  start: number;
  end: number;
  text: string;
  reason: Reason;
}

export interface ScannedNumbers {
  found: FoundStatistic[];
  left: LeftNumber[];
  /** How many tokens were looked at. */
  steps: number;
}

/** @param locale BCP 47, for its number marks. */
export function scanNumbers(text: string, locale: string, language: StatisticLanguage): ScannedNumbers {
  const tokens = new Tokens(text);
  const reading: Reading = { tokens, locale, language };
  const found: FoundStatistic[] = [];
  const left: LeftNumber[] = [];
  let floor = 0;
  let refused: Refused | null = null;
  let carried: Carried | null = null;

  const leave = (from: number, to: number, reason: Reason) => {
    const [start, end] = [tokens.at(from).start, tokens.at(to - 1).end];
    left.push({ start, end, text: text.slice(start, end), reason });
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens.at(at);
    if (token.kind !== 'number' && !(token.kind === 'word' && language.starters.has(token.key))) {
      at += 1;
      continue;
    }
    const shape = refuseShape(reading, at);
    if (shape !== null) {
      leave(at, shape.to, shape.reason);
      refused = shape;
      floor = at = shape.to;
      continue;
    }
    const quantity = readQuantity(reading, at, floor);
    if (quantity === null) {
      if (token.kind === 'number') leave(at, at + 1, 'code');
      at += 1;
      continue;
    }
    const reason = refuse(reading, quantity, refused);
    if (reason !== null) {
      const to = Math.max(at + 1, (quantity.second ?? quantity.first).to);
      if (reason !== 'word') leave(quantity.first.from, to, reason);
      refused = { reason, to };
      at = to;
      continue;
    }
    const bounds: Bounds = readBounds(reading, quantity, floor);
    const change = readChange(reading, quantity, bounds, carried);
    found.push(describeQuantity(reading, quantity, bounds, change));
    carried = { direction: change.from === null ? change.direction : '', to: endOfWhole(quantity, bounds) };
    refused = null;
    floor = at = Math.max(at + 1, bounds.to);
  }
  return { found, left, steps: tokens.steps };
}

function endOfWhole(quantity: Quantity, bounds: Bounds): number {
  return Math.max(bounds.to, quantity.noun.to);
}
