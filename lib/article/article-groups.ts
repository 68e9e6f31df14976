/**
 * Which articles are one. A reader merges one into another, which from then on stands for both; each keeps its own
 * key and its own marks, so that they are parted again as easily.
 */
import type { Article } from './article.ts';

/** Of an article, what says whether it is merged into another. */
export type Merging = Pick<Article, 'pageKey' | 'mergedInto' | 'mergedAt'>;

/**
 * What gives, for the key of an article, that of the article which stands for it: its own where it is merged into
 * none. Copies of a library may bring about a circle: there the later word counts, so that the one which was merged
 * first stands for all. Linear, however long the chains.
 *
 * @param articles All those that are merged into another; of others nothing need be known.
 */
export function createRoots(articles: Iterable<Merging>): (pageKey: string) => string {
  const merged = new Map<string, Merging>();
  for (const article of articles) if (article.mergedInto !== null) merged.set(article.pageKey, article);
  const roots = new Map<string, string>();
  return pageKey => {
    const chain = new Set<string>();
    let at = pageKey;
    while (merged.has(at) && !roots.has(at) && !chain.has(at)) {
      chain.add(at);
      at = merged.get(at)!.mergedInto!;
    }
    const root = chain.has(at) ? firstMerged([...chain], at, merged) : (roots.get(at) ?? at);
    for (const key of chain) roots.set(key, root);
    return root;
  };
}

/** The keys of all articles that are one with this one: first the one that stands for them, then the others, sorted. */
export function groupOf(articles: readonly Merging[], pageKey: string): string[] {
  const rootOf = createRoots(articles);
  const root = rootOf(pageKey);
  const keys = articles.filter(({ mergedInto }) => mergedInto !== null).map(article => article.pageKey);
  return [root, ...keys.filter(key => key !== root && rootOf(key) === root).sort()];
}

/** Of a circle at the end of a chain; of those merged at one moment the first by key. */
function firstMerged(chain: string[], start: string, merged: ReadonlyMap<string, Merging>): string {
  const orderOf = (key: string) => `${merged.get(key)!.mergedAt} ${key}`;
  const circle = chain.slice(chain.indexOf(start));
  return circle.reduce((first, key) => (orderOf(key) < orderOf(first) ? key : first));
}
