import { describe, expect, it } from 'vitest';
import { formatNumber, parseTypedNumber } from '../../../lib/shared/format-number.ts';

const TYPED: [text: string, locale: string, value: number | null][] = [
  ['2.447', 'vi', 2447],
  ['2.447', 'vi-VN', 2447],
  ['2.447', 'en', 2.447],
  ['2,447', 'en', 2447],
  ['2,447', 'vi', 2.447],
  ['29.5', 'vi', 29.5],
  ['18,1', 'en', 18.1],
  ['1,234,567', 'vi', 1_234_567],
  ['1.234.567', 'en', 1_234_567],
  ['1.234,5', 'en', 1234.5],
  ['1,234.5', 'vi', 1234.5],
  ['1234.567', 'vi', 1234.567],
  ['0.125', 'vi', 0.125],
  ['12 500', 'en', 12_500],
  ['12\u00a0500,5', 'vi', 12_500.5],
  ['12’500', 'de-CH', 12_500],
  ['12,34,567', 'en-IN', 1_234_567],
  ['2.447', 'fr', 2447],
  ['0', 'en', 0],
  ['  7  ', 'en', 7],
  ['007', 'en', 7],
  ['-3', 'en', -3],
  ['−0,4', 'vi', -0.4],
  ['– 5', 'en', -5],
  ['+5', 'en', 5],
  ['2,447', 'no such tag', 2447],
  ['', 'en', null],
  ['   ', 'en', null],
  ['abc', 'en', null],
  ['12 people', 'en', null],
  ['1.2.3', 'en', null],
  ['16.08.2021', 'vi', null],
  ['1,23,4', 'en', null],
  ['1,234.5.6', 'en', null],
  ['1.234,567,890', 'en', null],
  ['5.', 'en', null],
  ['.5', 'en', null],
  ['1 2', 'en', null],
  ['1e5', 'en', null],
  ['0x10', 'en', null],
  ['--3', 'en', null],
  ['Infinity', 'en', null],
  ['9'.repeat(400), 'en', null],
];

describe('parseTypedNumber', () => {
  it.each(TYPED)('%j in %s is %j', (text, locale, value) => {
    expect(parseTypedNumber(text, locale)).toBe(value);
  });
});

const FORMATTED: [value: number, locale: string, text: string][] = [
  [2447, 'vi', '2.447'],
  [2447, 'en', '2,447'],
  [18.1, 'vi', '18,1'],
  [-0.4, 'en', '-0.4'],
  [4_200_000_000, 'vi', '4.200.000.000'],
  [0.000_001, 'en', '0.000001'],
  [2447, 'no such tag', '2,447'],
];

describe('formatNumber', () => {
  it.each(FORMATTED)('%d in %s is %j', (value, locale, text) => {
    expect(formatNumber(value, locale)).toBe(text);
  });

  const LOCALES = [
    'en',
    'en-GB',
    'en-IN',
    'vi',
    'fr',
    'de-CH',
    'es',
    'pl',
    'pt-PT',
    'sv',
    'hi',
    'bn',
    'fa',
    'ar-EG',
    'he',
    'ja',
  ];
  const VALUES = [0, 7, 18.1, -0.4, 2447, 2.447, 0.125, 999_999.5, 4_200_000_000, 1e-7, 1e21];

  it.each(LOCALES)('gives what parseTypedNumber takes back, in %s', locale => {
    for (const value of VALUES) expect(parseTypedNumber(formatNumber(value, locale), locale)).toBe(value);
  });
});
