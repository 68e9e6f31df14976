import type { BackupTimes } from '../../lib/shared/is-backup-due.ts';
import { usePageTexts } from '../page-texts-context.ts';

/** Whether the reader is to be reminded to back up, and what is remembered of it. */
export interface Backup {
  times(): BackupTimes;
  keep(which: keyof BackupTimes): BackupTimes;
  /** @param firstMark When the first mark was made, ISO 8601; `null` where there is none. */
  isDue(times: BackupTimes, firstMark: string | null): boolean;
}

interface Props {
  /** When everything was last exported, ISO 8601; `null` if never. */
  exported: string | null;
  /** Leads to where that is done. */
  onBackUp(): void;
  onLater(): void;
}

/** Reminds the reader, quietly, that nobody else has their marks. */
export function BackupReminder({ exported, onBackUp, onLater }: Props) {
  const { text, day } = usePageTexts();
  return (
    <section class="backup" aria-label={text('backupReminder')}>
      <p class="hint">
        {exported === null ? text('backupNone') : text('backupSince', { day: day(exported) })}
      </p>
      <button type="button" onClick={onBackUp}>
        {text('backUp')}
      </button>
      <button type="button" onClick={onLater}>
        {text('later')}
      </button>
    </section>
  );
}
