import { useMemo, useState } from 'preact/hooks';
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
  backup: Backup;
  /** As of `Backup.isDue`. */
  firstMark: string | null;
  busy: boolean;
  onBackUp(): void;
}

/** Reminds the reader, quietly, that nobody else has their marks. */
export function BackupReminder({ backup, firstMark, busy, onBackUp }: Props) {
  const { text, day } = usePageTexts();
  const [times, setTimes] = useState(backup.times);
  const isDue = useMemo(() => backup.isDue(times, firstMark), [backup, times, firstMark]);
  if (!isDue) return null;
  const { exported } = times;
  return (
    <section class="backup" aria-label={text('backupReminder')}>
      <p class="hint">
        {exported === null ? text('backupNone') : text('backupSince', { day: day(exported) })}
      </p>
      <button type="button" disabled={busy} onClick={onBackUp}>
        {text('backUp')}
      </button>
      <button type="button" onClick={() => setTimes(backup.keep('putOff'))}>
        {text('later')}
      </button>
    </section>
  );
}
