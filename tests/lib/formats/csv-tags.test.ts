import { describe, expect, it } from 'vitest';
import { joinTags, splitTags } from '../../../lib/formats/csv-tags.ts';

describe('tags in a cell', () => {
  it.each<[name: string, tags: string[], cell: string]>([
    ['none', [], ''],
    ['several', ['ngân sách', 'y tế'], 'ngân sách; y tế'],
    ['one with a comma', ['a, b', 'c'], '"a, b"; c'],
    ['one with quotation marks', ['"quá đà"'], '"""quá đà"""'],
  ])('are written and read: %s', (_name, tags, cell) => {
    expect(joinTags(tags)).toBe(cell);
    expect(splitTags(cell)).toEqual(tags);
  });

  it.each<[name: string, cell: string, tags: string[]]>([
    ['commas', 'a,b , c', ['a', 'b', 'c']],
    ['both, with nothing between', ';a,, ;b;', ['a', 'b']],
    ['a quotation mark that is not closed', '"a; b', ['"a', 'b']],
    ['white space only', '  ', []],
  ])('of others are read: %s', (_name, cell, tags) => {
    expect(splitTags(cell)).toEqual(tags);
  });
});
