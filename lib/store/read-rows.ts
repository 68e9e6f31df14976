import type { Table } from 'dexie';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Article } from '../article/article.ts';
import type { Database } from './database.ts';

/** The rows of the articles with these keys; several times sooner than a query for any of them. */
export async function rowsOf<Row, Key, Insert>(
  table: Table<Row, Key, Insert>,
  keys: readonly string[],
): Promise<Row[]> {
  return (await Promise.all(keys.map(pageKey => table.where({ pageKey }).toArray()))).flat();
}

/** The articles that are merged into another. Mostly none: few have two addresses that do not know of each other. */
export function mergedArticles({ articles }: Database): Promise<Article[]> {
  return articles.where('mergedInto').above('').toArray();
}

/**
 * Every row there is, or every one of the articles with these keys; those of deleted marks too, and all tags. Wants a
 * transaction over `tablesOf` the database.
 */
export async function readRows(database: Database, keys?: readonly string[]): Promise<LibrarySnapshot> {
  const read = <Row, Key, Insert>(table: Table<Row, Key, Insert>) =>
    keys === undefined ? table.toArray() : rowsOf(table, keys);
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
