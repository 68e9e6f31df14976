/** Says where a number word counts nothing: "one of", "hai mặt", "two-party". */
import { minusBefore } from './minus.ts';
import type { Quantity } from './quantity.ts';
import type { Reading } from './reading.ts';
import type { Refusal } from './refusal.ts';

export function refuseWords(reading: Reading, quantity: Quantity): Refusal | undefined {
  const { first, from, unit, noun } = quantity;
  const isIdiom = [from - 1, from].some(at => (reading.after('idioms', at) ?? 0) > from);
  if (isIdiom) return 'word';
  if (reading.isTied(first.to, /^-$/) && reading.starts('attributes', first.to + 1)) return 'name';
  const isPair = reading.starts('attributePairs', first.to) && noun.to - first.to < 2;
  if (isPair && (first.inWords || (first.value < 4 && !reading.ends('boundsBefore', from)))) return 'word';
  if (!first.inWords) return;
  const isName = [first.from, from - 1].every(at => reading.isCapital(at));
  if (!unit && (first.value === 0 || (isName && !noun.isKnown && !/^\p{Lu}/u.test(noun.text)))) return 'word';
  const isSingle = first.to - first.from === 1;
  if (isSingle && first.value === 1 && minusBefore(reading, from) === undefined)
    return refuseOne(reading, quantity);
  return undefined;
}

/** A word with another meaning counts only before a noun or unit; "năm", which is "year" too, before a known one. */
export function refuseWeak(reading: Reading, { first, unit, noun }: Quantity): Refusal | undefined {
  const isWeak = first.inWords && first.to - first.from === 1 && reading.starts('weak', first.from);
  if (!isWeak || unit || noun.isKnown) return;
  const isName = reading.isCapital(first.to);
  return isName || noun.text === '' || reading.starts('weakest', first.from) ? 'word' : undefined;
}

function refuseOne(reading: Reading, { from, first, unit, noun, second }: Quantity): Refusal | undefined {
  if (reading.starts('notOneAfter', first.to)) return 'word';
  if (second || unit) return;
  const isNoun = reading.grammar.plural === null ? noun.isKnown : noun.text !== '';
  return isNoun && !reading.ends('notOneBefore', from) ? undefined : 'word';
}
