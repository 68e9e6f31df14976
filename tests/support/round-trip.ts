/** What tests of the formats share: to write a whole library, and to read it back. */

import type { LibrarySnapshot } from '../../lib/annotations/library-snapshot.ts';
import { mergeLibraries } from '../../lib/annotations/merge.ts';
import { entriesOf, type WriteFormat } from '../../lib/formats/export-entry.ts';
import type { ImportReading } from '../../lib/formats/import-reading.ts';
import type { ExportContext } from '../../lib/formats/write-library-file.ts';
import { compareText } from '../../lib/shared/compare.ts';

export const CONTEXT: ExportContext = { exported: '2026-02-05T06:00:00.000Z', extensionVersion: '0.1.0' };
export const FILE_TIME = '2026-03-01T00:00:00.000Z';
export const EMPTY: LibrarySnapshot = {
  articles: [],
  texts: [],
  annotations: [],
  deletions: [],
  sightings: [],
  tags: [],
};

export function writeAll(write: WriteFormat<ExportContext>, library: LibrarySnapshot): string {
  return [...write(entriesOf(library), CONTEXT)].join('');
}

/** @throws Error where the file or a mark in it is refused */
export function readAll(reading: ImportReading): LibrarySnapshot {
  if (!reading.ok || reading.refused.length > 0) throw new Error(JSON.stringify(reading));
  return inOrder(reading.snapshot);
}

/** What formats of others keep of a library: all of the marks and their articles, but not the articles' texts. */
export function keptOf(library: LibrarySnapshot): LibrarySnapshot {
  const marked = new Set(library.annotations.map(({ pageKey }) => pageKey));
  const articles = library.articles.filter(({ pageKey }) => marked.has(pageKey));
  return inOrder({ ...library, articles, texts: [], deletions: [] });
}

function inOrder(library: LibrarySnapshot): LibrarySnapshot {
  return {
    ...library,
    articles: library.articles.toSorted((a, b) => compareText(a.pageKey, b.pageKey)),
    annotations: library.annotations.toSorted((a, b) => compareText(a.id, b.id)),
    sightings: library.sightings.toSorted((a, b) => compareText(a.id, b.id)),
  };
}

/** Whether what was merged in once changes nothing when it comes again. */
export function isImportedOnce(first: LibrarySnapshot, again: LibrarySnapshot): boolean {
  const { put } = mergeLibraries(mergeLibraries(EMPTY, first).put, again);
  return Object.values(put).every(records => records.length === 0);
}
