import { beforeEach, expect, test } from 'vitest';
import type { AnnotationDraft } from '../../../lib/annotations/edit-annotation.ts';
import { forgetDraft, keepDraft, keptDraft } from '../../../lib/store/drafts.ts';

const DRAFT: AnnotationDraft = {
  kind: 'claim',
  note: 'Xem lại',
  tags: ['thuế'],
  person: 'Mẫu',
  statistic: null,
};
/** As the version before kept it. */
const OLDER = {
  kind: 'statistic',
  note: 'old',
  tags: ['a'],
  person: '',
  statistic: { value: 3, unitText: '', measuredProperty: '' },
};

let kept: Map<string, string>;
let storage: Storage;

beforeEach(() => {
  kept = new Map();
  storage = {
    length: 0,
    key: () => null,
    clear: () => kept.clear(),
    getItem: key => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: key => void kept.delete(key),
  };
});

test('a draft is kept until it is forgotten', () => {
  expect(keptDraft('7', storage)).toBeNull();
  keepDraft('7', DRAFT, storage);
  expect(keptDraft('7', storage)).toEqual(DRAFT);
  expect(keptDraft('8', storage)).toBeNull();
  forgetDraft('7', storage);
  expect(kept.size).toBe(0);
});

test('of an older draft all is taken but the record, and it is left behind no longer', () => {
  kept.set('draft:7', JSON.stringify(OLDER));
  const { statistic: _statistic, ...rest } = OLDER;
  expect(keptDraft('7', storage)).toEqual(rest);
  expect(kept.has('draft:7')).toBe(false);
  expect(keptDraft('7', storage)).toEqual(rest);
  forgetDraft('7', storage);
  expect(kept.size).toBe(0);
});

test('an older draft does not take the place of a newer one', () => {
  kept.set('draft:7', JSON.stringify(OLDER));
  keepDraft('7', DRAFT, storage);
  expect(keptDraft('7', storage)).toEqual(DRAFT);
  expect(kept.has('draft:7')).toBe(false);
});

test('an older draft that nobody opened is forgotten with its mark', () => {
  kept.set('draft:7', JSON.stringify(OLDER));
  forgetDraft('7', storage);
  expect(kept.size).toBe(0);
});
