import { expect, it } from 'vitest';
import { tagUses } from '../../../lib/annotations/tag-uses.ts';
import { timeAt } from '../../support/sample-library.ts';

it('lists what marks and colours name, with how often', () => {
  const counts = [
    { value: 'b', count: 2 },
    { value: 'a', count: 1 },
  ];
  const tags = [
    { name: 'b', colour: '#e69f00', modified: timeAt(1) },
    { name: 'old', colour: '', modified: timeAt(1) },
    { name: 'unused', colour: '#56b4e9', modified: timeAt(1) },
  ];
  expect(tagUses(counts, tags)).toEqual([
    { name: 'a', colour: '', count: 1 },
    { name: 'b', colour: '#e69f00', count: 2 },
    { name: 'unused', colour: '#56b4e9', count: 0 },
  ]);
});
