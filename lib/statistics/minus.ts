import type { Reading } from './reading.ts';

/** Where the word begins that makes the number at token `at` one below zero, if any. */
export function minusBefore(reading: Reading, at: number): number | undefined {
  const first = reading.endingAt('minusFirst', at);
  const match = first?.from === 0 ? first : reading.endingAt('minus', at);
  // "Plus or minus 3" is not below zero.
  return match && !reading.ends('and', match.from) ? match.from : undefined;
}
