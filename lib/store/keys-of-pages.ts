import { groupOf } from '../article/article-groups.ts';
import type { Database } from './database.ts';
import { mergedArticles } from './read-rows.ts';

/**
 * Every key by which a tab may know one of these pages: theirs, those of the articles merged with them, and the
 * aliases of all these.
 */
export async function keysOfPages(database: Database, pageKeys: readonly string[]): Promise<string[]> {
  const merged = await mergedArticles(database);
  const keys = new Set(pageKeys.flatMap(pageKey => groupOf(merged, pageKey)));
  const rows = await database.articles.bulkGet([...keys]);
  return [...new Set([...keys, ...rows.flatMap(row => row?.aliases ?? [])])];
}
