import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/statistics/languages/en.ts';
import { vi } from '../../../lib/statistics/languages/vi.ts';
import { scanNumbers } from '../../../lib/statistics/scan-numbers.ts';

/** Texts that tempt a reader to look ahead or back: numbers in rows, and words that never end. */
const TEXTS = [
  ['vi', 'Năm 2020, toàn huyện kỷ luật 5 tổ chức đảng, 112 đảng viên, tăng 18,1% so với năm 2019; '],
  ['vi', 'tăng '],
  ['vi', 'một trăm triệu '],
  ['vi', 'từ 3 đến '],
  ['vi', '1, '],
  ['vi', '12.'],
  ['vi', 'ngày 4 '],
  ['vi', '5 con cái '],
  ['vi', '5 con cái cây căn '],
  ['en', 'more than one in five of the 14 polling stations rose by 3 to 5 per cent to $2-3 billion, '],
  ['en', 'hundreds of '],
  ['en', 'one and '],
  ['en', 'two hundred '],
  ['en', '5 - '],
  ['en', '-'],
  ['en', 'a'],
  ['en', 'a/'],
] as const;

describe('scanNumbers', () => {
  it.each(TEXTS)('looks at ten times as many tokens in ten times the text (%s: %j)', (locale, piece) => {
    const language = locale === 'vi' ? vi : en;
    const steps = (length: number) => {
      const text = piece.repeat(Math.ceil(length / piece.length));
      return scanNumbers(text, locale, language).steps / text.length;
    };
    const few = steps(2_000);
    expect(steps(20_000)).toBeLessThan(few * 1.2 + 0.1);
    expect(few).toBeLessThan(60);
  });
});
