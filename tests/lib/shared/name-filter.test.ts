import { describe, expect, test } from 'vitest';
import { createNameFilter } from '../../../lib/shared/name-filter.ts';

const CASES: [name: string, typed: string, whom: string, isMeant: boolean][] = [
  ['nothing typed means everyone', ' ', 'Đặng Quốc Thuận', true],
  ['without diacritics', 'dang quoc', 'Đặng Quốc Thuận', true],
  ['with other diacritics than the name', 'Đàng', 'Đặng Quốc Thuận', true],
  ['in another Unicode form', 'Đặng'.normalize('NFD'), 'Đặng Quốc Thuận', true],
  ['words in any order', 'thuan dang', 'Đặng Quốc Thuận', true],
  ['the middle of a word', 'reck', 'Ottoline Breck', true],
  ['one of two words is not there', 'ottoline grey', 'Ottoline Breck', false],
  ['another name', 'huong', 'Đặng Quốc Thuận', false],
];

describe('createNameFilter', () => {
  test.each(CASES)('%s', (_name, typed, whom, isMeant) => {
    expect(createNameFilter(typed)(whom)).toBe(isMeant);
  });
});
