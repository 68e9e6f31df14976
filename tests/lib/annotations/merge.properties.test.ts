/** What copies of a library say of articles and tags: whoever meets whom first, all end up saying the same. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LibrarySnapshot, Tag } from '../../../lib/annotations/library-snapshot.ts';
import { mergeLibraries } from '../../../lib/annotations/merge.ts';
import type { Article, Correction } from '../../../lib/article/article.ts';
import { createRoots } from '../../../lib/article/article-groups.ts';
import { correctArticle } from '../../../lib/article/correct-article.ts';
import { asRead, uniteCorrections } from '../../../lib/article/corrections.ts';
import { withCorrections } from '../../../lib/article/with-corrections.ts';
import { compareText } from '../../../lib/shared/compare.ts';
import { sampleArticle, timeAt } from '../../support/sample-library.ts';

const KEYS = ['a', 'b', 'c'];
const time = fc.integer({ min: 0, max: 3 }).map(timeAt);
const words = fc.constantFrom('Một', 'Hai', 'Ba');

const correction: fc.Arbitrary<Correction> = fc
  .record({
    field: fc.constantFrom('title' as const, 'byline' as const),
    isCorrected: fc.boolean(),
    value: words,
    at: time,
  })
  .map(({ value, ...rest }) => ({
    ...rest,
    value: rest.isCorrected ? value : null,
    read: null,
    readFrom: null,
  }));

const merging = fc.oneof(
  fc.constant({ mergedInto: null, mergedAt: null }),
  fc.record({ mergedInto: fc.option(fc.constantFrom(...KEYS)), mergedAt: time }),
);

const articleWith = (pageKey: string): fc.Arbitrary<Article> =>
  fc
    .record({
      title: words,
      byline: fc.option(words),
      aliases: fc.subarray(KEYS),
      modified: time,
      merging,
      corrections: fc.array(correction, { maxLength: 3 }),
    })
    .map(({ merging, corrections, ...read }) =>
      withCorrections(sampleArticle({ pageKey, ...read, ...merging }), uniteCorrections(corrections)),
    );

const tag: fc.Arbitrary<Tag> = fc.record({
  name: fc.constantFrom('x', 'y'),
  colour: fc.constantFrom('', '#e69f00', '#56b4e9'),
  modified: time,
});

const library: fc.Arbitrary<LibrarySnapshot> = fc
  .record({
    articles: fc.tuple(...KEYS.map(key => fc.option(articleWith(key), { nil: undefined }))),
    tags: fc.uniqueArray(tag, { selector: ({ name }) => name }),
  })
  .map(({ articles, tags }) => ({
    articles: articles.filter(article => article !== undefined),
    tags,
    texts: [],
    annotations: [],
    deletions: [],
    sightings: [],
  }));

/** `here` after a merge, its rows sorted. */
function merged(here: LibrarySnapshot, incoming: LibrarySnapshot): LibrarySnapshot {
  const { put } = mergeLibraries(here, incoming);
  const replace = <T>(rows: T[], by: T[], keyOf: (row: T) => string) =>
    [...new Map([...rows, ...by].map(row => [keyOf(row), row])).values()].sort((a, b) =>
      compareText(keyOf(a), keyOf(b)),
    );
  return {
    ...here,
    articles: replace(here.articles, put.articles, ({ pageKey }) => pageKey),
    tags: replace(here.tags, put.tags, ({ name }) => name),
  };
}

const EMPTY: LibrarySnapshot = {
  articles: [],
  texts: [],
  annotations: [],
  deletions: [],
  sightings: [],
  tags: [],
};

describe('merging', () => {
  const RUNS = { numRuns: 400 };

  it('does not depend on who merges whom', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        expect(merged(a, b)).toEqual(merged(b, a));
      }),
      RUNS,
    );
  });

  it('does not depend on who meets first', () => {
    fc.assert(
      fc.property(library, library, library, (a, b, c) => {
        expect(merged(merged(a, b), c)).toEqual(merged(a, merged(b, c)));
      }),
      RUNS,
    );
  });

  it('does nothing the second time', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        const once = merged(a, b);
        expect(mergeLibraries(once, b).put).toEqual(EMPTY);
        expect(merged(once, once)).toEqual(once);
      }),
      RUNS,
    );
  });

  it('loses no correction to a later visit on another copy', () => {
    fc.assert(
      fc.property(articleWith('a'), articleWith('a'), (corrected, visited) => {
        const mine = correctArticle(corrected, 'byline', 'Bốn', timeAt(9))!;
        const later = { ...visited, modified: timeAt(99) };
        const { articles } = merged({ ...EMPTY, articles: [later] }, { ...EMPTY, articles: [mine] });
        expect(articles[0]).toMatchObject({ byline: 'Bốn', sources: { byline: 'reader' } });
        expect(asRead(articles[0]!).byline).toBe(asRead(later).byline);
      }),
      RUNS,
    );
  });

  it('gives each article one that stands for it, and that one stands for itself', () => {
    fc.assert(
      fc.property(library, library, (a, b) => {
        const { articles } = merged(a, b);
        const rootOf = createRoots(articles);
        for (const { pageKey } of articles) expect(rootOf(rootOf(pageKey))).toBe(rootOf(pageKey));
      }),
      RUNS,
    );
  });
});

it('puts corrections back as they were', () => {
  fc.assert(
    fc.property(articleWith('a'), article => {
      expect(withCorrections(asRead(article), uniteCorrections(article.corrections))).toEqual(article);
    }),
  );
});
