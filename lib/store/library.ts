/** What the extension asks of its database, in the reader's terms. */

import type { Annotation } from '../annotations/annotation.ts';
import { currentSelector } from '../annotations/current-selector.ts';
import { uniteDismissals } from '../annotations/dismissals.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { type Finding, isWorthKeeping, type Sighting, sight } from '../annotations/sighting.ts';
import type { Article, ArticleText } from '../article/article.ts';
import { laterThan } from '../shared/later-than.ts';
import type { Database } from './database.ts';
import { readRows } from './read-rows.ts';

export interface ArticleWithAnnotations {
  article: Article;
  annotations: Annotation[];
  sightings: Sighting[];
}

export interface StoredPage {
  pageKey: string;
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
  /** The key of the page that has one of these keys as its own or as an alias; else the last of them. */
  resolvePageKey(keys: readonly string[]): Promise<string>;
  article(pageKey: string): Promise<Article | undefined>;
  /** Whether the page that has this key, as its own or as an alias, has marks: asked at every navigation, so it is cheap. */
  hasMarks(key: string): Promise<boolean>;
  /** All that is kept of the page that has one of these keys, in one reading; `article` is `null` where nothing is. */
  page(keys: readonly string[]): Promise<StoredPage>;
  /** Not those deleted; in the order of the text. */
  annotationsOn(pageKey: string): Promise<Annotation[]>;
  /** All articles that have annotations, the newest first. */
  articlesWithAnnotations(): Promise<ArticleWithAnnotations[]>;
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
  /** As `change`, for several, all or none; those that are not in the library are left out. */
  changeAll(
    ids: readonly string[],
    now: string,
    edit: (current: Annotation, time: string) => Annotation,
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
  /** Keeps what came of looking for the marks of a page at `now`, as far as it is new. Findings of others are dropped. */
  recordSightings(pageKey: string, findings: readonly Finding[], now: string): Promise<void>;
  /** What an export holds: of one page, or of everything. Articles of which the reader has said nothing are left out. */
  snapshot(pageKey?: string): Promise<LibrarySnapshot>;
}

export function createLibrary(database: Database): Library {
  const { articles, texts, annotations, deletions, sightings } = database;
  const all = [articles, texts, annotations, deletions, sightings];

  const annotationsOn = async (pageKey: string) => {
    const rows = await annotations.where({ pageKey }).toArray();
    return rows.filter(isLive).sort(inOrderOfText);
  };

  const articleOf = (keys: readonly string[]) =>
    articles.where('aliases').anyOf(keys).or('pageKey').anyOf(keys).first();

  const changeAll: Library['changeAll'] = (ids, now, edit) =>
    database.transaction('rw', annotations, async () => {
      const known = (await annotations.bulkGet([...ids])).filter(row => row !== undefined);
      const changed = known.map(before => ({ before, after: edit(before, laterThan(before.modified, now)) }));
      await annotations.bulkPut(changed.map(({ after }) => after));
      return changed;
    });

  return {
    async resolvePageKey(keys) {
      return (await articleOf(keys))?.pageKey ?? keys.at(-1)!;
    },
    async hasMarks(key) {
      const hasLive = async (pageKey: string) =>
        (await annotations.where('pageKey').equals(pageKey).toArray()).some(isLive);
      const [[pageKey = key], hasOwn] = await Promise.all([
        articles.where('aliases').equals(key).primaryKeys(),
        hasLive(key),
      ]);
      return pageKey === key ? hasOwn : hasLive(pageKey);
    },
    page(keys) {
      return database.transaction('r', articles, annotations, sightings, async () => {
        const article = (await articleOf(keys)) ?? null;
        const pageKey = article?.pageKey ?? keys.at(-1)!;
        const [marks, seen] = await Promise.all([
          annotationsOn(pageKey),
          sightings.where({ pageKey }).toArray(),
        ]);
        return { pageKey, article, annotations: marks, sightings: seen };
      });
    },
    article: pageKey => articles.get(pageKey),
    annotationsOn,
    async articlesWithAnnotations() {
      const [articleRows, annotationRows, sightingRows] = await database.transaction(
        'r',
        articles,
        annotations,
        sightings,
        () =>
          Promise.all([
            articles.orderBy('modified').reverse().toArray(),
            annotations.toArray(),
            sightings.toArray(),
          ]),
      );
      const byPage = Map.groupBy(annotationRows.filter(isLive), ({ pageKey }) => pageKey);
      const seenByPage = Map.groupBy(sightingRows, ({ pageKey }) => pageKey);
      return articleRows.flatMap(article => {
        const its = byPage.get(article.pageKey);
        if (its === undefined) return [];
        const seen = seenByPage.get(article.pageKey) ?? [];
        return [{ article, annotations: its.sort(inOrderOfText), sightings: seen }];
      });
    },
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
    together: work => database.transaction('rw', all, work),
    recordSightings(pageKey, findings, now) {
      return database.transaction('rw', annotations, sightings, async () => {
        const ids = new Set((await annotationsOn(pageKey)).map(({ id }) => id));
        const known = findings.filter(({ id }) => ids.has(id));
        const last = await sightings.bulkGet(known.map(({ id }) => id));
        const fresh = known.flatMap((finding, at) => {
          const sighting = sight(finding, pageKey, last[at], now);
          return isWorthKeeping(sighting, last[at]) ? [sighting] : [];
        });
        await sightings.bulkPut(fresh);
      });
    },
    async snapshot(pageKey) {
      const rows = await database.transaction('r', all, () => readRows(database, pageKey));
      const [deleted, live] = partition(rows.annotations, row => row.deletedAt !== null);
      const marked = new Set(live.map(row => row.pageKey));
      const articles = rows.articles.filter(
        row => marked.has(row.pageKey) || row.dismissedStatistics.length > 0,
      );
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
      };
    },
  };
}

const isLive = (annotation: Annotation) => annotation.deletedAt === null;

/** What is known of an article with what its page tells now: all of that where it has its first mark. */
function completed(known: Article, article: Article, isFirst: boolean, hasText: boolean): Article {
  const { created, dismissedStatistics } = known;
  return {
    ...(isFirst ? { ...article, created, dismissedStatistics } : known),
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

function partition<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  const groups = Map.groupBy(items, test);
  return [groups.get(true) ?? [], groups.get(false) ?? []];
}
