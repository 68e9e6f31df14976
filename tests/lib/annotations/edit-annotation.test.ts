import { describe, expect, test } from 'vitest';
import type { Annotation, AnnotationKind } from '../../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../../lib/annotations/create-annotation.ts';
import {
  applyDraft,
  deleteAnnotation,
  draftOf,
  personOf,
  restoreAnnotation,
  tidyTags,
} from '../../../lib/annotations/edit-annotation.ts';
import { tagStatistic } from '../../../lib/annotations/tag-statistic.ts';
import { emptyStatistic } from '../../../lib/statistics/statistic-record.ts';

const MADE = '2026-09-17T07:31:00.000Z';
const LATER = '2026-09-18T08:00:00.000Z';
const READ = tagStatistic({ ...emptyStatistic(), value: 2447, unitText: 'đảng viên' });

function annotation(kind: AnnotationKind): Annotation {
  return createAnnotation({
    id: '01995000-0000-7000-8000-000000000001',
    pageKey: 'example.org/bai',
    kind,
    target: {
      source: 'https://example.org/bai',
      selector: [
        { type: 'TextQuoteSelector', exact: '2.447 đảng viên', prefix: 'có ', suffix: '.' },
        { type: 'TextPositionSelector', start: 3, end: 18 },
      ],
    },
    now: MADE,
  });
}

describe('a draft applied', () => {
  test('changes content and time, never target, id and time of making', () => {
    const before = annotation('quote');
    const draft = { ...draftOf(before), note: '  so sánh với 2021 ', person: ' Võ  Sanh ' };
    expect(applyDraft(before, draft, LATER)).toEqual({
      ...before,
      note: 'so sánh với 2021',
      record: { speaker: 'Võ Sanh' },
      modified: LATER,
    });
  });

  test.each([
    ['quote to claim', 'quote', 'claim', { claimant: 'Võ Sanh' }],
    ['claim to quote', 'claim', 'quote', { speaker: 'Võ Sanh' }],
    ['claim to note', 'claim', 'note', {}],
    ['claim to statistic', 'claim', 'statistic', READ],
  ] as const)('%s keeps what both know', (_name, from, to, record) => {
    const draft = { ...draftOf(annotation(from)), person: 'Võ Sanh', statistic: READ, kind: to };
    const changed = applyDraft(annotation(from), draft, LATER);
    expect(changed).toMatchObject({ kind: to, record });
    expect(changed.target).toEqual(annotation(from).target);
  });

  test('a statistic keeps its own record', () => {
    const before = { ...annotation('statistic'), record: { ...READ, value: 1 } } as Annotation;
    expect(draftOf(before).statistic).toEqual({ ...READ, value: 1 });
  });

  test('the texts of a record are tidied', () => {
    const record = {
      ...READ,
      unitText: ' đảng\n viên ',
      change: { ...READ.change, baseline: ' năm  2020 ' },
    };
    const draft = { ...draftOf(annotation('statistic')), statistic: record };
    expect(applyDraft(annotation('statistic'), draft, LATER).record).toEqual({
      ...READ,
      change: { ...READ.change, baseline: 'năm 2020' },
    });
  });

  test('a statistic of which nothing is known says nothing', () => {
    const draft = { ...draftOf(annotation('note')), kind: 'statistic' as const };
    expect(applyDraft(annotation('note'), draft, LATER).record).toEqual(tagStatistic(emptyStatistic()));
  });
});

describe('deletion and its undo', () => {
  const before = annotation('claim');

  test('is a mark in time that keeps the content', () => {
    expect(deleteAnnotation(before, LATER)).toEqual({ ...before, deletedAt: LATER, modified: LATER });
  });

  test('undone, is newer than the deletion', () => {
    const again = restoreAnnotation(before, '2026-09-18T08:00:01.000Z');
    expect(again).toEqual({ ...before, modified: '2026-09-18T08:00:01.000Z' });
  });
});

test.each([
  ['claim', { claimant: 'Võ Sanh' }, 'Võ Sanh'],
  ['quote', { speaker: 'Nguyễn Sáu' }, 'Nguyễn Sáu'],
  ['quote', { speaker: '' }, null],
  ['note', {}, null],
] as const)('the person of a %s with %o is %s', (kind, record, person) => {
  expect(personOf({ ...annotation(kind), record } as Annotation)).toBe(person);
});

test.each([
  ['trims', [' kỷ luật '], ['kỷ luật']],
  ['drops empty ones', ['', ' ', 'a'], ['a']],
  ['joins case variants, the first wins', ['Đảng', 'đảng'], ['Đảng']],
  ['joins Unicode forms', ['đảng viên'.normalize('NFD'), 'đảng viên'], ['đảng viên']],
  ['keeps order', ['b', 'a'], ['b', 'a']],
  ['keeps what differs by diacritics', ['ma', 'má'], ['ma', 'má']],
])('tidyTags: %s', (_name, tags, tidied) => {
  expect(tidyTags(tags)).toEqual(tidied);
});
