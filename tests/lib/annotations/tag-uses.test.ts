import { expect, it } from 'vitest';
import { tagUses } from '../../../lib/annotations/tag-uses.ts';
import { idOf, sampleClaim, timeAt } from '../../support/sample-library.ts';

it('lists what live marks and colours name, with how often', () => {
  const marks = [
    sampleClaim({ tags: ['b', 'a'] }),
    sampleClaim({ id: idOf(2), tags: ['b'] }),
    sampleClaim({ id: idOf(3), tags: ['b', 'gone'], deletedAt: timeAt(2) }),
  ];
  const tags = [
    { name: 'b', colour: '#e69f00', modified: timeAt(1) },
    { name: 'old', colour: '', modified: timeAt(1) },
    { name: 'unused', colour: '#56b4e9', modified: timeAt(1) },
  ];
  expect(tagUses(marks, tags)).toEqual([
    { name: 'a', colour: '', count: 1 },
    { name: 'b', colour: '#e69f00', count: 2 },
    { name: 'unused', colour: '#56b4e9', count: 0 },
  ]);
});
