import { describe, expect, test } from 'vitest';
import { foldText } from '../../../lib/anchoring/fold-text.ts';

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
    ['dashes', '10–12 — 2021‑2026', '10-12 - 2021-2026'],
    ['soft hyphens and zero-width characters', 'par\u00adlia\u200bment\ufeff', 'parliament'],
    ['directional controls', '\u202bשלום\u202c', 'שלום'],
  ])('%s', (_name, one, other) => {
    expect(foldText(one).text).toBe(foldText(other).text);
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
    expect(foldText(one).text).not.toBe(foldText(other).text);
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
    const { starts, ends } = foldText(text);
    expect(Array.from(starts, (start, at) => text.slice(start, ends[at]))).toEqual(pieces);
  });

  test('an empty text folds to an empty text', () => {
    expect(foldText('')).toEqual({ text: '', starts: new Uint32Array(), ends: new Uint32Array() });
  });
});
