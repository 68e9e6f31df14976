import type { Annotation } from '../annotations/annotation.ts';
import type { LibrarySnapshot, Tag } from '../annotations/library-snapshot.ts';
import { groupOf } from '../article/article-groups.ts';
import { isSpokenOf } from '../article/is-spoken-of.ts';
import { type Database, tablesOf } from './database.ts';
import { readRows } from './read-rows.ts';

/** As `snapshot` of the library. */
export async function readSnapshot(database: Database, pageKey?: string): Promise<LibrarySnapshot> {
  const rows = await database.transaction('r', tablesOf(database), async () => {
    if (pageKey === undefined) return readRows(database);
    const merged = await database.articles.where('mergedInto').above('').toArray();
    return readRows(database, groupOf(merged, pageKey));
  });
  const isDeleted = (row: Annotation) => row.deletedAt !== null;
  const live = rows.annotations.filter(row => !isDeleted(row));
  const deleted = rows.annotations.filter(isDeleted);

  const named = new Set([...live.map(row => row.pageKey), ...rows.articles.map(row => row.mergedInto)]);
  const articles = rows.articles.filter(row => named.has(row.pageKey) || isSpokenOf(row));
  const known = new Set(articles.map(row => row.pageKey));
  const ids = new Set(live.map(row => row.id));
  return {
    articles,
    texts: rows.texts.filter(row => known.has(row.pageKey)),
    annotations: live,
    deletions: [
      ...rows.deletions,
      ...deleted.map(({ id, pageKey, deletedAt }) => ({ id, pageKey, deletedAt: deletedAt! })),
    ],
    sightings: rows.sightings.filter(row => ids.has(row.id)),
    tags: pageKey === undefined ? rows.tags : tagsOf(live, rows.tags),
  };
}

function tagsOf(marks: readonly Annotation[], tags: readonly Tag[]): Tag[] {
  const used = new Set(marks.flatMap(mark => mark.tags));
  return tags.filter(({ name }) => used.has(name));
}
