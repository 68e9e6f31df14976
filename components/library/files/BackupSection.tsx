import { writeBackupPieces } from '../../../lib/formats/backup-file.ts';
import { exportFileName } from '../../../lib/formats/file-name.ts';
import { gzip } from '../../../lib/formats/gzip.ts';
import { watchPieces } from '../../../lib/formats/watch-pieces.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import type { FilesViewProps } from './files-services.ts';
import { libraryPieces } from './run-export.ts';
import type { Writing } from './use-writing.ts';

/** A backup is JSON in gzip, which its name says to every other program. */
const EXTENSION = 'json.gz';

interface Props extends FilesViewProps {
  writing: Writing;
  isEmpty: boolean;
}

/** Everything in one file, in one click. */
export function BackupSection({ services, files, activity, settings, writing, isEmpty }: Props) {
  const { text, day } = usePageTexts();
  const exported = files.lastBackup();

  const backUp = () =>
    writing.write(
      async (signal, onProgress) => {
        const now = new Date();
        const snapshot = await services.library.snapshot();
        const context = { exported: now.toISOString(), extensionVersion: files.extensionVersion };
        const expected = libraryPieces(snapshot);
        const pieces = watchPieces(writeBackupPieces(snapshot, settings, context), signal, count =>
          onProgress(Math.min(count / expected, 1)),
        );
        return { name: exportFileName('On the Record backup', now, EXTENSION), blob: await gzip(pieces) };
      },
      file => {
        files.onBackedUp();
        return text('backupMade', { file });
      },
    );

  return (
    <section aria-labelledby="backup-title">
      <h2 id="backup-title">{text('backupTitle')}</h2>
      <p class="prose">{text('backupIntro')}</p>
      <p class="actions">
        <button type="button" class="primary" disabled={activity.busy || isEmpty} onClick={backUp}>
          {text('backupNow')}
        </button>
        <span class="hint">
          {isEmpty
            ? text('exportEmpty')
            : exported === null
              ? text('backupNone')
              : text('backupSince', { day: day(exported) })}
        </span>
      </p>
    </section>
  );
}
