/**
 * The library page's own view of the library: read at once when the page opens, kept in step by what changes, here or
 * elsewhere. Never made anew, but for the first time after the upgrade that brought it.
 */
import { liveQuery } from 'dexie';
import type { Annotation } from '../annotations/annotation.ts';
import type { CatalogChunk, ChunkWords } from '../annotations/catalog-chunk.ts';
import { createTables } from '../annotations/catalog-table.ts';
import { type LibraryView, WHOLE_LIBRARY } from '../annotations/library-view.ts';
import { parseSearch } from '../annotations/search-query.ts';
import { createSelector, type LibrarySelection } from '../annotations/select-marks.ts';
import type { Sighting } from '../annotations/sighting.ts';
import type { Article } from '../article/article.ts';
import { createRoots } from '../article/article-groups.ts';
import type { Database } from './database.ts';
import { foldChanges, foldFewChanges, SLICE, settleChanges } from './fold-changes.ts';
import { mergedArticles } from './read-rows.ts';

export interface CatalogRow {
  annotation: Annotation;
  /** `undefined` where nothing is known of it. */
  article: Article | undefined;
  sighting: Sighting | undefined;
}

export interface CatalogListener {
  /** A selection made now may differ from the last one. */
  changed(): void;
  /** So many changed marks are not in the catalog yet, of `of` that were not at first; both 0 where it is in step. */
  progress(left: number, of: number): void;
  /** What changed could not be taken in. It is tried again at the next change. */
  failed(error: unknown): void;
}

export interface LibraryCatalog {
  /** At once, from memory. A selection stays as it is when the library changes: its ids may be gone. */
  select(view: LibraryView): LibrarySelection;
  /** The records of these marks, in this order; without those that are gone. */
  rows(ids: readonly string[]): Promise<CatalogRow[]>;
  /** Takes in what changes, until the returned function is called. */
  follow(listener: CatalogListener): () => void;
}

/**
 * Resolves when `view` can be selected: its words are waited for only where it has a search, and come soon after, as a
 * change. Where more has changed since it was last open than a slice, what follows it takes that in.
 */
export async function openCatalog(
  database: Database,
  view: LibraryView = WHOLE_LIBRARY,
): Promise<LibraryCatalog> {
  const { annotations, articles, sightings, catalog } = database;
  const tableOf = createTables();
  const chunks = new Map<string, CatalogChunk>();
  const words = new Map<string, ChunkWords>();
  let seen = 0;
  let select = createSelector(tableOf([], words));

  const take = (freshChunks: readonly CatalogChunk[], freshWords: readonly ChunkWords[]) => {
    for (const chunk of freshChunks) {
      chunks.set(chunk.first, chunk);
      seen = Math.max(seen, chunk.stamp);
    }
    for (const each of freshWords) words.set(each.first, each);
    if (freshChunks.length + freshWords.length === 0) return false;
    select = createSelector(tableOf([...chunks.values()], words));
    return true;
  };

  // Where it cannot be opened, only this says why.
  await database.open();
  // What cannot be taken in, as where the disk is full, keeps nobody from what is there: who follows is told.
  await foldFewChanges(database).catch(() => {});
  const all = readAll(database);
  take(await all.chunks, []);
  const whole = all.words.then(fresh => take([], fresh));
  // Where it fails, who follows is told.
  whole.catch(() => {});
  if (parseSearch(view.query).terms.length > 0) await whole;

  const refresh = async () => {
    await whole;
    const fresh = await database.transaction('r', catalog, database.words, async () => {
      const changed = await catalog.where('stamp').above(seen).toArray();
      const its = await database.words.bulkGet(changed.map(({ first }) => first));
      return { changed, its: its.filter(each => each !== undefined) };
    });
    return take(fresh.changed, fresh.its);
  };

  return {
    select: view => select(view),
    rows(ids) {
      return database.transaction('r', annotations, articles, sightings, async () => {
        const marks = (await annotations.bulkGet([...ids])).filter(mark => mark !== undefined);
        const rootOf = createRoots(await mergedArticles(database));
        const keys = [...new Set(marks.map(({ pageKey }) => rootOf(pageKey)))];
        const [known, found] = await Promise.all([
          articles.bulkGet(keys),
          sightings.bulkGet(marks.map(({ id }) => id)),
        ]);
        return marks
          .map((annotation, at) => ({
            annotation,
            article: known[keys.indexOf(rootOf(annotation.pageKey))],
            sighting: found[at],
          }))
          .filter(({ annotation }) => annotation.deletedAt === null);
      });
    },
    follow: listener => follow(database, whole, refresh, listener),
  };
}

/** Both as they are at one moment, the chunks first. */
function readAll(database: Database): { chunks: Promise<CatalogChunk[]>; words: Promise<ChunkWords[]> } {
  let words: Promise<ChunkWords[]>;
  const chunks = new Promise<CatalogChunk[]>((resolve, reject) => {
    words = database.transaction('r', database.catalog, database.words, () => {
      database.catalog.toArray().then(resolve, reject);
      return database.words.toArray();
    });
    words.catch(reject);
  });
  return { chunks, words: words! };
}

function follow(
  database: Database,
  whole: Promise<boolean>,
  refresh: () => Promise<boolean>,
  { changed, progress, failed }: CatalogListener,
): () => void {
  let isStopped = false;
  let last: Promise<unknown> = Promise.resolve();
  /** One after another: two at a time would only wait for each other. */
  const inTurn = (work: () => Promise<void>) => {
    last = last.then(() => (isStopped ? undefined : work())).catch(error => isStopped || failed(error));
  };
  const takeIn = async () => {
    const of = await settleChanges(database);
    if (of === null) return;
    if (of > SLICE) progress(of, of);
    for (let left = of; !isStopped; ) {
      const folded = await foldChanges(database);
      if (folded === null) break;
      left = Math.max(0, left - folded);
      if (await refresh()) changed();
      if (of > SLICE) progress(left, of);
    }
    if (of > SLICE) progress(0, 0);
  };
  const renew = async () => {
    if (await refresh()) changed();
  };
  inTurn(async () => {
    if (await whole) changed();
  });
  const subscriptions = [
    liveQuery(() => database.changes.count()).subscribe({
      next: count => count > 0 && inTurn(takeIn),
      error: failed,
    }),
    liveQuery(() => database.catalog.orderBy('stamp').reverse().limit(1).keys()).subscribe({
      next: () => inTurn(renew),
      error: failed,
    }),
  ];
  return () => {
    isStopped = true;
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}
