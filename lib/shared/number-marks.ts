/** The marks with which a language writes numbers, and how to read digits that carry them. */

export interface NumberMarks {
  group: string;
  decimal: string;
}

const marksOfLocale = new Map<string, NumberMarks>();

/** @param locale BCP 47; one that no browser knows counts as English. */
export function numberMarksOf(locale: string): NumberMarks {
  const known = marksOfLocale.get(locale);
  if (known !== undefined) return known;
  const parts = numberFormat(locale).formatToParts(1_234_567.8);
  const mark = (type: string) => parts.find(part => part.type === type)?.value ?? '';
  const marks = { group: mark('group'), decimal: mark('decimal') };
  marksOfLocale.set(locale, marks);
  return marks;
}

const formatOfLocale = new Map<string, Intl.NumberFormat>();

/** Digits are always 0 to 9, since these are what `readDigits` reads back. */
export function numberFormat(locale: string): Intl.NumberFormat {
  // Making one takes a hundred times as long as writing a number with it.
  const known = formatOfLocale.get(locale) ?? newFormat(locale);
  formatOfLocale.set(locale, known);
  return known;
}

function newFormat(locale: string): Intl.NumberFormat {
  const options = { maximumFractionDigits: 20, numberingSystem: 'latn' };
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

/** Spaces and apostrophes separate groups in every language that uses them. */
const GROUP_ONLY = /[ '’\u00a0\u2009\u202f]/g;
const GROUPED = /^\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}$/;
const PLAIN_GROUPS = /^\d{1,3}(?:[ '’\u00a0\u2009\u202f]\d{3})*(?:[.,]\d+)?$/;

/**
 * The number that `digits` write, such as `2.447`, `1,234,567.8` or `12 500`; `null` where they write none,
 * such as `16.08.2021`. The text itself decides where it can be read in one way only, else the locale does:
 * `2.447` is 2447 in Vietnamese and 2.447 in English.
 */
export function readDigits(digits: string, locale: string): number | null {
  if (/[^\d.,]/.test(digits)) {
    return PLAIN_GROUPS.test(digits) ? readDigits(digits.replace(GROUP_ONLY, ''), locale) : null;
  }
  const marks = digits.match(/[.,]/g) ?? [];
  const [first] = marks;
  const last = marks.at(-1);
  if (first === undefined || last === undefined) return /^\d+$/.test(digits) ? Number(digits) : null;

  const isDecimal = first !== last || (marks.length === 1 && isDecimalMark(digits, first, locale));
  const cut = isDecimal ? digits.lastIndexOf(last) : digits.length;
  const whole = digits.slice(0, cut);
  const fraction = digits.slice(cut + 1);
  const isWhole = /^\d+$/.test(whole) || (GROUPED.test(whole) && new Set(whole.match(/[.,]/g)).size === 1);
  if (!isWhole || !/^\d*$/.test(fraction) || (isDecimal && fraction === '')) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction || 0}`);
}

/** Whether the only mark in `digits` stands before a fraction. */
function isDecimalMark(digits: string, mark: string, locale: string): boolean {
  return !isAmbiguous(digits) || mark === numberMarksOf(locale).decimal;
}

/** Whether `digits` would be another number, by a factor of a thousand, in the marks of another language. */
export function isAmbiguous(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}
