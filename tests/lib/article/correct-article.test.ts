import { describe, expect, it } from 'vitest';
import type { Article, MetadataField } from '../../../lib/article/article.ts';
import { correctArticle } from '../../../lib/article/correct-article.ts';
import { asRead } from '../../../lib/article/corrections.ts';
import { sampleArticle, timeAt } from '../../support/sample-library.ts';

const ARTICLE = sampleArticle();
const correct = (field: MetadataField, typed: string, article: Article = ARTICLE, minute = 5) =>
  correctArticle(article, field, typed, timeAt(minute));

describe('what is typed for a field', () => {
  it.each<[field: MetadataField, typed: string, value: string | null]>([
    ['title', '  Họp   HĐND ', 'Họp HĐND'],
    ['title', 'Ho\u0323p', 'Họp'],
    ['byline', 'Lê Thị Mẫu', 'Lê Thị Mẫu'],
    ['byline', ' ', null],
    ['siteName', 'Báo Mẫu', 'Báo Mẫu'],
    ['publishedTime', '2026-01-29', '2026-01-29'],
    ['publishedTime', '2026-01-29 08:15 +0700', '2026-01-29T08:15+07:00'],
    ['publishedTime', '', null],
    ['modifiedTime', '2024-02-29T10:00:00Z', '2024-02-29T10:00:00Z'],
    ['language', 'EN-gb', 'en-GB'],
    ['language', '', null],
    ['direction', 'rtl', 'rtl'],
    ['excerpt', 'Tóm tắt.', 'Tóm tắt.'],
  ])('%s %j is kept as %j', (field, typed, value) => {
    const article = correct(field, typed)!;
    expect(article[field]).toBe(value);
    expect(article.sources[field]).toBe(value === null ? undefined : 'reader');
    expect(asRead(article)).toEqual({ ...ARTICLE, corrections: article.corrections });
    expect(article.modified).toBe(ARTICLE.modified);
  });

  it.each<[field: MetadataField, typed: string]>([
    ['publishedTime', 'hôm qua'],
    ['publishedTime', '2026-02-30'],
    ['modifiedTime', '2025-02-29T10:00Z'],
    ['modifiedTime', '2026-01-29T25:00Z'],
    ['publishedTime', '29/01/2026'],
    ['language', 'tiếng Việt'],
    ['direction', 'up'],
  ])('%s %j is refused', (field, typed) => {
    expect(correct(field, typed)).toBeNull();
  });
});

describe('a correction', () => {
  it.each<[name: string, field: MetadataField, typed: string]>([
    ['what the page says itself', 'byline', 'Trần Thị Mẫu'],
    ['an empty title', 'title', ''],
    ['nothing where there is nothing', 'siteName', ''],
  ])('of %s is none', (_name, field, typed) => {
    expect(correct(field, typed)).toBe(ARTICLE);
  });

  it('of a correction keeps what the page says', () => {
    const article = correct('title', 'Hai', correct('title', 'Một')!, 6)!;
    expect(article.corrections).toEqual([
      {
        field: 'title',
        isCorrected: true,
        value: 'Hai',
        at: timeAt(6),
        read: ARTICLE.title,
        readFrom: 'html',
      },
    ]);
    expect(correct('title', 'Hai', article, 9)).toBe(article);
  });

  it('is taken back by an empty title, or by what the page says', () => {
    for (const typed of ['', ARTICLE.title]) {
      const article = correct('title', typed, correct('title', 'Một')!, 6)!;
      expect(article).toMatchObject({ title: ARTICLE.title, sources: ARTICLE.sources });
      expect(article.corrections).toMatchObject([{ isCorrected: false, value: null, at: timeAt(6) }]);
    }
  });

  it('is later than the one before, however slow the clock', () => {
    const article = correct('title', 'Hai', correct('title', 'Một')!, 1)!;
    expect(article.corrections[0]!.at).toBe(timeAt(5).replace('.000', '.001'));
  });
});
