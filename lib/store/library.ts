/** What the extension asks of its database, in the reader's terms. */
import type { Annotation } from '../annotations/annotation.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { type MergeSummary, mergeLibraries } from '../annotations/merge.ts';
import type { Article, ArticleText } from '../article/article.ts';
import type { Database } from './database.ts';

export interface ArticleWithAnnotations {
  article: Article;
  annotations: Annotation[];
}

export interface StoredPage {
  pageKey: string;
  article: Article | null;
  /** As `annotationsOn` gives them. */
  annotations: Annotation[];
}

export interface Library {
  /** The key of the page that has one of these keys as its own or as an alias; else the last of them. */
  resolvePageKey(keys: readonly string[]): Promise<string>;
  article(pageKey: string): Promise<Article | undefined>;
  /** All that is kept of the page that has one of these keys, in one reading; `article` is `null` where nothing is. */
  page(keys: readonly string[]): Promise<StoredPage>;
  /** Not those deleted; in the order of the text. */
  annotationsOn(pageKey: string): Promise<Annotation[]>;
  /** All articles that have annotations, the newest first. */
  articlesWithAnnotations(): Promise<ArticleWithAnnotations[]>;
  tags(): Promise<string[]>;
  /** Keeps an annotation, and its article and text where this is the article's first. */
  add(annotation: Annotation, article: Article, text: ArticleText): Promise<void>;
  /** Replaces an annotation by its newer self. Rejects where it is not in the library. */
  put(annotation: Annotation): Promise<void>;
  /** What an export holds: of one page, or of everything. */
  snapshot(pageKey?: string): Promise<LibrarySnapshot>;
  /** Merges a read file into the library, all of it or nothing. */
  merge(incoming: LibrarySnapshot): Promise<MergeSummary>;
}

export function createLibrary(database: Database): Library {
  const { articles, texts, annotations, deletions } = database;
  const all = [articles, texts, annotations, deletions];

  const annotationsOn = async (pageKey: string) => {
    const rows = await annotations.where({ pageKey }).toArray();
    return rows.filter(isLive).sort(inOrderOfText);
  };

  const readAll = async (pageKey?: string) => {
    const where = pageKey === undefined ? null : { pageKey };
    const [articleRows, textRows, annotationRows, deletionRows] = await Promise.all([
      where === null ? articles.toArray() : articles.where(where).toArray(),
      where === null ? texts.toArray() : texts.where(where).toArray(),
      where === null ? annotations.toArray() : annotations.where(where).toArray(),
      where === null ? deletions.toArray() : deletions.where(where).toArray(),
    ]);
    return { articles: articleRows, texts: textRows, annotations: annotationRows, deletions: deletionRows };
  };

  const articleOf = (keys: readonly string[]) =>
    articles.where('aliases').anyOf(keys).or('pageKey').anyOf(keys).first();

  return {
    async resolvePageKey(keys) {
      return (await articleOf(keys))?.pageKey ?? keys.at(-1)!;
    },
    page(keys) {
      return database.transaction('r', articles, annotations, async () => {
        const article = (await articleOf(keys)) ?? null;
        const pageKey = article?.pageKey ?? keys.at(-1)!;
        return { pageKey, article, annotations: await annotationsOn(pageKey) };
      });
    },
    article: pageKey => articles.get(pageKey),
    annotationsOn,
    async articlesWithAnnotations() {
      const [articleRows, annotationRows] = await database.transaction('r', articles, annotations, () =>
        Promise.all([articles.orderBy('modified').reverse().toArray(), annotations.toArray()]),
      );
      const byPage = Map.groupBy(annotationRows.filter(isLive), ({ pageKey }) => pageKey);
      return articleRows.flatMap(article => {
        const its = byPage.get(article.pageKey);
        return its === undefined ? [] : [{ article, annotations: its.sort(inOrderOfText) }];
      });
    },
    async tags() {
      return (await annotations.orderBy('tags').uniqueKeys()).map(String);
    },
    add(annotation, article, text) {
      return database.transaction('rw', articles, texts, annotations, async () => {
        const known = await articles.get(article.pageKey);
        if (known === undefined) {
          await articles.add(article);
          await texts.put(text);
        } else {
          const aliases = [...new Set([...known.aliases, ...article.aliases])].sort();
          await articles.update(article.pageKey, { aliases, modified: article.modified });
        }
        await annotations.add(annotation);
      });
    },
    put(annotation) {
      return database.transaction('rw', annotations, async () => {
        if ((await annotations.get(annotation.id)) === undefined) throw new Error('The annotation is gone');
        await annotations.put(annotation);
      });
    },
    async snapshot(pageKey) {
      const rows = await database.transaction('r', all, () => readAll(pageKey));
      const [deleted, live] = partition(rows.annotations, row => row.deletedAt !== null);
      const marked = new Set(live.map(row => row.pageKey));
      return {
        articles: rows.articles.filter(row => marked.has(row.pageKey)),
        texts: rows.texts.filter(row => marked.has(row.pageKey)),
        annotations: live,
        deletions: [
          ...rows.deletions,
          ...deleted.map(({ id, pageKey, deletedAt }) => ({ id, pageKey, deletedAt: deletedAt! })),
        ],
      };
    },
    merge(incoming) {
      return database.transaction('rw', all, async () => {
        const { put, summary } = mergeLibraries(await readAll(), incoming);
        await articles.bulkPut(put.articles);
        await texts.bulkPut(put.texts);
        await annotations.bulkPut(put.annotations);
        await deletions.bulkPut(put.deletions);
        return summary;
      });
    },
  };
}

const isLive = (annotation: Annotation) => annotation.deletedAt === null;

function inOrderOfText(a: Annotation, b: Annotation): number {
  return a.target.selector[1].start - b.target.selector[1].start || (a.id < b.id ? -1 : 1);
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(items, test);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
