import { isSpokenOf } from '../article/is-spoken-of.ts';
import type { Annotation } from './annotation.ts';
import type { LibrarySnapshot, Tag } from './library-snapshot.ts';

/**
 * What an export holds of rows of a library: live marks, and articles of which the reader has said something.
 *
 * @param isWhole Else the tags are those of the marks only.
 */
export function exportedPart(rows: LibrarySnapshot, isWhole: boolean): LibrarySnapshot {
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
    tags: isWhole ? rows.tags : usedTags(live, rows.tags),
  };
}

/** Those of the tags that one of the marks has. */
export function usedTags(marks: readonly Annotation[], tags: readonly Tag[]): Tag[] {
  const used = new Set(marks.flatMap(mark => mark.tags));
  return tags.filter(({ name }) => used.has(name));
}
