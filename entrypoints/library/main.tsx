import { browser } from 'wxt/browser';
import { downloadText } from '../../components/download-text.ts';
import { LibraryView } from '../../components/library/LibraryView.tsx';
import { mountFullPage } from '../../components/mount-full-page.tsx';
import { writeExport } from '../../lib/formats/write-export.ts';
import { background } from '../../lib/messaging/remotes.ts';
import { isBackupDue } from '../../lib/shared/is-backup-due.ts';
import { backupTimes, keepBackupTime } from '../../lib/store/backup-times.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';
import { mergeInto } from '../../lib/store/merge-into.ts';

const database = openDatabase();
const library = createLibrary(database);
const now = () => new Date().toISOString();

await mountFullPage({
  titleOf: ({ text }) => text('library'),
  content: (_texts, { backupReminder: reminder }) => (
    <LibraryView
      library={library}
      backup={{
        times: backupTimes,
        keep: which => keepBackupTime(which, now()),
        isDue: (times, firstMark) => isBackupDue({ ...times, reminder, firstMark, now: now() }),
      }}
      merge={incoming => mergeInto(database, incoming)}
      announce={pageKeys => void background.marksChanged(pageKeys).catch(() => {})}
      exportAll={async () => {
        const version = browser.runtime.getManifest().version;
        const { name, text } = writeExport(await library.snapshot(), new Date(), version);
        downloadText(name, text);
        return name;
      }}
    />
  ),
});
