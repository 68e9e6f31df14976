import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { Article } from '../../../lib/article/article.ts';
import type { LibPage } from '../../support/lib-page.ts';
import { openStorePage } from '../../support/open-store-page.ts';
import {
  idOf,
  PAGE_KEY,
  sampleArticle,
  sampleClaim,
  sampleLibrary,
  sampleSighting,
  sampleText,
  timeAt,
} from '../../support/sample-library.ts';

let lib: LibPage;

beforeAll(async () => {
  lib = await openStorePage();
});

afterAll(() => lib[Symbol.asyncDispose]());

const DAY = 24 * 60;
const B = 'news.example/b';
const gone = (number: number, minute: number, pageKey = PAGE_KEY): Annotation =>
  sampleClaim({ id: idOf(number), pageKey, deletedAt: timeAt(minute), modified: timeAt(minute) });

describe('the bin', () => {
  test('holds the marks of an article until they are restored', async () => {
    const library = sampleLibrary([sampleClaim(), sampleClaim({ id: idOf(2) }), gone(3, 5)]);
    const result = await lib.page.evaluate(
      async (library, pageKey, times) => {
        const { openDatabase, mergeInto, createLibrary, binArticle, binned, restore, takeBack } = storeModule;
        const database = openDatabase('bin');
        await mergeInto(database, library);
        const { annotationsOn } = createLibrary(database);
        const undo = await binArticle(database, pageKey, times[0]!);
        const held = await binned(database, times[1]!);
        const live = [(await annotationsOn(pageKey)).length];
        const undone = await takeBack(database, undo, times[2]!);
        live.push((await annotationsOn(pageKey)).length);
        const last = held.at(-1)!.annotation;
        await restore(database, [last.id, 'x'], times[3]!);
        live.push((await annotationsOn(pageKey)).length);
        return { held, live, undone, restored: await database.annotations.get(last.id) };
      },
      library,
      PAGE_KEY,
      [timeAt(10), timeAt(10 + 3 * DAY), timeAt(20), timeAt(30)],
    );
    expect(result.held.map(({ annotation, daysLeft }) => [annotation.id, daysLeft])).toEqual([
      [idOf(2), 27],
      [idOf(1), 27],
      [idOf(3), 27],
    ]);
    expect(result.held[0]!.title).toBe(sampleArticle().title);
    expect(result.live).toEqual([0, 2, 3]);
    expect(result.undone).toEqual({ undone: 2, left: 0 });
    expect(result.restored).toEqual({ ...gone(3, 5), deletedAt: null, modified: timeAt(30) });
  });
});

describe('what was deleted long ago', () => {
  const spoken = { dismissedStatistics: [{ key: 'k', isDismissed: true, at: timeAt(1) }] };

  /** Rows that stay after a purge on the thirtieth day after midnight, and what was purged. */
  const purged = (name: string, marks: Annotation[], articles: Article[]) =>
    lib.page.evaluate(
      async (name, library, now) => {
        const { openDatabase, mergeInto, purge, createLibrary } = storeModule;
        const database = openDatabase(`purge: ${name}`);
        await database.articles.bulkPut(library.articles);
        await database.texts.bulkPut(library.texts);
        await database.annotations.bulkPut(library.annotations);
        await database.sightings.bulkPut(library.sightings);
        const count = await purge(database, now);
        const again = await purge(database, now);
        const exported = await createLibrary(database).snapshot();
        await mergeInto(database, {
          ...library,
          annotations: library.annotations.map(mark => ({ ...mark, deletedAt: null })),
        });
        const back = await createLibrary(database).snapshot();
        return {
          count,
          again,
          articles: exported.articles.length,
          texts: exported.texts.length,
          deletions: exported.deletions.map(({ deletedAt }) => deletedAt),
          back: back.annotations.length,
          rows: exported.sightings.length,
        };
      },
      name,
      {
        ...sampleLibrary(marks),
        articles,
        texts: articles.map(({ pageKey }) => sampleText({ pageKey })),
        sightings: marks.map(({ id, pageKey }) => sampleSighting({ id, pageKey })),
      } satisfies LibrarySnapshot,
      timeAt(30 * DAY),
    );
  const into = (mergedInto: string) => ({ mergedInto, mergedAt: timeAt(1) });

  test.each<
    [
      name: string,
      marks: Annotation[],
      articles: Article[],
      kept: { count: number; articles: number; texts: number; deletions: string[] },
    ]
  >([
    [
      'is purged with its article',
      [gone(1, 0)],
      [sampleArticle()],
      { count: 1, articles: 0, texts: 0, deletions: [timeAt(0)] },
    ],
    [
      'not a minute too early',
      [gone(1, 1)],
      [sampleArticle(spoken)],
      { count: 0, articles: 1, texts: 1, deletions: [timeAt(1)] },
    ],
    [
      'not from beneath another mark',
      [gone(1, 0), sampleClaim({ id: idOf(2) })],
      [sampleArticle()],
      { count: 1, articles: 1, texts: 1, deletions: [timeAt(0)] },
    ],
    [
      'not with what the reader said of its article',
      [gone(1, 0)],
      [sampleArticle(spoken)],
      { count: 1, articles: 1, texts: 0, deletions: [timeAt(0)] },
    ],
    [
      'not with an article that stands for a marked one',
      [gone(1, 0), sampleClaim({ id: idOf(2), pageKey: B })],
      [sampleArticle(), sampleArticle({ pageKey: B, aliases: [B], ...into(PAGE_KEY) })],
      { count: 1, articles: 2, texts: 2, deletions: [timeAt(0)] },
    ],
    [
      'not with an article that a reader merged, but with its text',
      [gone(1, 0, B)],
      [sampleArticle(), sampleArticle({ pageKey: B, aliases: [B], ...into(PAGE_KEY) })],
      { count: 1, articles: 2, texts: 0, deletions: [timeAt(0)] },
    ],
  ])('%s', async (name, marks, articles, kept) => {
    const { back, again, rows, ...rest } = await purged(name, marks, articles);
    expect(rest).toEqual(kept);
    expect(again).toBe(0);
    // An older copy does not bring back what is deleted.
    expect(back).toBe(rows);
    expect(back).toBe(marks.filter(({ deletedAt }) => deletedAt === null).length);
  });
});
