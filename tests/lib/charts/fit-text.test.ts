import { expect, test } from 'vitest';
import { cutText, wrapText } from '../../../lib/charts/fit-text.ts';

/** Every letter is ten wide; what stands above or below it takes no room. */
const measure = (text: string) => text.normalize('NFC').replace(/\p{M}/gu, '').length * 10;

test.each([
  ['fits', 'tổng kết', 80, 'tổng kết'],
  ['is cut', 'tổng kết năm', 80, 'tổng kế…'],
  ['leaves no space before the dots', 'tổng kết', 60, 'tổng…'],
  [
    'keeps a letter and its diacritics together',
    'tổng kết'.normalize('NFD'),
    30,
    `${'tổ'.normalize('NFD')}…`,
  ],
  ['has room for nothing', 'tổng', 5, '…'],
])('what %s', (_name, text, room, cut) => {
  expect(cutText(text, room, 12, measure)).toBe(cut);
});

test.each([
  ['hơn một nghìn', 80, ['hơn một', 'nghìn']],
  ['hơn', 80, ['hơn']],
  ['Donaudampfschiff fährt', 60, ['Donau…', 'fährt']],
])('"%s" in lines', (text, room, lines) => {
  expect(wrapText(text, room, 12, measure)).toEqual(lines);
});
