/** Other programs know an article by an address of it; the library may keep it under another key. */
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { BARE_SINCE } from './bare-article.ts';

/**
 * The snapshot with the marks of bare articles under the articles that the library has at their addresses. An article
 * of their own would stand for the page from then on, and hide the marks that it has.
 *
 * @param keyOf The key under which the library keeps marks of the page with this key.
 */
export async function fileUnderKnown(
  read: LibrarySnapshot,
  keyOf: (pageKey: string) => Promise<string>,
): Promise<LibrarySnapshot> {
  const bare = read.articles.filter(({ modified }) => modified === BARE_SINCE);
  const keys = new Map(
    await Promise.all(bare.map(async ({ pageKey }) => [pageKey, await keyOf(pageKey)] as const)),
  );
  const filed = <Row extends { pageKey: string }>(row: Row): Row => {
    const pageKey = keys.get(row.pageKey) ?? row.pageKey;
    return pageKey === row.pageKey ? row : { ...row, pageKey };
  };
  return {
    ...read,
    articles: read.articles.filter(article => filed(article) === article),
    annotations: read.annotations.map(filed),
    sightings: read.sightings.map(filed),
  };
}
