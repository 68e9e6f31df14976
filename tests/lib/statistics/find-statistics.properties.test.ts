import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainNumbers, findStatistics } from '../../../lib/statistics/find-statistics.ts';

const LOCALES = [
  ...['vi', 'en', 'fr', 'de', 'es', 'it', 'pt-BR', 'pl', 'ru', 'sv'],
  ...['nl', 'tr', 'id', 'ar-EG', 'fa', 'hi', 'bn', 'de-CH', 'ja', 'en-IN'],
];

/** What articles are made of, in no order. */
const pieces = fc.constantFrom(
  ...[
    '112',
    '2.447',
    '1,5',
    '18/24',
    '51-49',
    '2020',
    '%',
    '$',
    '€',
    '-',
    '–',
    '/',
    '(',
    ')',
    ',',
    '. ',
    '\n',
    ' ',
  ],
  ...[
    'hai',
    'mươi',
    'lăm',
    'trăm',
    'năm',
    'tỷ',
    'đồng',
    'phần',
    'đến',
    'từ',
    'tăng',
    'Điều',
    'đảng viên',
    'hàng',
  ],
  ...[
    'two',
    'hundred',
    'and',
    'a',
    'half',
    'million',
    'to',
    'from',
    'rose',
    'in',
    'people',
    'of',
    'March',
    'point',
  ],
);
const articles = fc
  .array(fc.tuple(pieces, fc.constantFrom('', ' ')), { maxLength: 40 })
  .map(parts => parts.flat().join(''));
const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme' }),
  articles,
);
const locales = fc.constantFrom(...LOCALES);

describe('findStatistics', () => {
  it('gives spans of the text, from left to right, none overlapping another', () => {
    fc.assert(
      fc.property(texts, locales, (text, locale) => {
        let end = 0;
        for (const found of findStatistics(text, locale)) {
          expect(found.start).toBeGreaterThanOrEqual(end);
          expect(found.end).toBeGreaterThan(found.start);
          expect(found.text).toBe(text.slice(found.start, found.end));
          end = found.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('never takes and leaves the same number', () => {
    fc.assert(
      fc.property(texts, locales, (text, locale) => {
        const found = findStatistics(text, locale);
        for (const { start, end, text: number } of explainNumbers(text, locale)) {
          expect(number).toBe(text.slice(start, end));
          expect(found.some(other => other.start < end && start < other.end)).toBe(false);
        }
      }),
    );
  });

  it('gives a value, or two, and finite ones only', () => {
    fc.assert(
      fc.property(texts, locales, (text, locale) => {
        for (const { value, minValue, maxValue } of findStatistics(text, locale)) {
          const numbers = value === null ? [minValue, maxValue] : [value];
          expect(numbers.every(Number.isFinite)).toBe(true);
          expect(value === null || (minValue === null && maxValue === null)).toBe(true);
        }
      }),
    );
  });

  it.each(LOCALES)('reads back a number as %s writes it', locale => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, hundredths) => {
          const value = Number(`${whole}.${String(hundredths).padStart(2, '0')}`);
          expect(findStatistics(format.format(value), locale).map(found => found.value)).toEqual([value]);
        },
      ),
    );
  });
});
