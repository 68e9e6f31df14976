import { expect, test } from 'vitest';
import { type ArticleUndo, markUndo, pagesOf } from '../../../lib/annotations/library-undo.ts';
import { sampleClaim } from '../../support/sample-library.ts';

const [A, B, C] = ['news.example/a', 'news.example/b', 'news.example/c'];
const said = { isCorrected: false, value: null };
const mark = (pageKey: string) => markUndo(sampleClaim({ pageKey }), sampleClaim({ pageKey, tags: ['x'] }));

test.each<[name: string, marks: string[], articles: ArticleUndo[], pages: string[]]>([
  ['marks of two pages', [A, B, A], [], [A, B]],
  ['a correction', [], [{ pageKey: A, what: 'correction', field: 'title', before: said, after: said }], [A]],
  ['a merge', [], [{ pageKey: A, what: 'merging', before: null, after: B }], [A, B]],
  ['a split', [], [{ pageKey: A, what: 'merging', before: B, after: null }], [A, B]],
  ['a merge into another', [C], [{ pageKey: A, what: 'merging', before: B, after: C }], [C, A, B]],
  ['nothing', [], [], []],
])('of %s the pages are known', (_name, marks, articles, pages) => {
  expect(pagesOf({ marks: marks.map(mark), tags: [], articles })).toEqual(pages);
});
