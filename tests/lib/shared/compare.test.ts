import { describe, expect, it } from 'vitest';
import { compareCanonically, compareText } from '../../../lib/shared/compare.ts';

describe('compareText', () => {
  it('orders by units, not as a language does', () => {
    expect(['é', 'Z', 'a', '', 'đ', 'z'].sort(compareText)).toEqual(['', 'Z', 'a', 'z', 'é', 'đ']);
  });
});

describe('compareCanonically', () => {
  const CASES: [name: string, a: unknown, b: unknown, sign: number][] = [
    ['equal data', { a: 1, b: [2] }, { a: 1, b: [2] }, 0],
    ['keys in another order', { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }, 0],
    ['a smaller value', { a: 1 }, { a: 2 }, -1],
    ['the order of a list', [2, 1], [1, 2], 1],
    ['null', null, { a: 1 }, -1],
    ['a first key that decides', { b: 9, a: 1 }, { a: 2, b: 0 }, -1],
  ];

  it.each(CASES)('%s', (_, a, b, sign) => {
    expect(Math.sign(compareCanonically(a, b))).toBe(sign);
    expect(Math.sign(compareCanonically(b, a))).toBe(0 - sign);
  });
});
