import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { UndoOutcome } from '../../../lib/annotations/library-undo.ts';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { OnProgress } from '../../../lib/shared/on-progress.ts';
import { applyImport, type ImportUndo } from '../../../lib/store/merge-into.ts';
import { undoImport } from '../../../lib/store/undo-import.ts';
import type { Surroundings } from '../library-services.ts';

type Place = Pick<Surroundings, 'database' | 'announce'>;

/** As `applyImport`, and tells of the pages that it concerned. */
export async function importMarks(
  { database, announce }: Place,
  snapshot: LibrarySnapshot,
  onProgress: OnProgress,
): Promise<{ summary: MergeSummary; undo: ImportUndo }> {
  const done = await applyImport(database, snapshot, onProgress);
  announce(pagesOf(snapshot));
  return done;
}

/** As `undoImport`, and tells of the pages that it concerned. */
export async function takeImportBack({ database, announce }: Place, undo: ImportUndo): Promise<UndoOutcome> {
  const outcome = await undoImport(database, undo);
  announce(pagesOf(undo.after));
  return outcome;
}

function pagesOf({ annotations, deletions }: LibrarySnapshot): string[] {
  return [...new Set([...annotations, ...deletions].map(({ pageKey }) => pageKey))];
}
