import { describe, expect, it } from 'vitest';
import { CSV_COLUMNS } from '../../../lib/formats/csv-columns.ts';
import { guessMapping } from '../../../lib/formats/csv-mapping.ts';

describe('guessMapping', () => {
  it('knows every column of our own', () => {
    const own = Object.fromEntries(CSV_COLUMNS.map((column, at) => [column, at]));
    expect(guessMapping(CSV_COLUMNS)).toEqual(own);
  });

  it.each<[name: string, columns: string[], mapping: object]>([
    ['English words', ['URL', 'Highlight', 'Comments', 'Labels'], { address: 0, quote: 1, note: 2, tags: 3 }],
    [
      'Vietnamese words',
      ['Địa chỉ', 'Trích dẫn', 'Ghi chú', 'Thẻ', 'Loại'],
      { address: 0, quote: 1, note: 2, tags: 3, kind: 4 },
    ],
    ['words without their marks', ['dia chi', 'TRICH DAN'], { address: 0, quote: 1 }],
    [
      'other signs between the words',
      ['page_url', 'created-at', 'Said by:', 'text'],
      { address: 0, created: 1, person: 2, quote: 3 },
    ],
    ['the surer of two names', ['Text', 'Quote', 'Link'], { quote: 1, address: 2 }],
    ['the first of two columns with one name', ['quote', 'quote', 'url'], { quote: 0, address: 2 }],
    ['words that it does not know', ['màu', '', 'location'], {}],
    ['a word that every object has', ['constructor', '__proto__'], {}],
  ])('knows %s', (_name, columns, mapping) => {
    expect(guessMapping(columns)).toEqual(mapping);
  });
});
