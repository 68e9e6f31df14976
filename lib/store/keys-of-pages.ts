import { groupOf } from '../article/article-groups.ts';
import type { Database } from './database.ts';

/**
 * Every key by which a tab may know one of these pages: theirs, those of the articles merged with them, and the
 * aliases of all these.
 */
export async function keysOfPages(database: Database, pageKeys: readonly string[]): Promise<string[]> {
  const { articles } = database;
  const merged = await articles.where('mergedInto').above('').toArray();
  const keys = new Set(pageKeys.flatMap(pageKey => groupOf(merged, pageKey)));
  const rows = await articles.bulkGet([...keys]);
  return [...new Set([...keys, ...rows.flatMap(row => row?.aliases ?? [])])];
}
