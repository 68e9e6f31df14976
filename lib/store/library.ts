/** What the extension asks of its database, in the reader's terms. */

import type { Annotation } from '../annotations/annotation.ts';
import { currentSelector } from '../annotations/current-selector.ts';
import { uniteDismissals } from '../annotations/dismissals.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Sighting } from '../annotations/sighting.ts';
import type { Article, ArticleText } from '../article/article.ts';
import { groupOf } from '../article/article-groups.ts';
import { withCorrections } from '../article/with-corrections.ts';
import { laterThan } from '../shared/later-than.ts';
import type { OnProgress } from '../shared/on-progress.ts';
import { type Database, tablesOf } from './database.ts';
import { inParts } from './in-parts.ts';
import { mergedArticles, readRows, rowsOf } from './read-rows.ts';

export interface StoredPage {
  /** Of the article that stands for the page and all that is merged with it. */
  pageKey: string;
  /** That key, and those of the articles merged with it: its marks are kept under any of them. */
  keys: string[];
  article: Article | null;
  /** As `annotationsOn` gives them. */
  annotations: Annotation[];
  /** How they were last found; in no order. */
  sightings: Sighting[];
}

export interface Changed {
  before: Annotation;
  after: Annotation;
}

export interface Library {
  /**
   * The key under which new marks of the page with one of these keys are kept: of the article that has one of them as
   * its own or as an alias, also where it is merged into another; else the last of them.
   */
  resolvePageKey(keys: readonly string[]): Promise<string>;
  article(pageKey: string): Promise<Article | undefined>;
  /** Whether the page that has this key, as its own or as an alias, has marks, its own or of an article merged with it: asked at every navigation, so it is cheap. */
  hasMarks(key: string): Promise<boolean>;
  /** All that is kept of the page that has one of these keys, in one reading; `article` is `null` where nothing is. */
  page(keys: readonly string[]): Promise<StoredPage>;
  /** Those of the articles merged with it too. Not those deleted; in the order of the text. */
  annotationsOn(pageKey: string): Promise<Annotation[]>;
  tags(): Promise<string[]>;
  /**
   * Keeps annotations of one article, all or none; and, where these are its first, the article and its text as they
   * are now, whatever else was known of it before.
   */
  add(annotations: readonly Annotation[], article: Article, text: ArticleText): Promise<void>;
  /**
   * Changes an annotation as it is now, whatever anyone knew of it before. `edit` gets it and the time of the
   * change: later than all changes before it, though a clock may be slow, so that the change is not lost in a
   * merge. What it throws leaves all as it was. `null` where the annotation is not in the library.
   *
   * @param now ISO 8601, UTC, with milliseconds.
   */
  change(
    id: string,
    now: string,
    edit: (current: Annotation, time: string) => Annotation,
  ): Promise<Changed | null>;
  /**
   * As `change`, for several, all or none; in the order of their ids. Left out are those that are not in the library, and
   * those that `edit` gives back as they are.
   */
  changeAll(
    ids: readonly string[],
    now: string,
    edit: (current: Annotation, time: string) => Annotation,
    onProgress?: OnProgress,
  ): Promise<Changed[]>;
  /**
   * Says of a figure of an article that it is no statistic, or that it is one after all. The article is kept where
   * nothing is known of it; its text is not, which is that of the first mark.
   *
   * @param now As of `change`.
   */
  dismissStatistic(article: Article, key: string, isDismissed: boolean, now: string): Promise<void>;
  /** Makes several of these changes as one: all or none. `work` may wait for nothing else. */
  together<Result>(work: () => Promise<Result>): Promise<Result>;
  /**
   * What an export holds: of one page with all that is merged with it, or of everything. Articles of which the reader
   * has said nothing are left out.
   */
  snapshot(pageKey?: string): Promise<LibrarySnapshot>;
}

export function createLibrary(database: Database): Library {
  const { articles, texts, annotations, sightings } = database;

  const marksOf = async (keys: readonly string[]) =>
    (await rowsOf(annotations, keys)).filter(isLive).sort(inOrderOfText);

  const annotationsOn = async (pageKey: string) => marksOf(groupOf(await mergedArticles(database), pageKey));

  /** What was parted from another article goes by its own row, though the other has its address too. */
  const articleOf = async (keys: readonly string[]) => {
    const found = await articles.where('aliases').anyOf(keys).or('pageKey').anyOf(keys).toArray();
    return found.find(({ pageKey }) => pageKey === keys[0]) ?? found[0];
  };

  const changeAll: Library['changeAll'] = (ids, now, edit, onProgress) =>
    database.transaction('rw', annotations, async () => {
      const all: Changed[] = [];
      const change = async (part: readonly string[]) => {
        const known = (await annotations.bulkGet([...part])).filter(row => row !== undefined);
        const changed = known
          .map(before => ({ before, after: edit(before, laterThan(before.modified, now)) }))
          .filter(({ before, after }) => after !== before);
        if (changed.length > 0) await annotations.bulkPut(changed.map(({ after }) => after));
        all.push(...changed);
      };
      // Neighbours are in one piece of the catalog, which is then written once.
      await inParts([...ids].sort(), change, onProgress);
      return all;
    });

  return {
    async resolvePageKey(keys) {
      return (await articleOf(keys))?.pageKey ?? keys.at(-1)!;
    },
    async hasMarks(key) {
      const [aliased, merged, own] = await Promise.all([
        articles.where('aliases').equals(key).primaryKeys(),
        mergedArticles(database),
        rowsOf(annotations, [key]),
      ]);
      const keys = groupOf(merged, aliased.includes(key) ? key : (aliased[0] ?? key));
      const isAlone = keys.length === 1 && keys[0] === key;
      return (isAlone ? own : await rowsOf(annotations, keys)).some(isLive);
    },
    page(addressKeys) {
      return database.transaction('r', articles, annotations, sightings, async () => {
        const [own, merged] = await Promise.all([articleOf(addressKeys), mergedArticles(database)]);
        const keys = groupOf(merged, own?.pageKey ?? addressKeys.at(-1)!);
        const [rows, marks, seen] = await Promise.all([
          keys.length === 1 ? [own] : articles.bulkGet(keys),
          marksOf(keys),
          rowsOf(sightings, keys),
        ]);
        const known = rows.filter(row => row !== undefined);
        const dismissedStatistics = uniteDismissals(...known.map(row => row.dismissedStatistics));
        const article = known[0] === undefined ? null : { ...known[0], dismissedStatistics };
        return { pageKey: keys[0]!, keys, article, annotations: marks, sightings: seen };
      });
    },
    article: pageKey => articles.get(pageKey),
    annotationsOn,
    async tags() {
      return (await annotations.orderBy('tags').filter(isLive).uniqueKeys()).map(String);
    },
    add(added, article, text) {
      const { pageKey } = article;
      return database.transaction('rw', articles, texts, annotations, async () => {
        const isFirst = (await annotations.where({ pageKey }).count()) === 0;
        const hasText = !isFirst && (await texts.get(pageKey)) !== undefined;
        const known = await articles.get(pageKey);
        await articles.put(known === undefined ? article : completed(known, article, isFirst, hasText));
        if (!hasText) await texts.put(text);
        await annotations.bulkAdd(added);
      });
    },
    async change(id, now, edit) {
      return (await changeAll([id], now, edit))[0] ?? null;
    },
    changeAll,
    dismissStatistic(article, key, isDismissed, now) {
      return database.transaction('rw', articles, async () => {
        const known = (await articles.get(article.pageKey)) ?? article;
        const before = known.dismissedStatistics.find(dismissal => dismissal.key === key);
        const at = before === undefined ? now : laterThan(before.at, now);
        const dismissedStatistics = uniteDismissals(known.dismissedStatistics, [{ key, isDismissed, at }]);
        const aliases = unite(known.aliases, article.aliases);
        await articles.put({ ...known, aliases, dismissedStatistics });
      });
    },
    together: work => database.transaction('rw', tablesOf(database), work),
    async snapshot(pageKey) {
      const rows = await database.transaction('r', tablesOf(database), async () =>
        readRows(
          database,
          pageKey === undefined ? undefined : groupOf(await mergedArticles(database), pageKey),
        ),
      );
      // Code of its own: only exports need it.
      const { exportedPart } = await import('../annotations/exported-part.ts');
      return exportedPart(rows, pageKey === undefined);
    },
  };
}

const isLive = (annotation: Annotation) => annotation.deletedAt === null;

/** What is known of an article with what its page tells now: all of that where it has its first mark. */
function completed(known: Article, article: Article, isFirst: boolean, hasText: boolean): Article {
  const { created, dismissedStatistics, corrections, mergedInto, mergedAt } = known;
  const said = { created, dismissedStatistics, mergedInto, mergedAt };
  return {
    ...(isFirst ? withCorrections({ ...article, ...said }, corrections) : known),
    aliases: unite(known.aliases, article.aliases),
    modified: laterThan(known.modified, article.modified),
    ...(!hasText && { textHash: article.textHash }),
  };
}

function unite(aliases: readonly string[], others: readonly string[]): string[] {
  return [...new Set([...aliases, ...others])].sort();
}

function inOrderOfText(a: Annotation, b: Annotation): number {
  return currentSelector(a)[1].start - currentSelector(b)[1].start || (a.id < b.id ? -1 : 1);
}
