/** When the whole library was last exported from this browser: of this device only, like the library itself. */
import type { BackupTimes } from '../shared/is-backup-due.ts';

const KEY = 'backup';

export function backupTimes(storage: Storage = localStorage): BackupTimes {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? 'null') as Partial<BackupTimes> | null;
    return { exported: textOrNull(kept?.exported), putOff: textOrNull(kept?.putOff) };
  } catch {
    return { exported: null, putOff: null };
  }
}

/** @returns The times as they are then. */
export function keepBackupTime(
  which: keyof BackupTimes,
  time: string,
  storage: Storage = localStorage,
): BackupTimes {
  const times = { ...backupTimes(storage), [which]: time };
  try {
    storage.setItem(KEY, JSON.stringify(times));
  } catch {
    // Forgotten with the page, then: the reader is reminded once more than need be.
  }
  return times;
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
