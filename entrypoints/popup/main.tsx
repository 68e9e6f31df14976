import { render } from 'preact';
import { v7 as uuidV7 } from 'uuid';
import { browser } from 'wxt/browser';
import { downloadText } from '../../components/download-text.ts';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ArticlePanel } from '../../components/panel/ArticlePanel.tsx';
import { TextsProvider } from '../../components/texts-context.ts';
import { findTab, openPageSession } from '../../lib/messaging/page-session.ts';
import { background } from '../../lib/messaging/remotes.ts';
import { loadTexts } from '../../lib/shared/load-texts.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';

const database = openDatabase();
const library = createLibrary(database);
// While the browser looks for the tab. Where it fails, the first query says so.
database.open().catch(() => {});
const [texts, found] = await Promise.all([loadTexts(browser.i18n.getUILanguage()), findTab(location.href)]);
document.documentElement.lang = texts.language;

async function exportOf(pageKey: string) {
  const { writeExport } = await import('../../lib/formats/write-export.ts');
  const version = browser.runtime.getManifest().version;
  return writeExport(await library.snapshot(pageKey), new Date(), version);
}

async function openLibrary() {
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
  window.close();
}

render(
  <TextsProvider value={texts}>
    <ErrorBoundary>
      {found === null ? (
        <Notice title={texts.text('restrictedTitle')}>{texts.text('restricted')}</Notice>
      ) : (
        <ArticlePanel
          session={openPageSession(found.tab, found.byClick)}
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
        />
      )}
    </ErrorBoundary>
  </TextsProvider>,
  document.getElementById('app')!,
);
