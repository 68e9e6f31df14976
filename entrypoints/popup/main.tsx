import { browser } from 'wxt/browser';
import { mountPage, type PageContent } from '../../components/mount-page.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ArticlePanel } from '../../components/panel/ArticlePanel.tsx';
import { createPanelServices } from '../../components/panel/panel-services.ts';
import { hasSidePanel, openPage, openSidePanel } from '../../lib/messaging/open-page.ts';
import { findTab, openPageSession } from '../../lib/messaging/page-session.ts';
import { loadTexts } from '../../lib/shared/load-texts.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';

const database = openDatabase();
// While the browser looks for the tab. Where it fails, the first query says so.
database.open().catch(() => {});

const services = createPanelServices({
  library: createLibrary(database),
  version: browser.runtime.getManifest().version,
  async openLibrary() {
    await openPage('library');
    window.close();
  },
});

async function panel(): Promise<PageContent> {
  const found = await findTab(location.href);
  if (found === null) {
    return ({ text }) => (
      <Notice isAlone title={text('restrictedTitle')}>
        {text('restricted')}
      </Notice>
    );
  }
  const session = openPageSession(found.tab, found.byClick);
  const openPanel = hasSidePanel()
    ? () => void openSidePanel(found.tab).then(() => window.close())
    : undefined;
  const editId = new URL(location.href).searchParams.get('edit');
  return (_texts, settings) => (
    <ArticlePanel session={session} {...services(settings)} openPanel={openPanel} editId={editId} />
  );
}

await mountPage({ loadTexts, content: panel() });
