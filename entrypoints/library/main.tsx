import { browser } from 'wxt/browser';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { createLibraryServices } from '../../components/library/library-services.ts';
import { addressIn } from '../../components/library/use-page-address.ts';
import { mountFullPage } from '../../components/mount-full-page.tsx';
import type { PageContent } from '../../components/mount-page.tsx';
import { background } from '../../lib/messaging/remotes.ts';
import { isBackupDue } from '../../lib/shared/is-backup-due.ts';
import { DEFAULT_SETTINGS } from '../../lib/shared/settings.ts';
import type { PageTexts } from '../../lib/shared/texts.ts';
import { backupTimes, keepBackupTime } from '../../lib/store/backup-times.ts';
import { purge } from '../../lib/store/bin.ts';
import { openCatalog } from '../../lib/store/catalog.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';
import { changeSettings } from '../../lib/store/settings-change.ts';

const database = openDatabase();
const now = () => new Date().toISOString();
let { citationStyle } = DEFAULT_SETTINGS;

/** The page, once what it searches is read; its texts are loaded meanwhile. */
async function openPage(): Promise<PageContent<PageTexts>> {
  const services = createLibraryServices({
    database,
    library: createLibrary(database),
    catalog: await openCatalog(database, addressIn(location.search).view),
    now,
    citationStyle: () => citationStyle,
    announce: pageKeys => void background.marksChanged(pageKeys).catch(() => {}),
  });
  return (_texts, settings) => {
    const { backupReminder: reminder } = settings;
    citationStyle = settings.citationStyle;
    return (
      <LibraryPage
        services={services}
        settings={settings}
        files={{
          extensionVersion: browser.runtime.getManifest().version,
          changeSettings,
        }}
        backup={{
          times: backupTimes,
          keep: which => keepBackupTime(which, now()),
          isDue: (times, firstMark) => isBackupDue({ ...times, reminder, firstMark, now: now() }),
        }}
      />
    );
  };
}

await mountFullPage({ titleOf: ({ text }) => text('library'), content: openPage() });

// Nobody waits for it, and what could not be purged today is tomorrow.
void purge(database, now()).catch(() => {});
