import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { LibPage } from '../../support/lib-page.ts';
import { openStorePage } from '../../support/open-store-page.ts';
import {
  idOf,
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

const B = 'news.example/b';
const colour = (name: string, minute: number) => ({ name, colour: '#e69f00', modified: timeAt(minute) });

const HERE: LibrarySnapshot = {
  ...sampleLibrary([
    sampleClaim({ note: 'here' }),
    sampleClaim({ id: idOf(2), note: 'newer here', modified: timeAt(9) }),
    sampleClaim({ id: idOf(3), note: 'at once, a' }),
  ]),
  tags: [colour('a', 1)],
};
const INCOMING: LibrarySnapshot = {
  articles: [
    sampleArticle({ title: 'There', modified: timeAt(5) }),
    sampleArticle({ pageKey: B, aliases: [B] }),
  ],
  texts: [sampleText({ pageKey: B })],
  annotations: [
    sampleClaim({ note: 'newer there', modified: timeAt(5) }),
    sampleClaim({ id: idOf(2), note: 'there', modified: timeAt(5) }),
    sampleClaim({ id: idOf(3), note: 'at once, b' }),
    sampleClaim({ id: idOf(4), pageKey: B }),
  ],
  deletions: [{ id: idOf(7), pageKey: B, deletedAt: timeAt(2) }],
  sightings: [sampleSighting({ id: idOf(4), pageKey: B })],
  tags: [{ ...colour('a', 4), colour: '' }],
};
const SUMMARY = { added: 1, same: 0, updated: 2, kept: 1, conflicting: 1, deleted: 0, articles: 1, tags: 1 };

/** Imports, does something meanwhile, and takes the import back. */
function importing(name: string, meanwhile: 'nothing' | 'edit' | 'mark' | 'merge' | 'sight') {
  return lib.page.evaluate(
    async (name, here, incoming, meanwhile, mark, times) => {
      const store = storeModule;
      const database = store.openDatabase(name);
      await store.mergeInto(database, here);
      const library = store.createLibrary(database);
      const rows = async () =>
        JSON.stringify(
          await Promise.all(
            database.tables
              // What only follows from the others.
              .filter(({ name }) => !['changes', 'catalog', 'words'].includes(name))
              .map(table => table.toArray()),
          ),
        );
      const before = await rows();
      const planned = await store.planImport(database, incoming);
      const isUntouched = (await rows()) === before;
      const { summary, undo } = await store.applyImport(database, incoming);
      const ids = incoming.annotations.map(({ id }) => id);
      const [article] = incoming.articles.slice(-1);
      if (meanwhile === 'edit')
        await library.change(ids.at(-1)!, times[0]!, (last, modified) => ({ ...last, note: 'x', modified }));
      if (meanwhile === 'mark') await library.add([mark], article!, incoming.texts[0]!);
      if (meanwhile === 'merge')
        await store.mergeArticle(database, here.articles[0]!.pageKey, article!.pageKey, times[0]!);
      if (meanwhile === 'sight') {
        const finding = {
          id: ids.at(-1)!,
          status: 'exact' as const,
          text: '',
          changes: [],
          start: 1,
          end: 2,
        };
        await store.recordSightings(database, article!.pageKey, [finding], times[1]!);
      }
      const outcome = await store.undoImport(database, undo);
      return {
        planned: planned.summary,
        summary,
        isUntouched,
        isBack: (await rows()) === before,
        outcome,
        notes: (await database.annotations.toArray()).map(({ note }) => note),
        articles: await database.articles.count(),
        texts: await database.texts.count(),
        sightings: await database.sightings.count(),
      };
    },
    name,
    HERE,
    INCOMING,
    meanwhile,
    sampleClaim({ id: idOf(8), pageKey: B, note: 'mine' }) as Annotation,
    [timeAt(30), timeAt(5000)],
  );
}

describe('an import', () => {
  test('does what was planned, and is taken back to the last row', async () => {
    expect(await importing('planned', 'nothing')).toMatchObject({
      planned: SUMMARY,
      summary: SUMMARY,
      isUntouched: true,
      isBack: true,
      outcome: { undone: 3, left: 0 },
    });
  });

  const NOTES = ['here', 'newer here', 'at once, a'];

  test.each<[meanwhile: 'edit' | 'mark' | 'merge' | 'sight', kept: object]>([
    [
      'edit',
      { outcome: { undone: 2, left: 1 }, notes: [...NOTES, 'x'], articles: 2, texts: 2, sightings: 1 },
    ],
    [
      'mark',
      { outcome: { undone: 3, left: 0 }, notes: [...NOTES, 'mine'], articles: 2, texts: 2, sightings: 0 },
    ],
    ['merge', { outcome: { undone: 3, left: 0 }, notes: NOTES, articles: 2, texts: 2, sightings: 0 }],
    ['sight', { outcome: { undone: 3, left: 0 }, notes: NOTES, articles: 1, texts: 1, sightings: 0 }],
  ])('leaves, when it is taken back, what the reader did since: %s', async (meanwhile, kept) => {
    expect(await importing(`since: ${meanwhile}`, meanwhile)).toMatchObject({
      ...kept,
      isBack: meanwhile === 'sight',
    });
  });

  test('of what was exported from here changes nothing', async () => {
    const { put } = await lib.page.evaluate(async here => {
      const database = storeModule.openDatabase('own export');
      await storeModule.mergeInto(database, here);
      return storeModule.planImport(database, await storeModule.createLibrary(database).snapshot());
    }, HERE);
    expect(Object.values(put).flat()).toEqual([]);
  });
});

test('the room that a library takes is told', async () => {
  const facts = await lib.page.evaluate(() => storeModule.storageFacts());
  expect(facts.usage).toBeGreaterThan(0);
  expect(facts.quota).toBeGreaterThan(facts.usage!);
  expect(facts.isPersistent).toBe(false);
  const unknown = await lib.page.evaluate(() => storeModule.storageFacts({} as StorageManager));
  expect(unknown).toEqual({ usage: null, quota: null, isPersistent: false });
});
