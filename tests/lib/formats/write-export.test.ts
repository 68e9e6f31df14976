import { expect, test } from 'vitest';
import type { Article } from '../../../lib/article/article.ts';
import { writeExport } from '../../../lib/formats/write-export.ts';
import { sampleArticle, sampleLibrary, timeAt } from '../../support/sample-library.ts';

const DAY = new Date(2026, 0, 31, 12);
const other = (fields: Partial<Article> = {}) =>
  sampleArticle({ pageKey: 'news.example/b', title: 'Khác', ...fields });
const merged = { mergedInto: sampleArticle().pageKey, mergedAt: timeAt(3) };

test.each<[what: string, articles: Article[], name: string]>([
  ['one article', [sampleArticle()], 'hop-hoi-dong-nhan-dan-2026-01-31.json'],
  [
    'an article and what is merged into it',
    [other(merged), sampleArticle()],
    'hop-hoi-dong-nhan-dan-2026-01-31.json',
  ],
  ['several articles', [sampleArticle(), other()], 'on-the-record-2026-01-31.json'],
  ['nothing', [], 'on-the-record-2026-01-31.json'],
])('an export of %s has its name', (_what, articles, name) => {
  expect(writeExport({ ...sampleLibrary(), articles }, DAY, '1.0.0').name).toBe(name);
});
