import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANNOTATION_KINDS } from '../../../lib/annotations/annotation.ts';
import {
  GROUPINGS,
  type LibraryView,
  SORTS,
  viewFromSearchParams,
  viewToSearchParams,
  WHOLE_LIBRARY,
} from '../../../lib/annotations/library-view.ts';
import { MARK_STATUSES } from '../../../lib/annotations/mark-state.ts';

const some = <Value>(values: readonly Value[]) => fc.uniqueArray(fc.constantFrom(...values));
// Half a character is none that an address can hold.
const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));

const views: fc.Arbitrary<LibraryView> = fc.record({
  query: fc.string({ unit: 'grapheme' }),
  kinds: some(ANNOTATION_KINDS),
  tags: texts,
  sites: texts,
  people: texts,
  languages: texts,
  states: some(MARK_STATUSES),
  from: fc.option(day),
  to: fc.option(day),
  group: fc.constantFrom(...GROUPINGS),
  sort: fc.constantFrom(...SORTS),
});

test('a view comes back from its address as it was', () => {
  fc.assert(
    fc.property(views, view => {
      const address = viewToSearchParams(view).toString();
      expect(viewFromSearchParams(new URLSearchParams(address))).toEqual(view);
    }),
  );
});

test('the whole library has no parameters', () => {
  expect(viewToSearchParams(WHOLE_LIBRARY).toString()).toBe('');
  expect(viewFromSearchParams(new URLSearchParams())).toEqual(WHOLE_LIBRARY);
});

test.each<[address: string, view: Partial<LibraryView>]>([
  ['kind=poem&kind=claim&state=lost&group=colour&sort=random', { kinds: ['claim'] }],
  ['tag=a&tag=&tag=a', { tags: ['a'] }],
  ['from=2026-02-30&to=yesterday', {}],
  ['from=2026-02-28&edit=1', { from: '2026-02-28' }],
])('of %s what is no value is dropped', (address, view) => {
  expect(viewFromSearchParams(new URLSearchParams(address))).toEqual({ ...WHOLE_LIBRARY, ...view });
});
