import { expect, test } from 'vitest';
import type { TargetSelectors } from '../../../lib/anchoring/selectors.ts';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { acceptText, attachTo, keepText, markRemoved } from '../../../lib/annotations/answer-change.ts';
import { currentSelector } from '../../../lib/annotations/current-selector.ts';
import { applyDraft, draftOf, restoreAnnotation } from '../../../lib/annotations/edit-annotation.ts';
import { sampleClaim, timeAt } from '../../support/sample-library.ts';

const NEW: TargetSelectors = [
  { type: 'TextQuoteSelector', exact: '14 nghị quyết', prefix: 'thông qua ', suffix: '.' },
  { type: 'TextPositionSelector', start: 27, end: 40 },
];
const NEWER: TargetSelectors = [{ ...NEW[0], exact: '15 nghị quyết' }, NEW[1]];

const before = sampleClaim({ keptAgainst: '13 nghị quyết', removedAt: timeAt(3) });

test.each([
  [
    'accepting',
    acceptText(before, NEW, timeAt(9)),
    {
      versions: [{ selector: NEW, reason: 'accepted', added: timeAt(9) }],
      keptAgainst: null,
      removedAt: null,
    },
  ],
  [
    'attaching',
    attachTo(before, NEW, timeAt(9)),
    {
      versions: [{ selector: NEW, reason: 'attached', added: timeAt(9) }],
      keptAgainst: null,
      removedAt: null,
    },
  ],
  ['keeping', keepText(before, '14 nghị quyết', timeAt(9)), { keptAgainst: '14 nghị quyết' }],
  ['noting a removal', markRemoved(before, timeAt(9)), { removedAt: timeAt(9) }],
])('%s changes what it says and the time, and is taken back', (_name, after: Annotation, changes) => {
  expect(after).toEqual({ ...before, ...changes, modified: timeAt(9) });
  expect(restoreAnnotation(before, timeAt(10))).toEqual({ ...before, modified: timeAt(10) });
});

test('the newest version is what a page is compared with', () => {
  const once = acceptText(before, NEW, timeAt(9));
  const twice = attachTo(once, NEWER, timeAt(10));
  expect(currentSelector(before)).toBe(before.target.selector);
  expect(currentSelector(once)).toBe(NEW);
  expect(currentSelector(twice)).toBe(NEWER);
  expect(twice.versions.map(({ reason }) => reason)).toEqual(['accepted', 'attached']);
  expect(twice.target).toBe(before.target);
});

test.each(['claim', 'quote', 'statistic', 'note'] as const)('an edit to a %s keeps every answer', kind => {
  const answered = markRemoved(keepText(acceptText(before, NEW, timeAt(9)), 'x', timeAt(10)), timeAt(11));
  const edited = applyDraft(answered, { ...draftOf(answered), kind }, timeAt(12));
  const { versions, keptAgainst, removedAt } = answered;
  expect(edited).toMatchObject({ kind, versions, keptAgainst, removedAt, modified: timeAt(12) });
});
