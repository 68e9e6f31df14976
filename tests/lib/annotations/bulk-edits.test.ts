import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { applyBulkEdit, type BulkEdit } from '../../../lib/annotations/bulk-edits.ts';
import { markUndo, takeBackMark } from '../../../lib/annotations/library-undo.ts';
import { personKey } from '../../../lib/annotations/people.ts';
import { sampleClaim, timeAt } from '../../support/sample-library.ts';

const tagged = (...tags: string[]) => sampleClaim({ tags });
const by = (claimant: string) => sampleClaim({ record: { claimant } });
const gone = sampleClaim({ tags: ['a'], deletedAt: timeAt(2), modified: timeAt(2) });
const rename = (from: string, to: string): BulkEdit => ({ kind: 'rename-tag', from, to });
const name = (person: string, to: string): BulkEdit => ({
  kind: 'rename-person',
  key: personKey(person),
  to,
});

describe('applyBulkEdit', () => {
  it.each<[name: string, mark: Annotation, edit: BulkEdit, change: Partial<Annotation> | null]>([
    ['tags', tagged('a'), { kind: 'tag', tag: ' b ' }, { tags: ['a', 'b'] }],
    ['tags none that has the tag in another case', tagged('Thuế'), { kind: 'tag', tag: 'thuế' }, null],
    ['untags', tagged('a', 'b', 'c'), { kind: 'untag', tag: 'b' }, { tags: ['a', 'c'] }],
    ['untags none that has not the tag', tagged('a'), { kind: 'untag', tag: 'b' }, null],
    ['renames a tag at its place', tagged('a', 'b', 'c'), rename('b', 'x'), { tags: ['a', 'x', 'c'] }],
    ['renames a tag onto another', tagged('x', 'b'), rename('b', 'x'), { tags: ['x'] }],
    ['renames a tag onto one of another case', tagged('X', 'b'), rename('b', 'x'), { tags: ['x'] }],
    ['renames the case of a tag', tagged('thuế'), rename('thuế', 'Thuế'), { tags: ['Thuế'] }],
    ['renames no other tag', tagged('a'), rename('b', 'a'), null],
    ['renames a person', by('Lê Hoà'), name('lê hòa', 'Lê Hòa'), { record: { claimant: 'Lê Hòa' } }],
    ['renames a person to nobody', by('Lê Hòa'), name('Lê Hòa', ''), { record: { claimant: '' } }],
    ['renames no other person', by('Lê Hà'), name('Lê Hạ', 'x'), null],
    ['renames nobody', by(''), name('Lê Hạ', 'x'), null],
    ['deletes', tagged('a'), { kind: 'delete' }, { deletedAt: timeAt(9) }],
    ['restores', gone, { kind: 'restore' }, { deletedAt: null }],
    ['restores none that is there', tagged(), { kind: 'restore' }, null],
    ['changes none that is deleted', gone, { kind: 'untag', tag: 'a' }, null],
    ['deletes none again', gone, { kind: 'delete' }, null],
  ])('%s', (_name, mark, edit, change) => {
    const edited = applyBulkEdit(mark, edit, timeAt(9));
    if (change === null) expect(edited).toBe(mark);
    else expect(edited).toEqual({ ...mark, ...change, modified: timeAt(9) });
  });
});

describe('takeBackMark', () => {
  const later = (change: Partial<Annotation>) => (mark: Annotation) =>
    ({ ...mark, ...change, modified: timeAt(20) }) as Annotation;
  const nothing = (mark: Annotation) => mark;

  it.each<
    [
      name: string,
      mark: Annotation,
      edit: BulkEdit,
      meanwhile: (mark: Annotation) => Annotation,
      change: Partial<Annotation> | null,
    ]
  >([
    ['a tag', tagged('a'), { kind: 'tag', tag: 'b' }, nothing, {}],
    [
      'a tag, where another came since',
      tagged('a'),
      { kind: 'tag', tag: 'b' },
      later({ tags: ['a', 'b', 'c'] }),
      { tags: ['a', 'c'] },
    ],
    ['a tag that was taken off since', tagged('a'), { kind: 'tag', tag: 'b' }, later({ tags: ['a'] }), null],
    ['a tag, and no note', tagged('a'), { kind: 'tag', tag: 'b' }, later({ note: 'x' }), { note: 'x' }],
    [
      'a tag of a mark that was deleted since',
      tagged('a'),
      { kind: 'tag', tag: 'b' },
      later({ deletedAt: timeAt(20) }),
      null,
    ],
    ['what took off a tag: at its place', tagged('a', 'b'), { kind: 'untag', tag: 'a' }, nothing, {}],
    [
      'what took off a tag, where another came since',
      tagged('a', 'b'),
      { kind: 'untag', tag: 'a' },
      later({ tags: ['b', 'c'] }),
      { tags: ['b', 'c', 'a'] },
    ],
    [
      'what took off a tag that came again since',
      tagged('a'),
      { kind: 'untag', tag: 'a' },
      later({ tags: ['a'] }),
      null,
    ],
    ['a new name of a tag', tagged('a', 'b'), rename('a', 'x'), nothing, {}],
    ['two tags that became one', tagged('a', 'b'), rename('a', 'b'), nothing, {}],
    [
      'a new name of a tag, where another came since',
      tagged('a'),
      rename('a', 'x'),
      later({ tags: ['x', 'c'] }),
      { tags: ['c', 'a'] },
    ],
    ['a new name of a person', by('Lê Hoà'), name('Lê Hoà', 'x'), nothing, {}],
    [
      'a new name of a person, not that of a third',
      by('Lê Hoà'),
      name('Lê Hoà', 'x'),
      later({ record: { claimant: 'y' } }),
      null,
    ],
    ['a deletion', tagged('a'), { kind: 'delete' }, nothing, {}],
    [
      'a deletion, not one that came since',
      tagged('a'),
      { kind: 'delete' },
      later({ deletedAt: timeAt(20) }),
      null,
    ],
    ['a restoration', gone, { kind: 'restore' }, nothing, { deletedAt: timeAt(30) }],
    [
      'a restoration of a mark that was deleted since',
      gone,
      { kind: 'restore' },
      later({ deletedAt: timeAt(20) }),
      null,
    ],
  ])('takes back %s', (_name, mark, edit, meanwhile, change) => {
    const edited = applyBulkEdit(mark, edit, timeAt(9));
    const current = meanwhile(edited);
    const undo = structuredClone(markUndo(mark, edited));
    const back = takeBackMark(current, undo, timeAt(30));
    if (change === null) expect(back).toBe(current);
    else expect(back).toEqual({ ...mark, ...change, modified: timeAt(30) });
    expect(takeBackMark(back, undo, timeAt(40))).toBe(back);
  });
});
