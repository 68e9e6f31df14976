/** The catalog keeps in step with the library, in real browsers' databases. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { LibraryCatalog } from '../../../lib/store/catalog.ts';
import type { Database } from '../../../lib/store/database.ts';
import type { Library } from '../../../lib/store/library.ts';
import { madeUpLibrary } from '../../bench/made-up-library.ts';
import { BROWSERS } from '../../support/browsers.ts';
import type { BrowserName } from '../../support/find-browser.ts';
import { type LibPage, openLibPage } from '../../support/lib-page.ts';
import {
  idOf,
  PAGE_KEY,
  sampleArticle,
  sampleClaim,
  sampleLibrary,
  sampleText,
  timeAt,
} from '../../support/sample-library.ts';
import { type Server, serve } from '../../support/serve.ts';
import type * as store from '../../support/store-in-page.ts';

declare global {
  /** In the page only. */
  var storeModule: typeof store;
}

/** What a reader sees of a library. */
interface Seen {
  ids: string[];
  facets: object;
  found: string[];
}

const MARKS = [
  sampleClaim({ id: idOf(1), tags: ['cũ'] }),
  sampleClaim({ id: idOf(2), note: 'Ngân sách' }),
  sampleClaim({ id: idOf(3), pageKey: 'other.example/b', deletedAt: timeAt(3), modified: timeAt(3) }),
];
const LIBRARY: LibrarySnapshot = {
  ...sampleLibrary(MARKS),
  articles: [sampleArticle(), sampleArticle({ pageKey: 'other.example/b', title: 'Khác', language: 'en' })],
};

let server: Server;

async function openStore(browser: BrowserName): Promise<LibPage> {
  const lib = await openLibPage({ storeModule: 'tests/support/store-in-page.ts' }, browser);
  await lib.page.goto(server.url);
  for (const script of lib.scripts) await lib.page.evaluate(script);
  return lib;
}

beforeAll(async () => {
  server = await serve({ '/': '<!doctype html><title>Catalog</title>' });
});

afterAll(() => server.close());

const MORE = {
  mark: sampleClaim({ id: idOf(4), record: { claimant: 'Bà Mẫu' } }),
  article: sampleArticle({ aliases: ['alias.example/a'], title: 'Tên khác', modified: timeAt(30) }),
  text: sampleText(),
  ids: MARKS.map(({ id }) => id),
  time: timeAt(40),
  pageKey: PAGE_KEY,
  many: madeUpLibrary({ marks: 2600 }),
  /** Of marks that are here, other content; of one deletion, a mark that comes back. */
  incoming: {
    ...sampleLibrary([
      sampleClaim({ id: idOf(1), tags: ['mới'], modified: timeAt(50) }),
      sampleClaim({ id: idOf(3), pageKey: 'other.example/b', note: 'trở lại', modified: timeAt(50) }),
    ]),
    deletions: [{ id: idOf(2), pageKey: PAGE_KEY, deletedAt: timeAt(60) }],
  },
};

type Step = (database: Database, library: Library, more: typeof MORE) => Promise<unknown>;

/** Runs in the page: what is seen before a step, after it, and of a new database that holds the same. */
async function keepInStep(name: string, library: LibrarySnapshot, more: typeof MORE, step: Step) {
  const until = async (isSo: () => Promise<boolean>) => {
    const end = performance.now() + 20_000;
    while (!(await isSo()) && performance.now() < end) await new Promise(done => setTimeout(done, 10));
  };
  const follow = (catalog: LibraryCatalog) =>
    catalog.follow({
      changed() {},
      progress() {},
      failed(error) {
        throw error;
      },
    });
  const look = ({ select }: LibraryCatalog): Seen => {
    const all = select({ ...storeModule.WHOLE_LIBRARY, group: 'month' });
    const found = select({ ...storeModule.WHOLE_LIBRARY, query: 'ngan' });
    return { facets: all.facets, ids: all.ids(0, all.length), found: found.ids(0, found.length) };
  };

  const searching = { ...storeModule.WHOLE_LIBRARY, query: 'ngan' };
  const database = storeModule.openDatabase(name);
  const here = storeModule.createLibrary(database);
  await storeModule.mergeInto(database, library);
  const catalog = await storeModule.openCatalog(database, searching);
  const before = look(catalog);
  const stop = follow(catalog);
  await step(database, here, more);

  const other = storeModule.openDatabase(`${name} again`);
  await storeModule.mergeInto(other, await here.snapshot());
  const stopOther = follow(await storeModule.openCatalog(other));
  await until(async () => (await other.changes.count()) === 0);
  stopOther();
  const anew = look(await storeModule.openCatalog(other, searching));
  await until(async () => JSON.stringify(look(catalog)) === JSON.stringify(anew));
  stop();
  const left = await database.changes.count();
  return {
    before,
    after: look(catalog),
    anew,
    reopened: look(await storeModule.openCatalog(database, searching)),
    left,
  };
}

const STEPS: [name: string, step: Step][] = [
  ['a mark is made', (_database, library, { mark, article, text }) => library.add([mark], article, text)],
  [
    'a mark is the first of its article',
    (_database, library, { mark, article, text }) => {
      const pageKey = 'new.example/c';
      return library.add([{ ...mark, pageKey }], { ...article, pageKey }, { ...text, pageKey });
    },
  ],
  [
    'a mark is changed',
    (_database, library, { ids, time }) =>
      library.change(ids[0]!, time, (mark, modified) => ({ ...mark, tags: ['a', 'b'], modified })),
  ],
  [
    'marks are deleted',
    (_database, library, { ids, time }) =>
      library.changeAll(ids, time, (mark, deletedAt) => ({ ...mark, deletedAt, modified: deletedAt })),
  ],
  [
    'a deletion is undone',
    (_database, library, { ids, time }) =>
      library.change(ids[2]!, time, (mark, modified) => ({ ...mark, deletedAt: null, modified })),
  ],
  [
    'a mark was looked for',
    (database, _library, { ids, pageKey, time }) => {
      const place = { text: '', changes: [], start: null, end: null };
      return storeModule.recordSightings(
        database,
        pageKey,
        [{ id: ids[0]!, status: 'missing', ...place }],
        time,
      );
    },
  ],
  ['a file is merged', (database, _library, { incoming }) => storeModule.mergeInto(database, incoming)],
  ['a large file is merged', (database, _library, { many }) => storeModule.mergeInto(database, many)],
  [
    'several changes are one',
    (_database, library, { ids, mark, article, text, time }) =>
      library.together(async () => {
        await library.add([mark], article, text);
        await library.change(ids[1]!, time, (each, modified) => ({ ...each, note: '', modified }));
      }),
  ],
  [
    'an article is corrected',
    (database, _library, { pageKey }) => database.articles.update(pageKey, { language: 'fr', title: 'Ngân' }),
  ],
  [
    'an article is merged into another',
    async (database, _library, { pageKey, time }) => {
      const [other] = (await database.articles.toCollection().primaryKeys()).filter(key => key !== pageKey);
      await storeModule.mergeArticle(database, pageKey, other!, time);
    },
  ],
  [
    'a merged article is split again',
    async (database, _library, { pageKey, time }) => {
      const [other] = (await database.articles.toCollection().primaryKeys()).filter(key => key !== pageKey);
      await storeModule.mergeArticle(database, pageKey, other!, time);
      await storeModule.splitArticle(database, other!, pageKey, time);
      await database.articles.update(pageKey, { title: 'Ngân' });
    },
  ],
  ['a row is purged', (database, _library, { ids }) => database.annotations.delete(ids[0]!)],
];

describe.each(BROWSERS)('in %s the catalog is in step', browser => {
  let lib: LibPage;

  beforeAll(async () => {
    lib = await openStore(browser);
  });

  afterAll(() => lib[Symbol.asyncDispose]());

  test.each(STEPS)('when %s', async (name, step) => {
    const given = JSON.stringify([name, LIBRARY, MORE]);
    const run = `(${keepInStep})(...${given}, ${step})`;
    const seen = (await lib.page.evaluate(run)) as Awaited<ReturnType<typeof keepInStep>>;
    expect(seen.before.ids).toEqual([idOf(2), idOf(1)]);
    expect(seen.after).not.toEqual(seen.before);
    expect(seen.after).toEqual(seen.anew);
    expect(seen.reopened).toEqual(seen.after);
    expect(seen.left).toBe(0);
  });

  test('once there is room again, and can be seen till then', async () => {
    const seen = await lib.page.evaluate(async library => {
      const database = storeModule.openDatabase('full');
      await storeModule.mergeInto(database, { ...library, annotations: library.annotations.slice(0, 1) });
      const { total } = (await storeModule.openCatalog(database)).select(storeModule.WHOLE_LIBRARY);
      await storeModule.mergeInto(database, library);
      const noRoom = () => {
        throw new Error('The disk is full');
      };
      database.catalog.hook('updating', noRoom);
      const catalog = await storeModule.openCatalog(database);
      const look = () => catalog.select(storeModule.WHOLE_LIBRARY).total;
      const old = look();
      const message = await new Promise(resolve => {
        catalog.follow({
          changed() {},
          progress() {},
          failed(error) {
            database.catalog.hook('updating').unsubscribe(noRoom);
            resolve((error as Error).message);
          },
        });
      });
      await storeModule.mergeInto(database, { ...library, annotations: [] });
      await database.articles.update(library.articles[0]!.pageKey, { title: 'Khác' });
      const end = performance.now() + 10_000;
      while (look() === old && performance.now() < end) await new Promise(done => setTimeout(done, 10));
      return { total, old, message, now: look() };
    }, LIBRARY);
    expect(seen).toEqual({ total: 1, old: 1, message: 'The disk is full', now: 2 });
  });

  test('says why it cannot be opened', async () => {
    const message = await lib.page.evaluate(async () => {
      const { open } = indexedDB;
      IDBFactory.prototype.open = () => {
        throw new Error('No databases here');
      };
      try {
        return await storeModule.openCatalog(storeModule.openDatabase('none')).then(
          () => 'opened',
          error => String(error),
        );
      } finally {
        IDBFactory.prototype.open = open;
      }
    });
    expect(message).toContain('No databases here');
  });

  test('with what another tab does', async () => {
    await lib.page.evaluate(async library => {
      const database = storeModule.openDatabase('two tabs');
      await storeModule.mergeInto(database, library);
      const catalog = await storeModule.openCatalog(database);
      catalog.follow({
        changed() {
          const { total } = catalog.select(storeModule.WHOLE_LIBRARY);
          document.title = `${total} marks`;
        },
        progress() {},
        failed() {},
      });
    }, LIBRARY);
    const other = await lib.page.browser().newPage();
    await other.goto(server.url);
    await other.evaluate(lib.scripts[0]!);
    await other.evaluate(async ({ mark, article, text }) => {
      await storeModule.createLibrary(storeModule.openDatabase('two tabs')).add([mark], article, text);
    }, MORE);
    await lib.page.waitForFunction(() => document.title === '3 marks', { polling: 20, timeout: 10_000 });
    await other.close();
  });
});
