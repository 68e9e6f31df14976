/** Imports. Kept apart from `library.ts`: the popup never imports, and need not carry what does. */
import type { Table } from 'dexie';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { type Merge, type MergeSummary, mergeLibraries } from '../annotations/merge.ts';
import type { OnProgress } from '../shared/on-progress.ts';
import { type Database, tablesOf } from './database.ts';
import { inParts } from './in-parts.ts';
import { readRows } from './read-rows.ts';

/** What it takes to take an import back: the rows that it wrote, and those in whose place it wrote them. */
export interface ImportUndo {
  before: LibrarySnapshot;
  after: LibrarySnapshot;
}

/** What an import of a read file would do. Nothing is done. */
export async function planImport(database: Database, incoming: LibrarySnapshot): Promise<Merge> {
  const here = await database.transaction('r', tablesOf(database), () => readRows(database));
  return mergeLibraries(here, incoming);
}

/**
 * Merges a read file into the library as it is now, which may have changed since the import was planned; all of it or
 * nothing.
 */
export function applyImport(
  database: Database,
  incoming: LibrarySnapshot,
  onProgress?: OnProgress,
): Promise<{ summary: MergeSummary; undo: ImportUndo }> {
  return database.transaction('rw', tablesOf(database), async () => {
    const here = await readRows(database);
    const { put, summary } = mergeLibraries(here, incoming);
    const rows = Object.values(put).reduce((sum, list) => sum + list.length, 0);
    let written = 0;
    const write = async <Row, Key, Insert>(table: Table<Row, Key, Insert>, list: readonly Insert[]) => {
      await inParts(
        list,
        part => table.bulkPut([...part]),
        done => onProgress?.((written + done * list.length) / rows),
      );
      written += list.length;
    };
    await write(database.articles, put.articles);
    await write(database.texts, put.texts);
    await write(database.annotations, put.annotations);
    await write(database.deletions, put.deletions);
    await write(database.sightings, put.sightings);
    await write(database.tags, put.tags);
    return { summary, undo: { before: replacedBy(put, here), after: put } };
  });
}

/** As `applyImport`, where nobody will take it back. */
export async function mergeInto(database: Database, incoming: LibrarySnapshot): Promise<MergeSummary> {
  return (await applyImport(database, incoming)).summary;
}

function replacedBy(put: LibrarySnapshot, here: LibrarySnapshot): LibrarySnapshot {
  const replaced = <Row>(rows: readonly Row[], written: readonly Row[], keyOf: (row: Row) => string) => {
    const keys = new Set(written.map(keyOf));
    return rows.filter(row => keys.has(keyOf(row)));
  };
  const byPageKey = ({ pageKey }: { pageKey: string }) => pageKey;
  const byId = ({ id }: { id: string }) => id;
  return {
    articles: replaced(here.articles, put.articles, byPageKey),
    texts: replaced(here.texts, put.texts, byPageKey),
    annotations: replaced(here.annotations, put.annotations, byId),
    deletions: replaced(here.deletions, put.deletions, byId),
    sightings: replaced(here.sightings, put.sightings, byId),
    tags: replaced(here.tags, put.tags, ({ name }) => name),
  };
}
