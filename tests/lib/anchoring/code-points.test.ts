import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inCodePoints, inUnits } from '../../../lib/anchoring/code-points.ts';

describe('positions in code points', () => {
  test.each([
    ['Vietnamese', 'Có 2.447 đảng viên', '2.447 đảng viên', [3, 18]],
    ['decomposed Vietnamese', 'Co\u0301 đa\u0309ng viên', 'đa\u0309ng', [4, 9]],
    ['an emoji before', '👍 vote', 'vote', [2, 6]],
    ['an emoji inside', 'yes 👍🏽 vote', '👍🏽', [4, 6]],
    ['a family of joined emoji', '👩\u200d👩\u200d👧 voted', 'voted', [6, 11]],
    ['ideographs beyond the basic plane', '𠮷野家 20 %', '20 %', [4, 8]],
    ['right to left with a mark of direction', '\u200fعدد 👥 ٣٢', '٣٢', [7, 9]],
    ['a soft hyphen', 'par\u00adlia 🗳 vote', 'vote', [10, 14]],
    ['a surrogate that stands alone', '\ud83d vote', 'vote', [2, 6]],
  ])('%s', (_, text, exact, [start, end]) => {
    const from = text.indexOf(exact);
    const units = { start: from, end: from + exact.length };
    expect(inCodePoints(text, units)).toEqual({ start, end });
    expect(inUnits(text, { start: start!, end: end! })).toEqual(units);
    expect([...text].slice(start, end).join('')).toBe(exact);
  });

  test('an end inside a pair is after it', () => {
    expect(inCodePoints('a👍b', { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
    expect(inCodePoints('a👍b', { start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  });

  test('what lies beyond the text ends with it', () => {
    expect(inUnits('a👍', { start: 1, end: 9 })).toEqual({ start: 1, end: 3 });
  });

  test('there and back, for any text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), fc.nat(), fc.nat(), (words, a, b) => {
        const points = [...words.join('')];
        const start = points.length === 0 ? 0 : a % points.length;
        const end = Math.min(points.length, start + (b % 20));
        const text = points.join('');
        const units = inUnits(text, { start, end });
        expect(text.slice(units.start, units.end)).toBe(points.slice(start, end).join(''));
        expect(inCodePoints(text, units)).toEqual({ start, end });
      }),
    );
  });
});
