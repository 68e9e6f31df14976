import { expect, it } from 'vitest';
import { partsOfArticle } from '../../../lib/annotations/article-parts.ts';
import { idOf, PAGE_KEY, sampleArticle, sampleClaim, timeAt } from '../../support/sample-library.ts';

const at = (number: number, source: string, pageKey = PAGE_KEY) =>
  sampleClaim({ id: idOf(number), pageKey, target: { ...sampleClaim().target, source } });
const MAIN = `https://${PAGE_KEY}?id=7`;
const OTHER = 'amp.news.example/a';
const merged = sampleArticle({ pageKey: OTHER, aliases: [OTHER], mergedInto: PAGE_KEY, mergedAt: timeAt(3) });

it.each([
  ['all of one piece', [at(1, MAIN), at(2, `https://${PAGE_KEY}`)], [[PAGE_KEY, [1, 2]]]],
  [
    'another address under one key',
    [at(1, MAIN), at(2, 'https://news.example/bai-khac?utm_source=x')],
    [
      [PAGE_KEY, [1]],
      ['news.example/bai-khac', [2]],
    ],
  ],
])('of an article that is %s', (_name, marks, parts) => {
  const found = partsOfArticle(PAGE_KEY, [sampleArticle()], marks);
  expect(found.map(({ key, marks }) => [key, marks.map(({ id }) => Number(id.slice(-3)))])).toEqual(parts);
});

it('of an article with another merged into it, wherever that one was read', () => {
  const marks = [at(1, `https://${OTHER}`, OTHER), at(2, 'https://third.example/', OTHER)];
  const found = partsOfArticle(PAGE_KEY, [merged, sampleArticle()], marks);
  expect(found).toEqual([
    { key: PAGE_KEY, marks: [] },
    { key: OTHER, marks },
  ]);
});
