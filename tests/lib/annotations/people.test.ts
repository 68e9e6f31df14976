import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { peopleIn, personKey, withPerson } from '../../../lib/annotations/people.ts';
import { idOf, sampleClaim } from '../../support/sample-library.ts';

const claimOf = (claimant: string, number: number) => sampleClaim({ id: idOf(number), record: { claimant } });
const quoteOf = (speaker: string, number: number): Annotation => ({
  ...sampleClaim({ id: idOf(number) }),
  kind: 'quote',
  record: { speaker },
});
const note: Annotation = { ...sampleClaim({ id: idOf(99) }), kind: 'note', record: {} };

describe('personKey', () => {
  it.each([
    ['case', 'Trần Thị Mẫu', 'TRẦN THỊ MẪU'],
    ['spaces', 'Trần Thị Mẫu', ' Trần  Thị Mẫu '],
    ['the Unicode form', 'Trần Thị Mẫu', 'Trần Thị Mẫu'.normalize('NFD')],
    ['the vowel that has the tone', 'Nguyễn Hoà Thuý', 'Nguyễn Hòa Thúy'],
  ])('does not tell by %s', (_name, a, b) => {
    expect(personKey(a)).toBe(personKey(b));
  });

  it.each([
    ['tones', 'Nguyễn Văn Hà', 'Nguyễn Văn Hạ'],
    ['letters', 'Đỗ Mẫu', 'Dỗ Mẫu'],
    ['hats', 'Lê Ân', 'Lê An'],
    ['words', 'Ben Okafor', 'Okafor'],
    ['order', 'Mẫu Trần', 'Trần Mẫu'],
  ])('tells by %s', (_name, a, b) => {
    expect(personKey(a)).not.toBe(personKey(b));
  });
});

describe('peopleIn', () => {
  it('nobody is named', () => {
    expect(peopleIn([], [])).toEqual([]);
  });

  it('claims and quotes of one person, under all spellings', () => {
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

  it('of spellings that are as frequent, that with capitals', () => {
    const names = ['hoà bình', 'Hòa Bình'].map(value => ({ value, count: 1 }));
    expect(peopleIn(names, [])[0]?.name).toBe('Hòa Bình');
  });

  it('a spelling in claims and in quotes counts for both together', () => {
    const claims = [
      { value: 'The Mayor', count: 2 },
      { value: 'the mayor', count: 1 },
    ];
    const quotes = [{ value: 'the mayor', count: 2 }];
    expect(peopleIn(claims, quotes)[0]?.spellings).toEqual(['the mayor', 'The Mayor']);
  });

  it('those with most marks come first, then by name', () => {
    const claims = ['Zoe', 'Ann'].map(value => ({ value, count: 1 }));
    const quotes = [{ value: 'Bob', count: 2 }];
    expect(peopleIn(claims, quotes).map(({ name }) => name)).toEqual(['Bob', 'Ann', 'Zoe']);
  });
});

describe('withPerson', () => {
  it('names who claims or said it, and nobody else', () => {
    expect(withPerson(claimOf('a', 1), 'b').record).toEqual({ claimant: 'b' });
    expect(withPerson(quoteOf('a', 1), '').record).toEqual({ speaker: '' });
    const claim = claimOf('a', 1);
    expect(withPerson(claim, 'a')).toBe(claim);
    expect(withPerson(note, 'a')).toBe(note);
  });
});
