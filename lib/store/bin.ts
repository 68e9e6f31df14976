/** Deleted marks: for a while they keep their content; of what is purged only id and time stay. */
import type { Annotation } from '../annotations/annotation.ts';
import type { Deletion } from '../annotations/library-snapshot.ts';
import type { LibraryUndo } from '../annotations/library-undo.ts';
import { groupOf } from '../article/article-groups.ts';
import { isSpokenOf } from '../article/is-spoken-of.ts';
import { newest } from '../shared/compare.ts';
import { editMarks } from './bulk-changes.ts';
import { type Database, tablesOf } from './database.ts';
import { createLibrary } from './library.ts';
import { mergedArticles } from './read-rows.ts';

/** How many days a deleted mark keeps its content. */
export const DAYS_IN_BIN = 30;

const DAY = 24 * 60 * 60 * 1000;

export interface BinnedMark {
  annotation: Annotation;
  /** Title of its article; `null` where nothing is known of that. */
  title: string | null;
  /** Until its content is purged; 0 where that is due. */
  daysLeft: number;
}

/** Deletes all marks of an article and of what is merged into it. */
export async function binArticle(database: Database, pageKey: string, now: string): Promise<LibraryUndo> {
  const { articles, annotations } = database;
  return database.transaction('rw', articles, annotations, async () => {
    const marks = await createLibrary(database).annotationsOn(pageKey);
    return editMarks(
      database,
      marks.map(({ id }) => id),
      [{ kind: 'delete' }],
      now,
    );
  });
}

/** The deleted marks that still have their content, the last deleted first. */
export function binned(database: Database, now: string): Promise<BinnedMark[]> {
  const { articles, annotations } = database;
  return database.transaction('r', articles, annotations, async () => {
    const marks = await annotations.orderBy('deletedAt').reverse().toArray();
    const keys = [...new Set(marks.map(({ pageKey }) => pageKey))];
    const rows = await articles.bulkGet(keys);
    const titles = new Map(keys.map((key, at) => [key, rows[at]?.title ?? null]));
    return marks.map(annotation => ({
      annotation,
      title: titles.get(annotation.pageKey) ?? null,
      daysLeft: daysLeft(annotation.deletedAt!, now),
    }));
  });
}

/** Brings deleted marks back; those that are not in the bin are left out. */
export function restore(database: Database, ids: readonly string[], now: string): Promise<LibraryUndo> {
  return editMarks(database, ids, [{ kind: 'restore' }], now);
}

/** Purges the marks that were deleted long enough ago; cheap where there are none. @returns How many. */
export function purge(database: Database, now: string): Promise<number> {
  const limit = new Date(Date.parse(now) - DAYS_IN_BIN * DAY).toISOString();
  return purgeUntil(database, limit);
}

/** Purges all deleted marks. @returns How many. */
export function emptyBin(database: Database): Promise<number> {
  return purgeUntil(database, '\uffff');
}

function daysLeft(deletedAt: string, now: string): number {
  const days = (Date.parse(deletedAt) - Date.parse(now)) / DAY + DAYS_IN_BIN;
  return Math.max(0, Math.ceil(days));
}

function purgeUntil(database: Database, limit: string): Promise<number> {
  const { annotations, deletions, sightings } = database;
  return database.transaction('rw', tablesOf(database), async () => {
    const old = await annotations.where('deletedAt').belowOrEqual(limit).toArray();
    if (old.length === 0) return 0;
    const ids = old.map(({ id }) => id);
    const known = await deletions.bulkGet(ids);
    const gone = old.map(({ id, pageKey, deletedAt }, at): Deletion => {
      return newest(known[at] ?? null, { id, pageKey, deletedAt: deletedAt! }, each => each.deletedAt)!;
    });
    await deletions.bulkPut(gone);
    await annotations.bulkDelete(ids);
    await sightings.bulkDelete(ids);
    await dropUnmarked(database, new Set(old.map(({ pageKey }) => pageKey)));
    return old.length;
  });
}

/**
 * Drops the texts of these articles where no mark is left on them or on what is one with them; and the articles too
 * where the reader has said nothing of them.
 */
async function dropUnmarked(database: Database, keys: Set<string>): Promise<void> {
  const { articles, texts, annotations } = database;
  const merged = await mergedArticles(database);
  for (const key of keys) {
    const group = groupOf(merged, key);
    if ((await annotations.where('pageKey').anyOf(group).count()) > 0) continue;
    await texts.bulkDelete(group);
    const article = await articles.get(key);
    if (article !== undefined && group.length === 1 && !isSpokenOf(article)) await articles.delete(key);
  }
}
