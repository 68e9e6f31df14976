import { usedTags } from './exported-part.ts';
import type { LibrarySnapshot } from './library-snapshot.ts';

/**
 * What of a library some of its marks need to stand by themselves: with their articles, and those that these are merged
 * into. What is known of deleted marks is no part of it. Linear.
 *
 * @param ids Of the marks; those that the snapshot does not have count for nothing.
 */
export function partOf(snapshot: LibrarySnapshot, ids: Iterable<string>): LibrarySnapshot {
  const wanted = new Set(ids);
  const annotations = snapshot.annotations.filter(({ id }) => wanted.has(id));
  const articleOf = new Map(snapshot.articles.map(article => [article.pageKey, article]));
  const needed = new Set<string>();
  for (const { pageKey } of annotations) {
    // Copies of a library may bring about a circle.
    for (let key: string | null = pageKey; key !== null && !needed.has(key); ) {
      needed.add(key);
      key = articleOf.get(key)?.mergedInto ?? null;
    }
  }
  const isNeeded = ({ pageKey }: { pageKey: string }) => needed.has(pageKey);
  return {
    articles: snapshot.articles.filter(isNeeded),
    texts: snapshot.texts.filter(isNeeded),
    annotations,
    deletions: [],
    sightings: snapshot.sightings.filter(({ id }) => wanted.has(id)),
    tags: usedTags(annotations, snapshot.tags),
  };
}
