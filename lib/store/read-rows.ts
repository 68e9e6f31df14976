import type { Table } from 'dexie';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Database } from './database.ts';

/**
 * Every row there is, or every one of the articles with these keys; those of deleted marks too, and all tags. Wants a
 * transaction over `tablesOf` the database.
 */
export async function readRows(database: Database, keys?: readonly string[]): Promise<LibrarySnapshot> {
  const read = <Row, Key, Insert>(table: Table<Row, Key, Insert>) =>
    keys === undefined ? table.toArray() : table.where('pageKey').anyOf(keys).toArray();
  const [articles, texts, annotations, deletions, sightings, tags] = await Promise.all([
    read(database.articles),
    read(database.texts),
    read(database.annotations),
    read(database.deletions),
    read(database.sightings),
    database.tags.toArray(),
  ]);
  return { articles, texts, annotations, deletions, sightings, tags };
}
