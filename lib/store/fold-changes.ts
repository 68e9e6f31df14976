/** Takes changes of the library into its catalog, a slice at a time; each slice is a transaction of its own. */
import type { EntityTable } from 'dexie';
import { packChunk, packWords, unpackChunk } from '../annotations/catalog-chunk.ts';
import { type CatalogEntry, catalogArticle, catalogEntry } from '../annotations/catalog-entry.ts';
import { createRoots, groupOf } from '../article/article-groups.ts';
import { compareText } from '../shared/compare.ts';
import type { Database } from './database.ts';
import type { Change } from './journal.ts';
import { mergedArticles } from './read-rows.ts';

/** Marks to a slice: a tenth of a second at most, in which nothing else is written. */
export const SLICE = 500;

const FEW = 50;

/** A chunk that grows beyond `most` entries is cut into such of `some`. A change rewrites its chunk: the smaller, the sooner. */
const CHUNK = { most: 1500, some: 1000 };

/**
 * How many changed marks are not in the catalog yet; `null` where it is in step. Where they are more than a slice, they are noted anew, each once and
 * in the order of their ids, so that they fill chunk after chunk.
 */
export async function settleChanges(database: Database): Promise<number | null> {
  const rows = await database.changes.toArray();
  if (rows.length === 0) return null;
  const noted = keysIn(rows);
  if (noted <= SLICE || rows.every(({ table, keys }) => table === 'annotations' && keys.length <= SLICE))
    return noted;
  const ids = await changedMarks(database, rows);
  const { changes } = database;
  // Whatever is changed meanwhile is noted behind these.
  await database.transaction('rw', changes, async () => {
    const settled: Omit<Change, 'seq'>[] = [];
    for (let at = 0; at < ids.length; at += SLICE) {
      settled.push({ table: 'annotations', keys: ids.slice(at, at + SLICE) });
    }
    await changes.bulkDelete(rows.map(({ seq }) => seq));
    await changes.bulkAdd(settled);
  });
  return ids.length;
}

/** Takes in all changes, where they are no more than a slice: quick enough to be waited for. */
export async function foldFewChanges(database: Database): Promise<void> {
  const rows = await database.changes.toArray();
  if (rows.length > 0 && keysIn(rows) <= SLICE) await foldChanges(database);
}

const keysIn = (rows: readonly Change[]) => rows.reduce((sum, { keys }) => sum + keys.length, 0);

/** Takes in the oldest changes, about a slice of them. Resolves with how many marks they concerned; `null` where there are none. */
export function foldChanges(database: Database): Promise<number | null> {
  const { annotations, articles, sightings, changes, catalog, words } = database;
  return database.transaction('rw', [annotations, articles, sightings, changes, catalog, words], async () => {
    const rows = await oldest(database);
    if (rows.length === 0) return null;
    const ids = await changedMarks(database, rows);
    const firsts = await catalog.toCollection().primaryKeys();
    const byChunk = Map.groupBy(ids, id => firsts.findLast(first => first <= id) ?? '');
    let [stamp = 0] = (await catalog.orderBy('stamp').reverse().limit(1).keys()) as number[];
    for (const [first, its] of byChunk) {
      const entries = await entriesIn(database, first);
      const fresh = await entriesOf(database, its);
      for (const id of its) {
        const entry = fresh.get(id);
        if (entry === undefined) entries.delete(id);
        else entries.set(id, entry);
      }
      stamp += 1;
      const sorted = [...entries.values()].sort((a, b) => compareText(a.id, b.id));
      for (const [at, part] of cut(sorted).entries()) {
        const start = at === 0 ? first : part[0]!.id;
        await catalog.put(packChunk(start, stamp, part));
        await words.put(packWords(start, part));
      }
    }
    await changes.bulkDelete(rows.map(({ seq }) => seq));
    return ids.length;
  });
}

/** The entries of a chunk by their ids; none where there is no such chunk. */
async function entriesIn({ catalog, words }: Database, first: string): Promise<Map<string, CatalogEntry>> {
  const [chunk, its] = await Promise.all([catalog.get(first), words.get(first)]);
  const entries = chunk === undefined || its === undefined ? [] : unpackChunk(chunk, its);
  return new Map(entries.map(entry => [entry.id, entry]));
}

async function oldest({ changes }: Database): Promise<Change[]> {
  const rows = await changes.limit(SLICE).toArray();
  let noted = 0;
  return rows.filter(({ keys }) => {
    const isFirst = noted === 0;
    noted += keys.length;
    return isFirst || noted <= SLICE;
  });
}

/** The ids of all marks that changes concern, in their order: those of an article whose article changed, too. */
async function changedMarks(database: Database, rows: readonly Change[]): Promise<string[]> {
  const { annotations } = database;
  const changed = rows.filter(({ table }) => table === 'articles').flatMap(({ keys }) => keys);
  const merged = changed.length === 0 ? [] : await mergedArticles(database);
  // What is merged into an article is listed under it.
  const ofArticles = [...new Set(changed)].flatMap(key => [key, ...groupOf(merged, key)]);
  const ids = new Set(rows.filter(({ table }) => table !== 'articles').flatMap(({ keys }) => keys));
  const more = await annotations
    .where('pageKey')
    .anyOf([...new Set(ofArticles)])
    .primaryKeys();
  for (const id of more) ids.add(id);
  return [...ids].sort();
}

/** @param ids Those of one chunk, in their order: of many the whole range is read, several times sooner than one by one. */
async function rowsOf<Row extends { id: string }>(
  table: EntityTable<Row, 'id'>,
  ids: readonly string[],
): Promise<(Row | undefined)[]> {
  const rows =
    ids.length < FEW
      ? await table.where('id').anyOf(ids).toArray()
      : await table.where('id').between(ids[0], ids.at(-1), true, true).toArray();
  const byId = new Map(rows.map(row => [row.id, row]));
  return ids.map(id => byId.get(id));
}

/** Of the marks that are there, and not deleted. */
async function entriesOf(database: Database, ids: string[]): Promise<Map<string, CatalogEntry>> {
  const { annotations, articles, sightings } = database;
  const rootOf = createRoots(await mergedArticles(database));
  const [marks, seen] = await Promise.all([rowsOf(annotations, ids), rowsOf(sightings, ids)]);
  const keys = [...new Set(marks.flatMap(mark => (mark === undefined ? [] : rootOf(mark.pageKey))))];
  const known = (await articles.bulkGet(keys)).flatMap(article =>
    article === undefined ? [] : catalogArticle(article),
  );
  const byKey = new Map(known.map(article => [article.pageKey, article]));
  return new Map(
    marks.flatMap((mark, at) =>
      mark === undefined || mark.deletedAt !== null
        ? []
        : [[mark.id, catalogEntry(mark, byKey.get(rootOf(mark.pageKey)), seen[at])] as const],
    ),
  );
}

/** What are to be chunks. */
function cut(entries: readonly CatalogEntry[]): (readonly CatalogEntry[])[] {
  if (entries.length <= CHUNK.most) return [entries];
  return Array.from({ length: Math.ceil(entries.length / CHUNK.some) }, (_, at) =>
    entries.slice(at * CHUNK.some, (at + 1) * CHUNK.some),
  );
}
