import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { exportFileName } from './file-name.ts';
import { writeLibraryFile } from './write-library-file.ts';

/** The text and the file name of an export. One article, with what is merged into it, gives the file its name; several, the extension. */
export function writeExport(
  snapshot: LibrarySnapshot,
  now: Date,
  extensionVersion: string,
): { name: string; text: string } {
  const [article, ...others] = snapshot.articles.filter(({ mergedInto }) => mergedInto === null);
  const title = others.length === 0 ? (article?.title ?? '') : '';
  return {
    name: exportFileName(title || 'On the Record', now),
    text: writeLibraryFile(snapshot, { exported: now.toISOString(), extensionVersion }),
  };
}
