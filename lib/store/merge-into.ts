/** Kept apart from `library.ts`: the popup never imports, and need not carry what does. */
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { type MergeSummary, mergeLibraries } from '../annotations/merge.ts';
import { type Database, tablesOf } from './database.ts';
import { readRows } from './read-rows.ts';

/** Merges a read file into the library, all of it or nothing. */
export function mergeInto(database: Database, incoming: LibrarySnapshot): Promise<MergeSummary> {
  const { articles, texts, annotations, deletions, sightings, tags } = database;
  return database.transaction('rw', tablesOf(database), async () => {
    const { put, summary } = mergeLibraries(await readRows(database), incoming);
    await articles.bulkPut(put.articles);
    await texts.bulkPut(put.texts);
    await annotations.bulkPut(put.annotations);
    await deletions.bulkPut(put.deletions);
    await sightings.bulkPut(put.sightings);
    await tags.bulkPut(put.tags);
    return summary;
  });
}
