import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../../lib/formats/find-json-fault.ts';

/** `^` stands before the fault; without one the text is JSON. */
const CASES: [name: string, text: string][] = [
  ['an object', '{"a": [1, -2.5e+3, true, false, null, "x\\u00e9\\n"]}'],
  ['empty containers', '[{}, [], ""]'],
  ['a value alone', ' 0 '],
  ['a comma before the end of a list', '[1,^]'],
  ['a comma before the end of an object', '{"a":1,^}'],
  ['two commas', '[1,^,2]'],
  ['no colon', '{"a" ^1}'],
  ['no comma', '[1 ^2]'],
  ['a key without quotation marks', '{^a: 1}'],
  ['single quotation marks', "{^'a': 1}"],
  ['the wrong bracket', '[1^}'],
  ['a leading zero', '[0^1]'],
  ['a word that is none', '[^yes]'],
  ['a word that begins like one', '[^trust]'],
  ['NaN', '[^NaN]'],
  ['an unknown escape', '["a^\\x"]'],
  ['an escape that ends too early', '["a^\\u12"]'],
  ['a line break in a string', '["a^\nb"]'],
  ['a comment', '[^// one\n1]'],
  ['more after the end', '{} ^{}'],
  ['cut after a bracket', '{"a": [^'],
  ['cut in a string', '{"a": "b^'],
  ['cut in an escape', '{"a": "\\u0^'],
  ['cut in a word', '[fal^'],
  ['cut in a number', '[-1.^'],
  ['cut in an exponent', '[1e+^'],
  ['cut after a key', '{"a"^'],
  ['nothing', '^'],
];

describe('findJsonFault', () => {
  it.each(CASES)('%s', (_, marked) => {
    const text = marked.replace('^', '');
    expect(findJsonFault(text)).toBe(marked === text ? null : marked.indexOf('^'));
  });

  it.each(CASES)('agrees with JSON.parse about %s', (_, marked) => {
    const text = marked.replace('^', '');
    const parse = () => JSON.parse(text);
    if (findJsonFault(text) === null) expect(parse).not.toThrow();
    else expect(parse).toThrow(SyntaxError);
  });
});
