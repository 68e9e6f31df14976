/**
 * The library page's own view of the library: read at once when the page opens, kept in step by what changes, here or
 * elsewhere. Never made anew, but for the first time after the upgrade that brought it.
 */
import { liveQuery } from 'dexie';
import type { Annotation } from '../annotations/annotation.ts';
import type { CatalogChunk } from '../annotations/catalog-chunk.ts';
import { createTables } from '../annotations/catalog-table.ts';
import type { LibraryView } from '../annotations/library-view.ts';
import { createSelector, type LibrarySelection } from '../annotations/select-marks.ts';
import type { Sighting } from '../annotations/sighting.ts';
import type { Article } from '../article/article.ts';
import type { Database } from './database.ts';
import { foldChanges, foldFewChanges, SLICE, settleChanges } from './fold-changes.ts';

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

/** Where more has changed since it was last open than a slice, what follows it takes that in. */
export async function openCatalog(database: Database): Promise<LibraryCatalog> {
  const { annotations, articles, sightings, catalog } = database;
  const tableOf = createTables();
  const chunks = new Map<string, CatalogChunk>();
  let seen = 0;
  let select = createSelector(tableOf([]));

  const refresh = async () => {
    const fresh = await (seen === 0 ? catalog.toArray() : catalog.where('stamp').above(seen).toArray());
    for (const chunk of fresh) {
      chunks.set(chunk.first, chunk);
      seen = Math.max(seen, chunk.stamp);
    }
    if (fresh.length > 0) select = createSelector(tableOf([...chunks.values()]));
    return fresh.length > 0;
  };

  await foldFewChanges(database);
  await refresh();

  return {
    select: view => select(view),
    rows(ids) {
      return database.transaction('r', annotations, articles, sightings, async () => {
        const marks = (await annotations.bulkGet([...ids])).filter(mark => mark !== undefined);
        const keys = [...new Set(marks.map(({ pageKey }) => pageKey))];
        const [known, found] = await Promise.all([
          articles.bulkGet(keys),
          sightings.bulkGet(marks.map(({ id }) => id)),
        ]);
        return marks
          .map((annotation, at) => ({
            annotation,
            article: known[keys.indexOf(annotation.pageKey)],
            sighting: found[at],
          }))
          .filter(({ annotation }) => annotation.deletedAt === null);
      });
    },
    follow: listener => follow(database, refresh, listener),
  };
}

function follow(
  database: Database,
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
