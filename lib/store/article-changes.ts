/** What a reader says of articles: corrections, and which of them are one. Each gives what takes it back. */
import type { Annotation } from '../annotations/annotation.ts';
import { partsOfArticle } from '../annotations/article-parts.ts';
import { type ArticleUndo, type LibraryUndo, withMerging } from '../annotations/library-undo.ts';
import type { Article, MetadataField } from '../article/article.ts';
import { groupOf } from '../article/article-groups.ts';
import { correctArticle, saidOf, withSaid } from '../article/correct-article.ts';
import { asRead } from '../article/corrections.ts';
import { laterThan } from '../shared/later-than.ts';
import type { Database } from './database.ts';
import { createLibrary } from './library.ts';
import { mergedArticles } from './read-rows.ts';

export type ArticleChange =
  | { outcome: 'changed'; undo: LibraryUndo }
  /** It is so already. */
  | { outcome: 'same' }
  /** What was typed cannot be a value of the field. */
  | { outcome: 'unfit' }
  /** It is not in the library. */
  | { outcome: 'gone' };

/** Corrects a field of an article's metadata. @param typed As `correctArticle` takes it. */
export function correctField(
  database: Database,
  pageKey: string,
  field: MetadataField,
  typed: string,
  now: string,
): Promise<ArticleChange> {
  const { articles } = database;
  return database.transaction('rw', articles, async (): Promise<ArticleChange> => {
    const article = await articles.get(pageKey);
    if (article === undefined) return { outcome: 'gone' };
    const corrected = correctArticle(article, field, typed, now);
    if (corrected === null) return { outcome: 'unfit' };
    if (corrected === article) return { outcome: 'same' };
    await articles.put(corrected);
    const [before, after] = [saidOf(article, field), saidOf(corrected, field)];
    return changed([{ pageKey, what: 'correction', field, before, after }]);
  });
}

/** Gives a field of an article's metadata back to what its page said. */
export function uncorrectField(
  database: Database,
  pageKey: string,
  field: MetadataField,
  now: string,
): Promise<ArticleChange> {
  const { articles } = database;
  return database.transaction('rw', articles, async (): Promise<ArticleChange> => {
    const article = await articles.get(pageKey);
    if (article === undefined) return { outcome: 'gone' };
    const before = saidOf(article, field);
    if (!before.isCorrected) return { outcome: 'same' };
    const after = { isCorrected: false, value: null };
    await articles.put(withSaid(article, field, after, now));
    return changed([{ pageKey, what: 'correction', field, before, after }]);
  });
}

/** Makes one of two articles: the first becomes a part of the second, with all that is merged into it. */
export function mergeArticle(
  database: Database,
  pageKey: string,
  into: string,
  now: string,
): Promise<ArticleChange> {
  const { articles } = database;
  return database.transaction('rw', articles, async (): Promise<ArticleChange> => {
    const merged = await mergedArticles(database);
    const [[absorbed], [root]] = [groupOf(merged, pageKey), groupOf(merged, into)];
    if (absorbed === root) return { outcome: 'same' };
    const [article, other] = await articles.bulkGet([absorbed!, root!]);
    if (article === undefined || other === undefined) return { outcome: 'gone' };
    return changed([await setMerging(database, article, other.pageKey, now)]);
  });
}

/**
 * Splits a part from an article, as `partsOfArticle` gives it. What a wrong canonical address had brought under one
 * key gets an article of its own, with what is known of the other: its page was never read apart.
 *
 * @param pageKey Of the article that stands for all.
 */
export function splitArticle(
  database: Database,
  pageKey: string,
  part: string,
  now: string,
): Promise<ArticleChange> {
  const { articles, annotations, sightings } = database;
  return database.transaction('rw', articles, annotations, sightings, async (): Promise<ArticleChange> => {
    const keys = groupOf(await mergedArticles(database), pageKey);
    const rows = (await articles.bulkGet(keys)).filter(row => row !== undefined);
    const root = rows.find(row => row.pageKey === keys[0]);
    if (root === undefined) return { outcome: 'gone' };
    if (part === root.pageKey) return { outcome: 'same' };
    const row = rows.find(each => each.pageKey === part);
    // In a circle it is merged itself, and would follow its part. It stands for all when that is taken back, too.
    if (root.mergedInto !== null) await setMerging(database, root, null, now);
    if (row !== undefined) return changed([await setMerging(database, row, null, now)]);

    const marks = await createLibrary(database).annotationsOn(root.pageKey);
    const its = partsOfArticle(root.pageKey, rows, marks).find(({ key }) => key === part)?.marks ?? [];
    if (its.length === 0) return { outcome: 'gone' };
    const known = (await articles.get(part)) ?? partOf(root, part, its, now);
    await moveMarks(database, its, part, now);
    return changed([await setMerging(database, { ...known, mergedInto: root.pageKey }, null, now)]);
  });
}

const changed = (articles: ArticleUndo[]): ArticleChange => ({
  outcome: 'changed',
  undo: { marks: [], tags: [], articles },
});

async function setMerging(
  { articles }: Database,
  article: Article,
  mergedInto: string | null,
  now: string,
): Promise<ArticleUndo> {
  await articles.put(withMerging(article, mergedInto, now));
  return { pageKey: article.pageKey, what: 'merging', before: article.mergedInto, after: mergedInto };
}

function partOf(root: Article, pageKey: string, marks: readonly Annotation[], now: string): Article {
  return {
    ...asRead(root),
    pageKey,
    aliases: [pageKey],
    url: marks[0]!.target.source,
    canonicalUrl: null,
    dismissedStatistics: [],
    corrections: [],
    mergedAt: null,
    created: now,
    modified: now,
  };
}

async function moveMarks(
  database: Database,
  marks: readonly Annotation[],
  pageKey: string,
  now: string,
): Promise<void> {
  const { annotations, sightings } = database;
  const ids = marks.map(({ id }) => id);
  await annotations.bulkPut(
    marks.map(mark => ({ ...mark, pageKey, modified: laterThan(mark.modified, now) })),
  );
  await sightings.where('id').anyOf(ids).modify({ pageKey });
}
