import { describe, expect, it } from 'vitest';
import { CURLY, nested, quoted, quoteMarksOf } from '../../../../lib/formats/citations/quotation-marks.ts';

const CASES: [name: string, text: string, quoted: string][] = [
  ['plain words', 'We will not wait.', '“We will not wait.”'],
  ['straight marks', 'He said "no" twice', '“He said ‘no’ twice”'],
  ['curly marks', 'He said “no” twice', '“He said ‘no’ twice”'],
  ['single marks', 'He said ‘no’ twice', '“He said ‘no’ twice”'],
  ['straight single marks', "He said 'no' twice", '“He said ‘no’ twice”'],
  ['marks in marks', 'He said “they say ‘no’ too”', '“He said ‘they say “no” too’”'],
  ['three levels', '“a ‘b “c” d’ e” f', '“‘a “b ‘c’ d” e’ f”'],
  ['guillemets', 'Il dit « non » fort', '“Il dit ‘ non ’ fort”'],
  ['German marks', 'Er sagt „nein“ und geht', '“Er sagt ‘nein’ und geht”'],
  ['apostrophes', 'It’s the drivers’ day, isn’t it', '“It’s the drivers’ day, isn’t it”'],
  ['straight apostrophes', "It's the drivers' day", "“It's the drivers' day”"],
  ['an apostrophe within a quotation', '‘It’s ours’, he said', '“‘It’s ours’, he said”'],
  ['inches', 'A 9" pipe', '“A 9" pipe”'],
  ['marks around the whole', '“We will not wait.”', '“We will not wait.”'],
  ['straight marks around the whole', '"We will not wait."', '“We will not wait.”'],
  ['two quotations at the ends', '“No” and “yes”', '“‘No’ and ‘yes’”'],
  ['half a pair at the beginning', '“We will not', '“We will not”'],
  ['half a pair at the end', 'not wait.”', '“not wait.”'],
  ['half a pair within', 'He said “no twice', '“He said “no twice”'],
  ['Vietnamese', 'Ông nói: “Không thể chờ”.', '“Ông nói: ‘Không thể chờ’.”'],
  ['an astral letter', '𝒳 “a” 𝒳', '“𝒳 ‘a’ 𝒳”'],
  ['white space at the ends', '  “a”  ', '“a”'],
  ['nothing', '', '“”'],
];

describe('quoted', () => {
  it.each(CASES)('turns the marks of %s', (_, text, expected) => {
    expect(quoted(text, CURLY)).toBe(expected);
  });

  it.each([
    ['en', '“a ‘b’ c”'],
    ['vi-VN', '“a ‘b’ c”'],
    ['de-AT', '„a ‚b‘ c“'],
    ['fr', '«\u00a0a “b” c\u00a0»'],
    ['ja', '「a 『b』 c」'],
    [null, '“a ‘b’ c”'],
    ['constructor', '“a ‘b’ c”'],
  ])('has the marks of %s', (language, expected) => {
    expect(quoted('a “b” c', quoteMarksOf(language))).toBe(expected);
  });

  it('takes no longer than the text is long', () => {
    const hostile = '“«‘"'.repeat(20_000);
    const started = performance.now();
    expect(nested(hostile, CURLY)).toHaveLength(hostile.length);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
