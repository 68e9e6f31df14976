import type { LibrarySnapshot } from '../../lib/annotations/library-snapshot.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { mergeInto } from '../../lib/store/merge-into.ts';

/** Runs in a page of the extension. */
export async function fillLibrary(library: LibrarySnapshot): Promise<void> {
  const database = openDatabase();
  await mergeInto(database, library);
  database.close();
}
