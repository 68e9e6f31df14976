import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { LibraryUndo } from '../../../lib/annotations/library-undo.ts';
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

const A = PAGE_KEY;
const B = 'amp.news.example/hop';
const C = 'm.news.example/hop';

const articleAt = (pageKey: string, fields: Partial<Article> = {}) =>
  sampleArticle({
    pageKey,
    aliases: [pageKey, `${pageKey}?x`],
    url: `https://${pageKey}`,
    title: pageKey,
    ...fields,
  });
const markAt = (number: number, pageKey: string, source = `https://${pageKey}`): Annotation =>
  sampleClaim({ id: idOf(number), pageKey, target: { ...sampleClaim().target, source } });

const LIBRARY: LibrarySnapshot = {
  ...sampleLibrary([markAt(1, A), markAt(2, B), markAt(3, C)]),
  articles: [articleAt(A), articleAt(B), articleAt(C)],
  texts: [A, B, C].map(pageKey => sampleText({ pageKey })),
  sightings: [sampleSighting({ id: idOf(2), pageKey: B })],
};

type Step = ['merge', string, string] | ['split', string, string] | ['undo'];

/** What a database shows of each article after some steps, each a minute after the one before. */
function shown(name: string, library: LibrarySnapshot, steps: Step[]) {
  return lib.page.evaluate(
    async (name, library, steps, times, keys) => {
      const { openDatabase, mergeInto, createLibrary, mergeArticle, splitArticle, takeBack } = storeModule;
      const database = openDatabase(name);
      await mergeInto(database, library);
      const { hasMarks, page, annotationsOn, snapshot } = createLibrary(database);
      const outcomes: string[] = [];
      const undos: LibraryUndo[] = [];
      for (const [at, [kind, key = '', other = '']] of steps.entries()) {
        if (kind === 'undo') await takeBack(database, undos.pop()!, times[at]!);
        else {
          const change = kind === 'merge' ? mergeArticle : splitArticle;
          const done = await change(database, key, other, times[at]!);
          outcomes.push(done.outcome);
          if (done.outcome === 'changed') undos.push(done.undo);
        }
      }
      const numbers = (marks: { id: string }[]) => marks.map(({ id }) => Number(id.slice(-2)));
      const pages = [];
      for (const key of keys) {
        const { pageKey, annotations } = await page([`${key}?x`]);
        pages.push([pageKey, ...numbers(annotations)].join(' '));
      }
      return {
        outcomes,
        pages,
        sightings: (await page([keys[1]!])).sightings.length,
        on: numbers(await annotationsOn(keys[1]!)),
        hasMarks: await hasMarks(`${keys[1]}?x`),
        exported: (await snapshot(keys[1]!)).articles.map(({ pageKey }) => pageKey).sort(),
      };
    },
    name,
    library,
    steps,
    steps.map((_, at) => timeAt(10 + at)),
    [A, B, C],
  );
}

const APART = [`${A} 1`, `${B} 2`, `${C} 3`];

describe('articles that a reader makes one', () => {
  test.each<[name: string, steps: Step[], pages: string[]]>([
    ['none', [], APART],
    ['two', [['merge', B, A]], [`${A} 1 2`, `${A} 1 2`, `${C} 3`]],
    [
      'two, parted again',
      [
        ['merge', B, A],
        ['split', A, B],
      ],
      APART,
    ],
    ['two, taken back', [['merge', B, A], ['undo']], APART],
    [
      'two, parted, and that taken back',
      [['merge', B, A], ['split', A, B], ['undo']],
      [`${A} 1 2`, `${A} 1 2`, `${C} 3`],
    ],
    [
      'three',
      [
        ['merge', B, A],
        ['merge', C, B],
      ],
      [`${A} 1 2 3`, `${A} 1 2 3`, `${A} 1 2 3`],
    ],
    [
      'three, the whole of two into the third',
      [
        ['merge', B, A],
        ['merge', B, C],
      ],
      [`${C} 1 2 3`, `${C} 1 2 3`, `${C} 1 2 3`],
    ],
    [
      'two of three, one parted',
      [
        ['merge', B, A],
        ['merge', C, A],
        ['split', A, B],
      ],
      [`${A} 1 3`, `${B} 2`, `${A} 1 3`],
    ],
    [
      'two twice',
      [
        ['merge', B, A],
        ['merge', A, B],
      ],
      [`${A} 1 2`, `${A} 1 2`, `${C} 3`],
    ],
  ])('%s', async (name, steps, pages) => {
    const result = await shown(`one: ${name}`, LIBRARY, steps);
    expect(result.pages).toEqual(pages);
    expect(result.on).toEqual(pages[1]!.split(' ').slice(1).map(Number));
    expect(result).toMatchObject({ sightings: 1, hasMarks: true });
  });

  test('by copies in a circle, and parted', async () => {
    const circle = {
      ...LIBRARY,
      articles: [
        articleAt(A, { mergedInto: B, mergedAt: timeAt(1) }),
        articleAt(B, { mergedInto: A, mergedAt: timeAt(2) }),
        articleAt(C),
      ],
    };
    const one = [`${A} 1 2`, `${A} 1 2`, `${C} 3`];
    expect((await shown('circle', circle, [])).pages).toEqual(one);
    expect((await shown('circle, parted', circle, [['split', A, B]])).pages).toEqual(APART);
    expect((await shown('circle, parted, undone', circle, [['split', A, B], ['undo']])).pages).toEqual(one);
  });

  test('are exported with each other', async () => {
    expect((await shown('exported', LIBRARY, [['merge', B, A]])).exported).toEqual([B, A].sort());
    expect((await shown('exported apart', LIBRARY, [])).exported).toEqual([B]);
  });

  test('are told where nothing comes of it', async () => {
    const steps: Step[] = [
      ['merge', 'x', A],
      ['merge', A, 'x'],
      ['split', A, A],
      ['split', A, B],
      ['split', 'x', B],
    ];
    expect((await shown('nothing', LIBRARY, steps)).outcomes).toEqual([
      'gone',
      'gone',
      'same',
      'gone',
      'gone',
    ]);
  });
});

describe('an article that was two', () => {
  const WRONG: LibrarySnapshot = {
    ...sampleLibrary([markAt(1, A), markAt(2, A, `https://${B}?utm_source=x`)]),
    articles: [articleAt(A, { aliases: [A, B] })],
    sightings: [sampleSighting({ id: idOf(2), pageKey: A })],
  };
  const parting = (name: string, undo: boolean) =>
    lib.page.evaluate(
      async (name, library, [a, b], times, undo) => {
        const { openDatabase, mergeInto, createLibrary, splitArticle, takeBack, keysOfPages } = storeModule;
        const database = openDatabase(name);
        await mergeInto(database, library);
        const done = await splitArticle(database, a!, b!, times[0]!);
        if (undo && done.outcome === 'changed') await takeBack(database, done.undo, times[1]!);
        const { page, resolvePageKey } = createLibrary(database);
        const [first, second] = [await page([a!]), await page([b!, a!])];
        return {
          marks: [first, second].map(({ annotations }) => annotations.length),
          seen: second.sightings.length,
          url: (await database.articles.get(b!))?.url,
          newMarks: await resolvePageKey([b!, a!]),
          keys: (await keysOfPages(database, [b!])).length,
        };
      },
      name,
      WRONG,
      [A, B],
      [timeAt(10), timeAt(11)],
      undo,
    );

  test('is parted by the addresses of its marks', async () => {
    const url = `https://${B}?utm_source=x`;
    const expected = { marks: [1, 1], seen: 1, url, newMarks: B, keys: 1 };
    expect(await parting('parted', false)).toEqual(expected);
  });

  test('is one again when that is taken back', async () => {
    expect(await parting('parted, undone', true)).toMatchObject({ marks: [2, 2], seen: 1, keys: 2 });
  });
});

describe('a correction', () => {
  const correcting = (name: string, typed: string) =>
    lib.page.evaluate(
      async (name, library, visit, typed, times) => {
        const { openDatabase, mergeInto, createLibrary, correctField, takeBack } = storeModule;
        const database = openDatabase(name);
        await mergeInto(database, library);
        const { pageKey } = visit.article;
        const done = await correctField(database, pageKey, 'byline', typed, times[0]!);
        const { add, changeAll, article } = createLibrary(database);
        const byline = async () => (await article(pageKey))?.byline;
        const corrected = await byline();
        // The reader deletes all marks, they are purged, and the page is read anew with a first mark.
        await changeAll([visit.mark.id], times[1]!, mark => ({ ...mark, deletedAt: times[1]! }));
        await storeModule.emptyBin(database);
        await add([visit.mark], visit.article, visit.text);
        const visited = await byline();
        if (done.outcome === 'changed') await takeBack(database, done.undo, times[2]!);
        return { outcome: done.outcome, corrected, visited, undone: await byline() };
      },
      name,
      sampleLibrary(),
      {
        article: sampleArticle({ byline: 'Đọc lại', modified: timeAt(50) }),
        text: sampleText(),
        mark: sampleClaim(),
      },
      typed,
      [timeAt(10), timeAt(20), timeAt(60)],
    );

  test('outlives every new reading, and gives way to it when it is taken back', async () => {
    expect(await correcting('corrected', ' Lê  Thị Mẫu')).toEqual({
      outcome: 'changed',
      corrected: 'Lê Thị Mẫu',
      visited: 'Lê Thị Mẫu',
      undone: 'Đọc lại',
    });
  });

  test('of what is so already is none', async () => {
    expect(await correcting('not corrected', 'Trần Thị Mẫu')).toMatchObject({ outcome: 'same' });
  });
});
