import type { Table } from 'dexie';
import type { UndoOutcome } from '../annotations/library-undo.ts';
import { groupOf } from '../article/article-groups.ts';
import { compareCanonically } from '../shared/compare.ts';
import { type Database, tablesOf } from './database.ts';
import type { ImportUndo } from './merge-into.ts';
import { mergedArticles } from './read-rows.ts';

/**
 * Takes an import back: every row that is still as the import left it becomes what it was before, or goes. What the
 * reader changed since stays, with the article that it is on.
 *
 * @returns Of the marks that the import wrote how many are as before, and how many stay; other rows count for nothing.
 */
export function undoImport(database: Database, { before, after }: ImportUndo): Promise<UndoOutcome> {
  const { articles, texts, annotations, deletions, sightings, tags } = database;
  const byId = ({ id }: { id: string }) => id;
  const byPageKey = ({ pageKey }: { pageKey: string }) => pageKey;
  return database.transaction('rw', tablesOf(database), async () => {
    const left = await putBack(annotations, before.annotations, after.annotations, byId);
    await putBack(deletions, before.deletions, after.deletions, byId);
    await putBack(tags, before.tags, after.tags, ({ name }) => name);

    await putBack(sightings, before.sightings, after.sightings, byId, ({ id }) => left.has(id));
    const gone = await missing(annotations, after.annotations.map(byId));
    await sightings.bulkDelete(gone);

    const needed = await neededArticles(database, after.articles.map(byPageKey));
    const isNeeded = (row: { pageKey: string }) => needed.has(row.pageKey);
    await putBack(articles, before.articles, after.articles, byPageKey, isNeeded);
    await putBack(texts, before.texts, after.texts, byPageKey, isNeeded);
    return { undone: after.annotations.length - left.size, left: left.size };
  });
}

/**
 * @param stays Of what was not there before, what may not go.
 * @returns The keys of the rows that are no longer as the import left them.
 */
async function putBack<Row extends Insert, Insert>(
  table: Table<Row, string, Insert>,
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => string,
  stays: (row: Row) => boolean = () => false,
): Promise<Set<string>> {
  const earlier = new Map(before.map(row => [keyOf(row), row]));
  const current = await table.bulkGet(after.map(keyOf));
  const isUntouched = (row: Row, at: number) =>
    current[at] !== undefined && compareCanonically(current[at], row) === 0;
  const untouched = after.filter(isUntouched);
  const back = untouched.flatMap(row => earlier.get(keyOf(row)) ?? []);
  const gone = untouched.filter(row => !earlier.has(keyOf(row)) && !stays(row));
  await table.bulkPut(back);
  await table.bulkDelete(gone.map(keyOf));
  return new Set(after.filter((row, at) => !isUntouched(row, at)).map(keyOf));
}

async function missing<Row, Insert>(table: Table<Row, string, Insert>, keys: string[]): Promise<string[]> {
  const rows = await table.bulkGet(keys);
  return keys.filter((_key, at) => rows[at] === undefined);
}

/** Those of the articles that have a mark, or are one with an article that has one or was not imported. */
async function neededArticles(database: Database, keys: string[]): Promise<Set<string>> {
  const imported = new Set(keys);
  const marked = new Set<unknown>(await database.annotations.where('pageKey').anyOf(keys).uniqueKeys());
  const merged = await mergedArticles(database);
  return new Set(
    keys.filter(key => groupOf(merged, key).some(each => marked.has(each) || !imported.has(each))),
  );
}
