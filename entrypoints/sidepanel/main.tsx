import { render } from 'preact';
import { browser } from 'wxt/browser';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { FollowingPanel } from '../../components/panel/FollowingPanel.tsx';
import { createPanelServices } from '../../components/panel/panel-services.ts';
import { TextsProvider } from '../../components/texts-context.ts';
import { followTab } from '../../lib/messaging/follow-tab.ts';
import { openPage } from '../../lib/messaging/open-page.ts';
import { openPageSession } from '../../lib/messaging/page-session.ts';
import { loadTexts } from '../../lib/shared/load-texts.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';

const services = createPanelServices({
  library: createLibrary(openDatabase()),
  version: browser.runtime.getManifest().version,
  openLibrary: () => void openPage('library'),
});
const texts = await loadTexts(browser.i18n.getUILanguage());
document.documentElement.lang = texts.language;

render(
  <TextsProvider value={texts}>
    <ErrorBoundary>
      <FollowingPanel
        {...services}
        follow={onSession =>
          void followTab(location.href, tab => onSession(tab === null ? null : openPageSession(tab, false)))
        }
      />
    </ErrorBoundary>
  </TextsProvider>,
  document.getElementById('app')!,
);
