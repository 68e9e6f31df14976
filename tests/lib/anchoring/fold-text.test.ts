import { describe, expect, test } from 'vitest';
import { endOf, foldText } from '../../../lib/anchoring/fold-text.ts';

const folded = (text: string) => String.fromCharCode(...foldText(text).units);

describe('texts that are the same when folded', () => {
  test.each([
    ['white space runs', 'hai  ba\n\tbốn', 'hai ba bốn'],
    ['white space that a publisher drops', 'một hai', 'mộthai'],
    ['no-break space', '2.447\u00a0đảng viên', '2.447 đảng viên'],
    ['thin and ideographic space', '12\u2009500\u3000人', '12 500 人'],
    ['composed and decomposed Vietnamese', 'Đắk Nông đổi mới'.normalize('NFD'), 'Đắk Nông đổi mới'],
    ['marks in another order', 'e\u0302\u0323', 'ệ'],
    ['conjoining jamo', '한국'.normalize('NFD'), '한국'],
    ['curly and straight quotation marks', '“tự chuyển hóa”', '"tự chuyển hóa"'],
    ['guillemets', '«oui»', '"oui"'],
    ['apostrophes', 'don’t', "don't"],
    ['an ellipsis', 'và…', 'và...'],
    ['dashes', '10–12 — 2021‑2026', '10-12 - 2021-2026'],
    ['soft hyphens and zero-width characters', 'par\u00adlia\u200bment\ufeff', 'parliament'],
    ['directional controls', '\u202bשלום\u202c', 'שלום'],
  ])('%s', (_name, one, other) => {
    expect(folded(one)).toBe(folded(other));
  });
});

describe('texts that differ when folded', () => {
  test.each([
    ['a figure', '3.2', '3.3'],
    ['case', 'Đảng', 'đảng'],
    ['a diacritic', 'chưa', 'chua'],
    ['đ and d', 'đa', 'da'],
    ['an emoji', '👍', '👎'],
  ])('%s', (_name, one, other) => {
    expect(folded(one)).not.toBe(folded(other));
  });
});

describe('offsets lead back', () => {
  test.each([
    ['plain', 'abc', ['a', 'b', 'c']],
    ['white space', ' a \n b ', ['a', 'b']],
    ['decomposed letters whole', 'e\u0302\u0323n', ['e\u0302\u0323', 'n']],
    ['after decomposed letters', 'a\u0301 b', ['a\u0301', 'b']],
    ['both halves of an emoji', '👍', ['\ud83d', '\udc4d']],
  ])('%s', (_name, text, pieces) => {
    const folded = foldText(text);
    const found = Array.from(folded.starts, (start, at) => text.slice(start, endOf(folded, at)));
    expect(found).toEqual(pieces);
  });

  test('an empty text folds to an empty text', () => {
    expect(folded('')).toBe('');
  });
});

describe('words start', () => {
  test.each([
    ['after white space', 'hai ba', '2.. 1.'],
    ['at signs', '“không”,', '21....11'],
    ['at a new block', 'hai\nba bốn', '2.. 2. 1..'],
    ['not at a soft hyphen', 'par\u00adlia', '2.. ...'],
    ['at each ideograph', '经济 增长', '21 11'],
    ['not within a decomposed letter', 'mẹ ăn'.normalize('NFD'), '2.  1 .'],
  ])('%s', (_name, text, marks) => {
    const { starts, wordStarts } = foldText(text);
    const found = Array.from({ length: text.length }, () => ' ');
    for (const [at, start] of starts.entries())
      found[start] = wordStarts[at] === 0 ? '.' : String(wordStarts[at]);
    expect(found.join('')).toBe(marks.padEnd(text.length));
  });
});
