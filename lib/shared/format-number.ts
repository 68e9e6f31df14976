import { numberFormat, readDigits } from './number-marks.ts';

/** `value` in the number marks of `locale` (BCP 47), with all its digits. */
export function formatNumber(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

/**
 * The number that a reader typed, in the number marks of `locale`; `null` where it is none. Takes back
 * whatever `formatNumber` gives.
 */
export function parseTypedNumber(text: string, locale: string): number | null {
  const [, sign, digits] =
    /^\s*([-−–+]?)\s*(\d[\d.,\s'’]*?)\s*$/.exec(text.replace(/[\u200e\u200f\u061c]/g, '')) ?? [];
  if (digits === undefined) return null;
  const value = readDigits(digits, locale);
  if (value === null || !Number.isFinite(value)) return null;
  return sign === '' || sign === '+' ? value : 0 - value;
}
