import type { Table } from 'dexie';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Database } from './database.ts';

/** Every row there is, of one page or of all; those of deleted marks too. Wants a transaction over all tables. */
export async function readRows(database: Database, pageKey?: string): Promise<LibrarySnapshot> {
  const read = <Row, Key, Insert>(table: Table<Row, Key, Insert>) =>
    pageKey === undefined ? table.toArray() : table.where({ pageKey }).toArray();
  const [articles, texts, annotations, deletions, sightings] = await Promise.all([
    read(database.articles),
    read(database.texts),
    read(database.annotations),
    read(database.deletions),
    read(database.sightings),
  ]);
  return { articles, texts, annotations, deletions, sightings };
}
