import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
  const home = process.env['TZ'];
  beforeAll(() => {
    process.env['TZ'] = 'UTC';
  });
  afterAll(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test.each<[name: string, fields: Partial<Sighting>, isKept: boolean]>([
    ['where nothing is new: no', { seen: timeAt(1) }, false],
    ['where only the place is: no', { seen: timeAt(1), start: 5, end: 9 }, false],
    ['where the status is', { seen: timeAt(1), status: 'missing', text: '', changes: [] }, true],
    ['where the text is', { seen: timeAt(1), text: '15 nghị quyết' }, true],
    ['where the changes are', { seen: timeAt(1), changes: [] }, true],
    ['not again on its day', { seen: timeAt(day - 1) }, false],
    ['on the next day', { seen: timeAt(day) }, true],
  ])('%s', (_name, fields, isKept) => {
    expect(isWorthKeeping({ ...last, ...fields }, last)).toBe(isKept);
  });

  test('to the day of the reader', () => {
    process.env['TZ'] = 'Asia/Ho_Chi_Minh';
    const [before, after] = [16 * 60 + 59, 17 * 60].map(minute => ({ ...last, seen: timeAt(minute) }));
    expect(isWorthKeeping(before!, last)).toBe(false);
    expect(isWorthKeeping(after!, before)).toBe(true);
    process.env['TZ'] = 'UTC';
  });

  test('where it is the first', () => {
    expect(isWorthKeeping(last, undefined)).toBe(true);
  });
});
