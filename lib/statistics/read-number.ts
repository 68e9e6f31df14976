import { readDigits } from '../shared/number-marks.ts';
import type { StatisticLanguage } from './statistic-language.ts';

export interface ReadNumber {
  value: number;
  /** Of the first digit, in UTF-16 units. */
  start: number;
  /** After the last digit or magnitude word. */
  end: number;
  /** The power of ten in the magnitude words; 0 where there are none. */
  exponent: number;
}

const DIGITS = /\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,]\d+)*/g;

/**
 * The first number in digits at or after `from`, with the magnitude words after it multiplied out: "4,2 tỷ" is
 * 4200000000. Never below zero, since a dash may mean much else. `null` where there is none.
 *
 * @param text In Unicode form NFC.
 */
export function readNumber(
  text: string,
  locale: string,
  { magnitudes }: StatisticLanguage,
  from = 0,
): ReadNumber | null {
  DIGITS.lastIndex = from;
  for (let match = DIGITS.exec(text); match !== null; match = DIGITS.exec(text)) {
    const digits = readDigits(match[0], locale);
    if (digits === null) continue;
    let end = match.index + match[0].length;
    let exponent = 0;
    for (let found = true; found; ) {
      found = magnitudes.some(([pattern, power]) => {
        const next = endOfMatch(pattern, text, end);
        if (next === null) return false;
        end = next;
        exponent += power;
        return true;
      });
    }
    // Written out and read again, for 1.1 * 1e12 is not 1.1e12.
    const value = Number(`${digits}e${exponent}`);
    if (Number.isFinite(value)) return { value, start: match.index, end, exponent };
  }
  return null;
}

/** Where a sticky pattern that matches at `at` ends, else `null`. */
export function endOfMatch(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}
