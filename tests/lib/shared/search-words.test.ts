import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapSearchWords, searchWords } from '../../../lib/shared/search-words.ts';

const CASES: [name: string, text: string, words: string][] = [
  ['case and diacritics', 'Kỷ luật ĐẢNG viên', 'ky luat dang vien'],
  ['combining marks', 'Kỷ luật'.normalize('NFD'), 'ky luat'],
  ['numbers and signs', '2.447 hồ sơ (3,2 %)', '2 447 ho so 3 2'],
  ['ligatures and full width', 'eﬃcient ﬁnance １２', 'efficient finance 12'],
  ['what is invisible', 'bud\u00adget\u200b line', 'budget line'],
  ['emoji', 'vote 🗳️ counted', 'vote counted'],
  ['the two forms of sigma', 'ΝΟΜΟΣ νόμος', 'νομοσ νομοσ'],
  ['scripts without spaces', '選挙2026年', '選 挙 2026 年'],
  ['syllables of jamo', '\u1112\u1161\u11ab국', '한국'],
  ['no word', ' … %', ''],
];

describe('the words that are searched', () => {
  test.each(CASES)('%s', (_name, text, words) => {
    expect(searchWords(text)).toBe(words);
    expect(mapSearchWords(text).words).toBe(words);
  });

  test('are the same with the way back, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { words, starts, ends } = mapSearchWords(text);
        expect(words).toBe(searchWords(text));
        expect([starts.length, ends.length]).toEqual([words.length, words.length]);
      }),
      { numRuns: 500 },
    );
  });
});
