import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ArticlePanel } from '../../components/panel/ArticlePanel.tsx';
import { createPanelServices } from '../../components/panel/panel-services.ts';
import { TextsProvider } from '../../components/texts-context.ts';
import { hasSidePanel, openPage, openSidePanel } from '../../lib/messaging/open-page.ts';
import { findTab, openPageSession } from '../../lib/messaging/page-session.ts';
import { loadTexts } from '../../lib/shared/load-texts.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';

const database = openDatabase();
// While the browser looks for the tab. Where it fails, the first query says so.
database.open().catch(() => {});
const [texts, found] = await Promise.all([loadTexts(browser.i18n.getUILanguage()), findTab(location.href)]);
document.documentElement.lang = texts.language;

const services = createPanelServices({
  library: createLibrary(database),
  version: browser.runtime.getManifest().version,
  async openLibrary() {
    await openPage('library');
    window.close();
  },
});

render(
  <TextsProvider value={texts}>
    <ErrorBoundary>
      {found === null ? (
        <Notice title={texts.text('restrictedTitle')}>{texts.text('restricted')}</Notice>
      ) : (
        <ArticlePanel
          session={openPageSession(found.tab, found.byClick)}
          {...services}
          openPanel={
            hasSidePanel() ? () => void openSidePanel(found.tab).then(() => window.close()) : undefined
          }
        />
      )}
    </ErrorBoundary>
  </TextsProvider>,
  document.getElementById('app')!,
);
