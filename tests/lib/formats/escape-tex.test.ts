import { describe, expect, it } from 'vitest';
import { escapeTex } from '../../../lib/formats/escape-tex.ts';

describe('escapeTex', () => {
  it.each([
    ['Vietnamese', 'Họp báo đầu năm', 'Họp báo đầu năm'],
    ['the signs that TeX keeps for itself', '50% & #1 $5 a_b', '50\\% \\& \\#1 \\$5 a\\_b'],
    ['signs that stand for accents', '~x^', '\\textasciitilde{}x\\textasciicircum{}'],
    ['a command', '\\input{x}', '\\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'],
    ['an escaped brace', '\\{', '\\textbackslash{}\\textbraceleft{}'],
    ['dashes', 'a---b', 'a-{}-{}-b'],
    ['doubled quotation marks', "``a''", "`{}`a'{}'"],
    ['a hyphen', 'a-b', 'a-b'],
  ])('writes %s', (_, text, escaped) => {
    expect(escapeTex(text)).toBe(escaped);
  });
});
