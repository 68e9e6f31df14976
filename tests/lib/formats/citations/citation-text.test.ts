import { describe, expect, it } from 'vitest';
import {
  italic,
  plainText,
  runsOf,
  sentences,
  withMark,
} from '../../../../lib/formats/citations/citation-text.ts';

describe('runsOf', () => {
  it('joins neighbours that are alike and drops what is empty', () => {
    expect(runsOf('a', '', 'b', italic('c'), italic('d'), italic(''), 'e')).toEqual([
      { text: 'ab', isItalic: false },
      { text: 'cd', isItalic: true },
      { text: 'e', isItalic: false },
    ]);
  });
});

describe('sentences', () => {
  it('ends each once, and leaves out what has no text', () => {
    expect(plainText(sentences('Roe, J.', '', 'Who?', italic('Go!'), [], italic('Paper')))).toBe(
      'Roe, J. Who? Go! Paper.',
    );
  });

  it('keeps the full stop after italics upright', () => {
    expect(sentences(italic('Paper')).at(-1)).toEqual({ text: '.', isItalic: false });
  });
});

describe('withMark', () => {
  it.each([
    ['plain words', 'a', 'a.', 'a,'],
    ['a question', 'a?', 'a?', 'a?,'],
    ['a sentence', 'It came.', 'It came.', 'It came,'],
    ['an abbreviation', 'Acme Inc.', 'Acme Inc.', 'Acme Inc.,'],
    ['a quotation', 'a “b”', 'a “b.”', 'a “b,”'],
    ['two levels', '“a ‘b’”', '“a ‘b.’”', '“a ‘b,’”'],
    ['a quoted question', 'a “b?”', 'a “b?”', 'a “b?,”'],
    ['an apostrophe', 'the drivers’', 'the drivers’.', 'the drivers’,'],
  ])('sets a full stop and a comma after %s', (_, text, stop, comma) => {
    expect(withMark(text, '.')).toBe(stop);
    expect(withMark(text, ',')).toBe(comma);
  });
});
