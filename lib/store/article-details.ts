/** What there is to say of one article: its record, what is merged into it, and its marks. */
import { type ArticlePart, partsOfArticle } from '../annotations/article-parts.ts';
import type { Article } from '../article/article.ts';
import { groupOf } from '../article/article-groups.ts';
import { compareText } from '../shared/compare.ts';
import type { Database } from './database.ts';
import { mergedArticles } from './read-rows.ts';

export interface ArticleDetails {
  /** The one that stands for all that is merged with it. */
  article: Article;
  /** That, and those that are merged into it. */
  group: Article[];
  /** As `partsOfArticle` gives them. */
  parts: ArticlePart[];
}

/** `null` where the article is not in the library. */
export function articleDetails(database: Database, pageKey: string): Promise<ArticleDetails | null> {
  const { articles, annotations } = database;
  return database.transaction('r', articles, annotations, async () => {
    const keys = groupOf(await mergedArticles(database), pageKey);
    const [rows, marks] = await Promise.all([
      articles.bulkGet(keys),
      annotations.where('pageKey').anyOf(keys).toArray(),
    ]);
    const group = rows.filter(row => row !== undefined);
    const article = group.find(row => row.pageKey === keys[0]);
    if (article === undefined) return null;
    const live = marks.filter(mark => mark.deletedAt === null);
    return { article, group, parts: partsOfArticle(article.pageKey, group, live) };
  });
}

/** The articles that a reader can merge this one into: all others that stand for themselves, by title. */
export async function otherArticles(database: Database, pageKey: string): Promise<Article[]> {
  const { articles } = database;
  const rows = await articles.toArray();
  return rows
    .filter(row => row.mergedInto === null && row.pageKey !== pageKey)
    .sort((a, b) => compareText(a.title, b.title));
}
