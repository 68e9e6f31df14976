import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { MetadataField } from '../../../lib/article/article.ts';
import type { LibPage } from '../../support/lib-page.ts';
import { openStorePage } from '../../support/open-store-page.ts';
import { idOf, sampleArticle, sampleClaim, sampleLibrary, timeAt } from '../../support/sample-library.ts';

let lib: LibPage;

beforeAll(async () => {
  lib = await openStorePage();
});

afterAll(() => lib[Symbol.asyncDispose]());

const A = 'news.example/a';
const B = 'news.example/b';
const M = 'm.news.example/a';

const markOn = (number: number, pageKey: string, source: string) =>
  sampleClaim({ id: idOf(number), pageKey, target: { ...sampleClaim().target, source } });

const LIBRARY: LibrarySnapshot = {
  ...sampleLibrary([
    markOn(1, A, `https://${A}`),
    markOn(2, M, `https://${M}`),
    { ...markOn(3, M, `https://${M}`), deletedAt: timeAt(2), modified: timeAt(2) },
    markOn(4, A, 'https://other.example/story'),
  ]),
  articles: [
    sampleArticle({ pageKey: A, aliases: [A], url: `https://${A}`, title: 'Kỳ họp' }),
    sampleArticle({ pageKey: B, aliases: [B], url: `https://${B}`, title: 'Bão' }),
    sampleArticle({ pageKey: M, aliases: [M], url: `https://${M}`, mergedInto: A, mergedAt: timeAt(1) }),
  ],
  texts: [],
};

describe('the details of an article', () => {
  test.each([
    ['of one that stands for others', A],
    ['of one that is merged into it', M],
  ])('%s', async (name, pageKey) => {
    const details = await lib.page.evaluate(
      async (name, library, pageKey) => {
        const database = storeModule.openDatabase(name);
        await storeModule.mergeInto(database, library);
        return storeModule.articleDetails(database, pageKey);
      },
      name,
      LIBRARY,
      pageKey,
    );
    expect(details?.article.pageKey).toBe(A);
    expect(details?.group.map(each => each.pageKey)).toEqual([A, M]);
    expect(details?.parts.map(({ key, marks }) => [key, ...marks.map(({ id }) => id)])).toEqual([
      [A, idOf(1)],
      [M, idOf(2)],
      ['other.example/story', idOf(4)],
    ]);
  });

  test('of one that is not in the library', async () => {
    const details = await lib.page.evaluate(() =>
      storeModule.articleDetails(storeModule.openDatabase('no details'), 'nowhere.example'),
    );
    expect(details).toBeNull();
  });

  test('those it can be merged into stand for themselves', async () => {
    const titles = await lib.page.evaluate(
      async (library, pageKey) => {
        const database = storeModule.openDatabase('others');
        await storeModule.mergeInto(database, library);
        return (await storeModule.otherArticles(database, pageKey)).map(({ title }) => title);
      },
      LIBRARY,
      A,
    );
    expect(titles).toEqual(['Bão']);
  });
});

describe('a correction that is given back', () => {
  test.each<[name: string, field: MetadataField, typed: string]>([
    ['text', 'byline', 'Ai đó'],
    ['a value that the page lacks', 'siteName', 'Báo Mẫu'],
    ['an emptied field', 'publishedTime', ''],
  ])('%s', async (name, field, typed) => {
    const seen = await lib.page.evaluate(
      async (name, library, pageKey, field, typed, times) => {
        const { openDatabase, mergeInto, correctField, uncorrectField, takeBack } = storeModule;
        const database = openDatabase(name);
        await mergeInto(database, library);
        const value = async () => {
          const article = (await database.articles.get(pageKey))!;
          return [article[field], article.sources[field] ?? null];
        };
        const before = await value();
        const same = await uncorrectField(database, pageKey, field, times[0]!);
        await correctField(database, pageKey, field, typed, times[1]!);
        const corrected = await value();
        const change = await uncorrectField(database, pageKey, field, times[2]!);
        const after = await value();
        if (change.outcome === 'changed') await takeBack(database, change.undo, times[3]!);
        return { before, same: same.outcome, corrected, after, undone: await value() };
      },
      name,
      LIBRARY,
      A,
      field,
      typed,
      [10, 11, 12, 13].map(timeAt),
    );
    expect(seen.same).toBe('same');
    expect(seen.corrected).not.toEqual(seen.before);
    expect(seen.after).toEqual(seen.before);
    expect(seen.undone).toEqual(seen.corrected);
  });
});
