/** Numbers that their own form shows to be no statistic: dates, times, telephone numbers, codes. */

import type { Reading } from './reading.ts';
import type { Reason } from './reason.ts';
import { currencyOf } from './unit-symbols.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:1[0-9]|20)\\d\\d';
const ERA = '(?:1[5-9]|20)\\d\\d';

/** Tried in order where a number starts. Every repetition is bounded. */
const SHAPES: readonly (readonly [reason: Reason, pattern: RegExp])[] = [
  ['document', /\d{1,5}(?:\/\d{4})?[-/]\p{Lu}[\p{Lu}\d]{0,9}(?!\p{Ll})(?:[-/]\p{L}[\p{L}\d]{0,9}){0,4}/uy],
  ['date', new RegExp(`${DAY}([/.-])${MONTH}\\1(?:${YEAR}|(?<=/)\\d\\d)(?![\\d/])`, 'y')],
  ['date', new RegExp(`${MONTH}/${DAY}/(?:${YEAR}|\\d\\d)(?![\\d/])`, 'y')],
  ['date', new RegExp(`${YEAR}([/.-])${MONTH}\\1${DAY}(?!\\d)`, 'y')],
  ['date', new RegExp(`(?:${DAY}[-–])?${DAY}/${MONTH}/${YEAR}(?!\\d)`, 'y')],
  ['date', new RegExp(`${MONTH}[/-]${YEAR}(?![\\d/])`, 'y')],
  ['time', /\d{1,2}:[0-5]\d(?::[0-5]\d)?(?!\d)/y],
  ['time', /(?:[01]?\d|2[0-4])\s?[hg][0-5]\d(?!\d)/y],
  ['phone', /(?<=\+)\d{1,3}[ .-]?\(?\d{2,4}\)?(?:[ .-]?\d{2,4}){1,4}(?!\d)/y],
  ['phone', /0\d{2,4}(?:[ .-]?\d{2,4}){2,4}(?!\d)/y],
  ['phone', /(?:1-)?\d{3,4}-\d{3,4}(?:-\d{3,8}){1,3}(?!\d)/y],
  ['code', /\d{2}\p{Lu}{1,2}\d?[- ]\d{3}\.?\d{2}(?!\d)/uy],
  ['name', /24\/7(?!\d)/y],
  ['code', /\d{4}(?:[ -]\d{4}){2,4}(?!\d)/y],
  ['code', /\d{4,}-\d{4,}-\d{3,}(?!\d)/y],
  ['code', /\d{1,3}(?:\.\d{1,3}){3}(?![\d.]*\d)/y],
  ['term', new RegExp(`${ERA}\\s?[-–—/]\\s?(?:${ERA}|\\d\\d)(?![\\d.,]*\\d|\\s?%)`, 'y')],
];

/** The least that a form has: many digits, or a mark, a letter or further digits after few. */
const LONG = 6;
const GOES_ON = /\s?[-–—/:hg(\d]|[.\p{Lu}]/uy;

/** What the number at token `at` is by its form, with the token after it; if that says anything. */
export function refuseShape(reading: Reading, at: number): { reason: Reason; to: number } | undefined {
  const token = reading.at(at);
  if (token.kind !== 'number') return;
  GOES_ON.lastIndex = token.end;
  if (token.text.length <= LONG && !GOES_ON.test(reading.text)) return;
  for (const [reason, pattern] of SHAPES) {
    pattern.lastIndex = token.start;
    const text = pattern.exec(reading.text)?.[0];
    if (text === undefined || (reason === 'code' && /^\d{1,3}(?:\.\d{3}){3}$/.test(text))) continue;
    if (
      reason === 'document' &&
      (/^\d+-\p{Lu}$/u.test(text) || currencyOf(/[A-Z]{3}(?=\d*$)/.exec(text)?.[0] ?? '') !== undefined)
    )
      continue;
    const end = token.start + text.length;
    let to = at + 1;
    while (to < reading.length && reading.at(to).start < end) to += 1;
    return { reason, to };
  }
  return undefined;
}
