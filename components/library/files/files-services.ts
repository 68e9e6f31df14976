import type { LibrarySelection } from '../../../lib/annotations/select-marks.ts';
import type { Changer } from '../../../lib/shared/changed-items.ts';
import type { Settings } from '../../../lib/shared/settings.ts';
import type { useActivity } from '../../use-activity.ts';
import type { LibraryServices } from '../library-services.ts';

/** What the Files section needs beside what the rest of the library page does. */
export interface FilesServices {
  extensionVersion: string;
  /** Resolves when the browser keeps them. */
  changeSettings(change: Changer): Promise<Settings>;
  /** When everything was last saved to a file, ISO 8601; `null` if never. */
  lastBackup(): string | null;
  /** Called when everything was saved to a file. */
  onBackedUp(): void;
}

export interface FilesViewProps {
  services: LibraryServices;
  files: FilesServices;
  activity: ReturnType<typeof useActivity>;
  /** Ids of the marks that the reader chose; `null` where they chose none. */
  chosen: readonly string[] | null;
  /** Of the present view. */
  selection: LibrarySelection;
  /** Whether that shows less than everything. */
  isFiltered: boolean;
  settings: Settings;
}
