import { describe, expect, test } from 'vitest';
import { type Finding, isWorthKeeping, type Sighting, sight } from '../../../lib/annotations/sighting.ts';
import { idOf, PAGE_KEY, sampleSighting, timeAt } from '../../support/sample-library.ts';

const NOW = timeAt(60);

function finding(fields: Partial<Finding> = {}): Finding {
  return { id: idOf(1), status: 'exact', text: '', changes: [], start: 1, end: 2, ...fields };
}

test.each<[Finding['status'], earlier: string | null | undefined, asSaved: string | null]>([
  ['exact', undefined, NOW],
  ['moved', timeAt(5), NOW],
  ['edited', undefined, null],
  ['edited', null, null],
  ['edited', timeAt(5), timeAt(5)],
  ['missing', timeAt(5), timeAt(5)],
])('%s now, before as saved at %s: as saved at %s', (status, earlier, asSaved) => {
  const last = earlier === undefined ? undefined : sampleSighting({ asSaved: earlier });
  expect(sight(finding({ status }), PAGE_KEY, last, NOW)).toEqual({
    ...finding({ status }),
    pageKey: PAGE_KEY,
    seen: NOW,
    asSaved,
  });
});

test('of a finding nothing more is kept than belongs to it', () => {
  const more = { ...finding(), url: 'https://news.example/' };
  expect(sight(more, PAGE_KEY, undefined, NOW)).not.toHaveProperty('url');
});

describe('a sighting is kept', () => {
  const last = sampleSighting({ seen: timeAt(0) });
  const day = 24 * 60;

  test.each<[name: string, fields: Partial<Sighting>, isKept: boolean]>([
    ['where nothing is new: no', { seen: timeAt(1) }, false],
    ['where only the place is: no', { seen: timeAt(1), start: 5, end: 9 }, false],
    ['where the status is', { seen: timeAt(1), status: 'missing', text: '', changes: [] }, true],
    ['where the text is', { seen: timeAt(1), text: '15 nghị quyết' }, true],
    ['where the changes are', { seen: timeAt(1), changes: [] }, true],
    ['not within a day', { seen: timeAt(day) }, false],
    ['after a day', { seen: timeAt(day + 1) }, true],
  ])('%s', (_name, fields, isKept) => {
    expect(isWorthKeeping({ ...last, ...fields }, last)).toBe(isKept);
  });

  test('where it is the first', () => {
    expect(isWorthKeeping(last, undefined)).toBe(true);
  });
});
