import type { Article } from '../article/article.ts';
import { groupOf } from '../article/article-groups.ts';
import { pageKeyOf } from '../article/page-key.ts';
import type { Annotation } from './annotation.ts';

/** What can be split from an article: the marks that were made at one of its addresses. */
export interface ArticlePart {
  /** The key of the article that was merged into it, or else of the address. */
  key: string;
  /** In the order in which they were given. */
  marks: Annotation[];
}

/**
 * The article's marks by what was merged into it: by the reader, or by a canonical address that was wrong. The first
 * part is the article itself; each other can be split from it.
 *
 * @param root The key of the article that stands for all.
 * @param articles At least those of its group.
 * @param marks Of the whole group.
 */
export function partsOfArticle(
  root: string,
  articles: readonly Article[],
  marks: readonly Annotation[],
): ArticlePart[] {
  const article = articles.find(({ pageKey }) => pageKey === root);
  const main = new Set([root, pageKeyOf(article?.url ?? '')]);
  const partOf = ({ pageKey, target }: Annotation) => {
    if (pageKey !== root) return pageKey;
    const address = pageKeyOf(target.source);
    return main.has(address) ? root : address;
  };
  const byPart = Map.groupBy(marks, partOf);
  const keys = new Set([...groupOf(articles, root), ...byPart.keys()]);
  return [...keys].map(key => ({ key, marks: byPart.get(key) ?? [] }));
}
