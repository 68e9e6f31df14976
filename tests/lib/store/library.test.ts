/** The store, in a real browser's database. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Annotation, TaggedStatistic } from '../../../lib/annotations/annotation.ts';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { Finding, Sighting } from '../../../lib/annotations/sighting.ts';
import type { StatisticDismissal } from '../../../lib/article/article.ts';
import {
  emptyStatistic,
  STATISTIC_FIELDS,
  type StatisticField,
  type StatisticRecord,
} from '../../../lib/statistics/statistic-record.ts';
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

interface FrozenDatabase {
  version: number;
  tables: Record<string, { keyPath: string; indexes: Record<string, boolean> }>;
  rows: Omit<LibrarySnapshot, 'sightings' | 'tags'> & Partial<LibrarySnapshot>;
}

const frozen = (version: number): FrozenDatabase =>
  JSON.parse(readFileSync(new URL(`../../fixtures/database-${version}.json`, import.meta.url), 'utf8'));

let lib: LibPage;

beforeAll(async () => {
  lib = await openStorePage();
});

afterAll(() => lib[Symbol.asyncDispose]());

/** Makes a database as a frozen version of the extension left it. */
function makeDatabase(name: string, { version, tables, rows }: FrozenDatabase): Promise<void> {
  const make = (
    name: string,
    version: number,
    tables: FrozenDatabase['tables'],
    rows: Record<string, unknown[]>,
  ) =>
    new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name, version);
      opening.onerror = () => reject(opening.error);
      opening.onupgradeneeded = () => {
        for (const [table, { keyPath, indexes }] of Object.entries(tables)) {
          const made = opening.result.createObjectStore(table, { keyPath });
          for (const [index, multiEntry] of Object.entries(indexes)) {
            made.createIndex(index, index, { multiEntry });
          }
          for (const row of rows[table]!) made.put(row);
        }
      };
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
  return lib.page.evaluate(make, name, version, tables, { ...rows });
}

/** Fills a database of this name, records findings one round after another, and gives what it then holds. */
function recordIn(
  name: string,
  library: LibrarySnapshot,
  rounds: { pageKey: string; findings: Finding[]; now: string }[],
): Promise<Sighting[]> {
  return lib.page.evaluate(
    async (name, library, rounds) => {
      const database = storeModule.openDatabase(name);
      await storeModule.mergeInto(database, library);
      for (const { pageKey, findings, now } of rounds)
        await storeModule.recordSightings(database, pageKey, findings, now);
      return database.sightings.toArray();
    },
    name,
    library,
    rounds,
  );
}

const finding = (fields: Partial<Finding> = {}): Finding => ({
  id: idOf(1),
  status: 'exact',
  text: '',
  changes: [],
  start: 17,
  end: 30,
  ...fields,
});

type Rows = FrozenDatabase['rows'];

/** What each version's database holds, as the version after it keeps it. */
const UPGRADED: Record<number, (rows: Rows) => Rows> = {
  1: rows => ({
    ...rows,
    annotations: rows.annotations.map(row => ({
      ...row,
      versions: [],
      keptAgainst: null,
      removedAt: null,
    })),
    sightings: [],
  }),
  2: rows => ({
    ...rows,
    articles: rows.articles.map(row => ({ ...row, dismissedStatistics: [] })),
    annotations: rows.annotations.map(row =>
      row.kind !== 'statistic' ? row : { ...row, record: upgradedRecord(row.record) },
    ),
  }),
  3: rows => ({
    ...rows,
    articles: rows.articles.map(row => ({ ...row, corrections: [], mergedInto: null, mergedAt: null })),
    tags: [],
  }),
};

/** What a version's database holds, as the version of today keeps it. */
function upgraded(version: number, rows: Rows): Rows {
  const step = UPGRADED[version];
  return step === undefined ? rows : upgraded(version + 1, step(rows));
}

/** What the old record did not say may still be read. */
function upgradedRecord(old: Partial<StatisticRecord>): TaggedStatistic {
  const isSaid = (field: StatisticField) =>
    Object.hasOwn(old, field) && old[field] !== null && old[field] !== '';
  return {
    ...emptyStatistic(),
    ...old,
    ...(old.unitText === '%' && { statisticKind: 'percentage' }),
    guessed: STATISTIC_FIELDS.filter(field => !isSaid(field)),
  };
}

/** The frozen rows with some more statistics among them, of the records that there were then. */
function withOldRecords(frozen: FrozenDatabase): FrozenDatabase {
  const row = frozen.rows.annotations.find(({ kind }) => kind === 'statistic')!;
  const more = [
    { value: 12.5, unitText: '%', measuredProperty: '' },
    { value: null, unitText: '', measuredProperty: 'hộ nghèo' },
  ].map(
    (record, at) =>
      ({ ...row, id: `ffffffff-0000-7000-8000-00000000000${at}`, record }) as unknown as Annotation,
  );
  return { ...frozen, rows: { ...frozen.rows, annotations: [...frozen.rows.annotations, ...more] } };
}

describe.each([1, 2, 3])('a library of version %i', number => {
  const FROZEN = number < 3 ? withOldRecords(frozen(number)) : frozen(number);

  test('opened by the version of today, keeps everything', async () => {
    await makeDatabase(`frozen-${number}`, FROZEN);
    const { version, rows, page } = await lib.page.evaluate(
      async (name, pageKey) => {
        const database = storeModule.openDatabase(name);
        const library = storeModule.createLibrary(database);
        const page = await library.page([pageKey]);
        const tables = await Promise.all(
          database.tables.map(async table => [table.name, await table.toArray()]),
        );
        return { version: database.verno, rows: Object.fromEntries(tables), page };
      },
      `frozen-${number}`,
      FROZEN.rows.articles[0]!.pageKey,
    );
    const { annotations, sightings = [] } = FROZEN.rows;
    expect(version).toBe(4);
    const keys = FROZEN.rows.annotations.map(({ id }) => id).sort();
    const changes = [{ seq: 1, table: 'annotations', keys }];
    expect(rows).toEqual({ ...upgraded(number, FROZEN.rows), changes, catalog: [], words: [] });
    const live = annotations.filter(row => row.pageKey === page.pageKey && row.deletedAt === null);
    expect(live.length).toBeGreaterThan(0);
    expect(page.annotations.map(({ id }) => id)).toEqual(live.map(({ id }) => id));
    expect(page.sightings).toEqual(sightings.filter(row => row.pageKey === page.pageKey));
  });

  test('can be added to', async () => {
    const name = `frozen-${number}-more`;
    await makeDatabase(name, FROZEN);
    const { id, pageKey } = FROZEN.rows.annotations[0]!;
    const rows = await lib.page.evaluate(
      async (name, pageKey, found) => {
        const database = storeModule.openDatabase(name);
        const library = storeModule.createLibrary(database);
        await storeModule.recordSightings(database, pageKey, [found], '2026-03-01T00:00:00.000Z');
        return (await library.page([pageKey])).sightings;
      },
      name,
      pageKey,
      finding({ id }),
    );
    const row = rows.filter(sighting => sighting.id === id);
    expect(row).toMatchObject([{ id, pageKey, status: 'exact', asSaved: '2026-03-01T00:00:00.000Z' }]);
  });
});

describe('findings', () => {
  const EDITED = finding({
    status: 'edited',
    text: '14 nghị quyết',
    changes: [{ at: 0, deleted: '12', inserted: '14', signs: ['number'] }],
  });
  const at = (minute: number, ...findings: Finding[]) => ({
    pageKey: PAGE_KEY,
    findings,
    now: timeAt(minute),
  });
  const deleted = sampleClaim({ id: idOf(2), deletedAt: timeAt(3), modified: timeAt(3) });
  const elsewhere = sampleClaim({ id: idOf(3), pageKey: 'news.example/other' });
  const LIBRARY = sampleLibrary([sampleClaim(), deleted, elsewhere]);

  test.each<[name: string, rounds: ReturnType<typeof at>[], kept: Partial<Sighting>[]]>([
    ['are kept', [at(5, EDITED)], [{ ...EDITED, pageKey: PAGE_KEY, seen: timeAt(5), asSaved: null }]],
    [
      'remember when the words were last as saved',
      [at(5, finding()), at(9, EDITED)],
      [{ status: 'edited', seen: timeAt(9), asSaved: timeAt(5) }],
    ],
    ['are not kept again where nothing is new', [at(5, finding()), at(9, finding())], [{ seen: timeAt(5) }]],
    ['are kept again after a day', [at(5, finding()), at(1500, finding())], [{ asSaved: timeAt(1500) }]],
    [
      'of marks that are deleted, on another page or unknown are dropped',
      [at(5, ...[2, 3, 4].map(number => finding({ id: idOf(number) })))],
      [],
    ],
  ])('%s', async (name, rounds, kept) => {
    const sightings = await recordIn(name, LIBRARY, rounds);
    expect(sightings).toHaveLength(kept.length);
    expect(sightings).toMatchObject(kept);
  });
});

test('sightings come in with a file, go out with live marks, and stay with what is deleted', async () => {
  const incoming = { ...sampleLibrary(), sightings: [sampleSighting()] };
  const { before, after, kept } = await lib.page.evaluate(
    async (incoming, gone) => {
      const database = storeModule.openDatabase('in-and-out');
      const library = storeModule.createLibrary(database);
      await storeModule.mergeInto(database, incoming);
      const before = await library.snapshot();
      await library.change(gone.id, gone.modified, () => gone);
      return { before, after: await library.snapshot(), kept: await database.sightings.count() };
    },
    incoming,
    sampleClaim({ deletedAt: timeAt(20), modified: timeAt(20) }),
  );
  expect(before).toEqual(incoming);
  expect(after.sightings).toEqual([]);
  expect(kept).toBe(1);
});

describe('a change', () => {
  /** Opens a database of this name with the sample library, makes changes, and gives what then holds. */
  const changed = (name: string, steps: { id: string; now: string; note: string }[]) =>
    lib.page.evaluate(
      async (name, library, steps) => {
        const database = storeModule.openDatabase(name);
        await storeModule.mergeInto(database, library);
        const { change } = storeModule.createLibrary(database);
        const results = [];
        for (const { id, now, note } of steps) {
          const result = await change(id, now, (current, time) => {
            if (note === 'refuse') throw new Error('Refused');
            return { ...current, note: current.note + note, modified: time };
          }).catch((error: Error) => error.message);
          results.push(typeof result === 'object' ? (result?.after.modified ?? null) : result);
        }
        const row = await database.annotations.get(steps[0]!.id);
        return { results, note: row?.note ?? null };
      },
      name,
      sampleLibrary(),
      steps,
    );
  const { id, note, modified } = sampleLibrary().annotations[0]!;
  const inMs = (milliseconds: number) => new Date(Date.parse(modified) + milliseconds).toISOString();

  test('is made to what is there, not to what was known', async () => {
    const steps = [
      { id, now: inMs(1000), note: '+a' },
      { id, now: inMs(2000), note: '+b' },
    ];
    expect(await changed('two-changes', steps)).toEqual({
      results: [inMs(1000), inMs(2000)],
      note: `${note}+a+b`,
    });
  });

  test('is later than the one before, however slow the clock', async () => {
    const { results } = await changed('slow-clock', [{ id, now: inMs(-5000), note: '' }]);
    expect(results).toEqual([inMs(1)]);
  });

  test('that is refused leaves all as it was', async () => {
    const steps = [{ id, now: inMs(1000), note: 'refuse' }];
    expect(await changed('refused', steps)).toEqual({ results: ['Refused'], note });
  });

  test('of what is not there comes to nothing', async () => {
    const steps = [{ id: '01890000-0000-7000-8000-0000000000ff', now: inMs(1000), note: '' }];
    expect(await changed('not-there', steps)).toEqual({ results: [null], note: null });
  });
});

describe('a page has marks', () => {
  const ALIAS = 'news.example/hop-dong-nhan-dan-7';
  const deleted = sampleClaim({ deletedAt: timeAt(5) });
  const withAliases = (aliases: string[], marks = [sampleClaim()]): LibrarySnapshot => ({
    ...sampleLibrary(marks),
    articles: [sampleArticle({ aliases })],
  });

  test.each<[name: string, library: LibrarySnapshot, key: string, hasMarks: boolean]>([
    ['by its own key', withAliases([PAGE_KEY]), PAGE_KEY, true],
    ['by its own key, which is no alias', withAliases([]), PAGE_KEY, true],
    ['by an alias', withAliases([ALIAS, PAGE_KEY]), ALIAS, true],
    ['not where all were deleted', withAliases([ALIAS, PAGE_KEY], [deleted]), ALIAS, false],
    ['not where it is another page', withAliases([ALIAS, PAGE_KEY]), 'news.example/other', false],
  ])('%s', async (name, library, key, hasMarks) => {
    const found = await lib.page.evaluate(
      async (name, library, key) => {
        const database = storeModule.openDatabase(name);
        await database.articles.bulkPut(library.articles);
        await database.annotations.bulkPut(library.annotations);
        return storeModule.createLibrary(database).hasMarks(key);
      },
      `has marks ${name}`,
      library,
      key,
    );
    expect(found).toBe(hasMarks);
  });
});

describe('changes to several marks', () => {
  const IDS = [1, 2].map(idOf);
  const LIBRARY = sampleLibrary(IDS.map(id => sampleClaim({ id })));

  test.each<[name: string, ids: string[], refused: string | null, notes: string[], changed: string[]]>([
    ['are all made', IDS, null, ['+', '+'], IDS],
    ['leave out what is not there', [IDS[1]!, idOf(9)], null, ['', '+'], [IDS[1]!]],
    ['of none are none', [], null, ['', ''], []],
    ['are none where one is refused', IDS, IDS[1]!, ['', ''], []],
  ])('%s', async (name, ids, refused, notes, changed) => {
    const result = await lib.page.evaluate(
      async (name, library, ids, refused, now) => {
        const database = storeModule.openDatabase(`several: ${name}`);
        await storeModule.mergeInto(database, library);
        const done = await storeModule
          .createLibrary(database)
          .changeAll(ids, now, (current, time) => {
            if (current.id === refused) throw new Error('Refused');
            return { ...current, note: `${current.note}+`, modified: time };
          })
          .catch(() => []);
        const rows = await database.annotations.orderBy('id').toArray();
        return { notes: rows.map(({ note }) => note), changed: done.map(({ after }) => after.id) };
      },
      name,
      LIBRARY,
      ids,
      refused,
      timeAt(20),
    );
    expect(result).toEqual({ notes, changed });
  });

  test('of different sorts are made together or not at all', async () => {
    const { notes, failure } = await lib.page.evaluate(
      async (library, more) => {
        const database = storeModule.openDatabase('together');
        await storeModule.mergeInto(database, library);
        const { together, change, add } = storeModule.createLibrary(database);
        const [annotation] = library.annotations;
        const failure = await together(async () => {
          await change(annotation!.id, annotation!.modified, current => ({ ...current, note: 'lost' }));
          await add([more, more], library.articles[0]!, library.texts[0]!);
        }).catch((error: Error) => error.name);
        const rows = await database.annotations.toArray();
        return { notes: rows.map(({ note }) => note), failure };
      },
      LIBRARY,
      sampleClaim({ id: idOf(3) }),
    );
    expect(failure).toBe('BulkError');
    expect(notes).toEqual(['', '']);
  });
});

describe('an article', () => {
  const today = {
    article: sampleArticle({
      title: 'Today',
      textHash: 'b'.repeat(64),
      aliases: ['b'],
      created: timeAt(30),
      modified: timeAt(30),
    }),
    text: sampleText({ textHash: 'b'.repeat(64), saved: timeAt(30) }),
  };
  const earlier = sampleArticle({ aliases: ['a'] });
  const KEPT = { isDismissed: true, at: timeAt(5) };

  test('has the text of its first mark, whatever was put aside before', async () => {
    const { before, after, snapshot } = await lib.page.evaluate(
      async (earlier, today, mark, now) => {
        const database = storeModule.openDatabase('aside-first');
        const library = storeModule.createLibrary(database);
        await library.dismissStatistic(earlier, 'k', true, now);
        const before = await library.snapshot();
        await library.add([mark], today.article, today.text);
        return { before, after: await library.article(mark.pageKey), snapshot: await library.snapshot() };
      },
      earlier,
      today,
      sampleClaim(),
      timeAt(5),
    );
    const dismissedStatistics = [{ key: 'k', ...KEPT }];
    expect(before).toEqual({
      articles: [{ ...earlier, dismissedStatistics }],
      texts: [],
      annotations: [],
      deletions: [],
      sightings: [],
      tags: [],
    });
    expect(after).toEqual({
      ...today.article,
      aliases: ['a', 'b'],
      created: earlier.created,
      dismissedStatistics,
    });
    expect(snapshot.texts).toEqual([today.text]);
  });

  test('keeps its text at the next mark, though the first was deleted', async () => {
    const gone = sampleClaim({ deletedAt: timeAt(8), modified: timeAt(8) });
    const { article, text } = await lib.page.evaluate(
      async (library, today, mark) => {
        const database = storeModule.openDatabase('second-mark');
        await storeModule.mergeInto(database, library);
        await storeModule.createLibrary(database).add([mark], today.article, today.text);
        return {
          article: await database.articles.get(mark.pageKey),
          text: await database.texts.get(mark.pageKey),
        };
      },
      sampleLibrary([gone]),
      today,
      sampleClaim({ id: idOf(2) }),
    );
    expect(text).toEqual(sampleText());
    expect(article).toMatchObject({ title: sampleArticle().title, textHash: sampleArticle().textHash });
  });

  test.each<[name: string, steps: [key: string, isDismissed: boolean, minute: number][], kept: object[]]>([
    ['is put aside', [['k', true, 5]], [{ key: 'k', ...KEPT }]],
    [
      'is sorted by key',
      [
        ['k', true, 5],
        ['a', true, 5],
      ],
      [
        { key: 'a', ...KEPT },
        { key: 'k', ...KEPT },
      ],
    ],
    [
      'is taken back',
      [
        ['k', true, 5],
        ['k', false, 6],
      ],
      [{ key: 'k', isDismissed: false, at: timeAt(6) }],
    ],
    [
      'is taken back, however slow the clock',
      [
        ['k', true, 5],
        ['k', false, 4],
      ],
      [{ key: 'k', isDismissed: false, at: timeAt(5).replace('.000', '.001') }],
    ],
  ])('remembers of a figure that it %s', async (name, steps, kept) => {
    const article = await lib.page.evaluate(
      async (name, library, steps) => {
        const database = storeModule.openDatabase(`figure ${name}`);
        await storeModule.mergeInto(database, library);
        const { dismissStatistic } = storeModule.createLibrary(database);
        const [article] = library.articles;
        for (const { key, isDismissed, now } of steps)
          await dismissStatistic(article!, key, isDismissed, now);
        return database.articles.get(article!.pageKey);
      },
      name,
      sampleLibrary(),
      steps.map(([key, isDismissed, minute]) => ({ key, isDismissed, now: timeAt(minute) })),
    );
    expect(article).toEqual(sampleArticle({ dismissedStatistics: kept as StatisticDismissal[] }));
  });
});
