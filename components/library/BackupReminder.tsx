import { usePageTexts } from '../page-texts-context.ts';

interface Props {
  /** When everything was last exported, ISO 8601; `null` if never. */
  exported: string | null;
  busy: boolean;
  onExport(): void;
  onLater(): void;
}

/** Reminds the reader, quietly, that nobody else has their marks. */
export function BackupReminder({ exported, busy, onExport, onLater }: Props) {
  const { text, day } = usePageTexts();
  return (
    <section class="backup" aria-label={text('backupReminder')}>
      <p class="hint">
        {exported === null ? text('backupNone') : text('backupSince', { day: day(exported) })}
      </p>
      <button type="button" disabled={busy} onClick={onExport}>
        {text('exportAll')}
      </button>
      <button type="button" onClick={onLater}>
        {text('later')}
      </button>
    </section>
  );
}
