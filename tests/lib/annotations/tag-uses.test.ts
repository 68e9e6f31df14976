import { expect, test } from 'vitest';
import { tagUses } from '../../../lib/annotations/tag-uses.ts';

const MODIFIED = '2026-01-31T00:00:00.000Z';

test('tags of marks and tags with a colour, each once', () => {
  const counts = [
    { value: 'ngân sách', count: 3 },
    { value: 'buses', count: 1 },
  ];
  const tags = [
    { name: 'ngân sách', colour: '#2f8f4e', modified: MODIFIED },
    { name: 'later', colour: '#3b7dd8', modified: MODIFIED },
    { name: 'gone', colour: '', modified: MODIFIED },
  ];
  expect(tagUses(counts, tags)).toEqual([
    { name: 'buses', colour: '', count: 1 },
    { name: 'later', colour: '#3b7dd8', count: 0 },
    { name: 'ngân sách', colour: '#2f8f4e', count: 3 },
  ]);
});
