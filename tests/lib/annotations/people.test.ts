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
  it.each<[name: string, marks: Annotation[], people: [name: string, numbers: number[]][]]>([
    ['of nothing', [], []],
    ['of marks that name nobody', [claimOf('', 1), quoteOf('', 2), note], []],
    [
      'of claims and quotes, those with most marks first',
      [claimOf('Ben Okafor', 1), quoteOf('Lê Mẫu', 2), claimOf('Lê Mẫu', 3)],
      [
        ['Lê Mẫu', [2, 3]],
        ['Ben Okafor', [1]],
      ],
    ],
    [
      'of one person by several spellings: the most frequent',
      [claimOf('Lê Hòa', 1), claimOf('lê hoà', 2), quoteOf('Lê Hòa', 3)],
      [['Lê Hòa', [1, 2, 3]]],
    ],
    [
      'of spellings as frequent: capitals',
      [claimOf('ben okafor', 1), claimOf('Ben Okafor', 2)],
      [['Ben Okafor', [1, 2]]],
    ],
  ])('%s', (_name, marks, people) => {
    const found = peopleIn(marks).map(({ name, marks }) => [name, marks.map(({ id }) => id)]);
    expect(found).toEqual(people.map(([name, numbers]) => [name, numbers.map(idOf)]));
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
