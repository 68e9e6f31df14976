import { describe, expect, test } from 'vitest';
import { peopleIn, personKey } from '../../../lib/annotations/people.ts';

const SAME: [name: string, a: string, b: string, isSame: boolean][] = [
  ['case', 'OTTOLINE Breck', 'Ottoline breck', true],
  ['spaces', ' Ottoline  Breck', 'Ottoline Breck', true],
  ['the vowel that bears the tone', 'Hoà', 'Hòa', true],
  ['the Unicode form', 'Thuận'.normalize('NFD'), 'Thuận', true],
  ['the tone', 'Hà', 'Hạ', false],
  ['the vowel', 'Thuân', 'Thuan', false],
];

describe('personKey', () => {
  test.each(SAME)('%s', (_name, a, b, isSame) => {
    expect(personKey(a) === personKey(b)).toBe(isSame);
  });
});

describe('peopleIn', () => {
  test('nobody is named', () => {
    expect(peopleIn([], [])).toEqual([]);
  });

  test('claims and quotes of one person, under all spellings', () => {
    const claims = [
      { value: 'Ottoline Breck', count: 2 },
      { value: 'ottoline breck', count: 1 },
    ];
    const quotes = [{ value: 'Ottoline  Breck', count: 4 }];
    expect(peopleIn(claims, quotes)).toEqual([
      {
        key: 'ottoline breck',
        name: 'Ottoline  Breck',
        spellings: ['Ottoline  Breck', 'Ottoline Breck', 'ottoline breck'],
        claims: 3,
        quotes: 4,
      },
    ]);
  });

  test('of spellings that are as frequent, that with capitals', () => {
    const names = ['hoà bình', 'Hòa Bình'].map(value => ({ value, count: 1 }));
    expect(peopleIn(names, [])[0]?.name).toBe('Hòa Bình');
  });

  test('a spelling in claims and in quotes counts for both together', () => {
    const claims = [
      { value: 'The Mayor', count: 2 },
      { value: 'the mayor', count: 1 },
    ];
    const quotes = [{ value: 'the mayor', count: 2 }];
    expect(peopleIn(claims, quotes)[0]?.spellings).toEqual(['the mayor', 'The Mayor']);
  });

  test('those with most marks come first, then by name', () => {
    const claims = ['Zoe', 'Ann'].map(value => ({ value, count: 1 }));
    const quotes = [{ value: 'Bob', count: 2 }];
    expect(peopleIn(claims, quotes).map(({ name }) => name)).toEqual(['Bob', 'Ann', 'Zoe']);
  });
});
