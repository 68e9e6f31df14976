import { expect, test } from 'vitest';
import { endOfHead, excerptAround, startOfTail } from '../../../lib/annotations/excerpt.ts';

const WORDS = 'alpha beta gamma delta 42 epsilon zeta eta theta';
const HAN = `${'昨日政府公布了新的统计数据'.repeat(4)}42${'昨日政府公布了新的统计数据'.repeat(4)}`;
const SPACED_HAN = HAN.replace('42', ' 42 ');

test.each<[name: string, text: string, most: number, shown: string]>([
  ['all where it is short', WORDS, 99, WORDS],
  ['whole words', WORDS, 15, ' gamma delta 42 epsilon zeta '],
  ['no word, where the limit is within the next one', WORDS, 3, ' 42 '],
  ['text without spaces', HAN, 40, HAN.slice(12, 94)],
  ['text without spaces but at the figure', SPACED_HAN, 40, SPACED_HAN.slice(13, 95)],
])('around a figure: %s', (_name, text, most, shown) => {
  const at = text.indexOf('42');
  const { start, end } = excerptAround(
    text,
    { start: at, end: at + 2 },
    { start: 0, end: text.length },
    most,
  );
  expect(text.slice(start, end)).toBe(shown);
});

test('no character is cut in two', () => {
  const text = '𠀀'.repeat(60);
  expect(startOfTail(text, 33)).toBe(34);
  expect(endOfHead(text, 33)).toBe(32);
});
