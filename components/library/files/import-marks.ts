import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { UndoOutcome } from '../../../lib/annotations/library-undo.ts';
import type { MergeSummary } from '../../../lib/annotations/merge.ts';
import type { OnProgress } from '../../../lib/shared/on-progress.ts';
import type { Settings } from '../../../lib/shared/settings.ts';
import { applyImport } from '../../../lib/store/merge-into.ts';
import { undoImport } from '../../../lib/store/undo-import.ts';
import type { Surroundings } from '../library-services.ts';
import type { FilesServices } from './files-services.ts';

type Place = Pick<Surroundings, 'database' | 'announce'> & Pick<FilesServices, 'changeSettings'>;

export interface SettingsTaken {
  /** As they are. */
  before: Settings;
  /** As they are to be. */
  after: Settings;
}

/**
 * Imports what was read, and tells of the pages that it concerned.
 *
 * @param settings Those to take over; `null` for none.
 * @returns Also what takes all of it back; `null` where nothing was changed.
 */
export async function importMarks(
  { database, announce, changeSettings }: Place,
  incoming: LibrarySnapshot,
  settings: SettingsTaken | null,
  onProgress: OnProgress,
): Promise<{ summary: MergeSummary; takeBack: (() => Promise<UndoOutcome>) | null }> {
  // First: where the browser does not keep them, nothing is imported.
  if (settings !== null) await changeSettings(changeTo(settings.after));
  const { summary, undo } = await applyImport(database, incoming, onProgress).catch(async error => {
    if (settings !== null) await changeSettings(changeTo(settings.before));
    throw error;
  });
  announce(pagesOf(incoming));

  const takeBack = async () => {
    const outcome = await undoImport(database, undo);
    announce(pagesOf(undo.after));
    if (settings !== null) await changeSettings(changeTo(settings.before));
    return outcome;
  };
  const isChanged = settings !== null || Object.values(undo.after).some(rows => rows.length > 0);
  return { summary, takeBack: isChanged ? takeBack : null };
}

/** What is said of an article may change what its page shows, though none of its marks does. */
function pagesOf({ articles, annotations, deletions }: LibrarySnapshot): string[] {
  return [...new Set([...articles, ...annotations, ...deletions].map(({ pageKey }) => pageKey))];
}

function changeTo({ version: _version, ...settings }: Settings) {
  return settings;
}
