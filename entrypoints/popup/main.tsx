import { v7 as uuidV7 } from 'uuid';
import { browser } from 'wxt/browser';
import { downloadText } from '../../components/download-text.ts';
import { mountPage, type PageContent } from '../../components/mount-page.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ArticlePanel } from '../../components/panel/ArticlePanel.tsx';
import { findTab, openPageSession } from '../../lib/messaging/page-session.ts';
import { background } from '../../lib/messaging/remotes.ts';
import { siteAccess } from '../../lib/messaging/site-access.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';
import { changeSettings } from '../../lib/store/settings.ts';

const database = openDatabase();
const library = createLibrary(database);
// While the browser looks for the tab. Where it fails, the first query says so.
database.open().catch(() => {});

async function exportOf(pageKey: string) {
  const { writeExport } = await import('../../lib/formats/write-export.ts');
  const version = browser.runtime.getManifest().version;
  return writeExport(await library.snapshot(pageKey), new Date(), version);
}

async function openLibrary() {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}

function declineAccess(host: string) {
  void changeSettings(({ accessDeclinedOn }) => ({ accessDeclinedOn: [...accessDeclinedOn, host] }));
}

async function panel(): Promise<PageContent> {
  const found = await findTab(location.href);
  if (found === null) {
    return ({ text }) => <Notice title={text('restrictedTitle')}>{text('restricted')}</Notice>;
  }
  const session = openPageSession(found.tab, found.byClick);
  return (_texts, settings) => (
    <ArticlePanel
      session={session}
      library={library}
      now={() => new Date().toISOString()}
      newId={uuidV7}
      // Fire and forget: the store has it, and every page asks the store when it is next looked at.
      announce={pageKeys => void background.marksChanged(pageKeys).catch(() => {})}
      exportPage={async pageKey => {
        const { name, text } = await exportOf(pageKey);
        downloadText(name, text);
        return name;
      }}
      copyPage={async pageKey => navigator.clipboard.writeText((await exportOf(pageKey)).text)}
      openLibrary={openLibrary}
      siteAccess={{ access: siteAccess, declinedOn: settings.accessDeclinedOn, onDecline: declineAccess }}
    />
  );
}

await mountPage({ content: panel() });
