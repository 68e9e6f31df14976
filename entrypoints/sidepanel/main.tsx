import { browser } from 'wxt/browser';
import { mountPage } from '../../components/mount-page.tsx';
import { FollowingPanel } from '../../components/panel/FollowingPanel.tsx';
import { createPanelServices } from '../../components/panel/panel-services.ts';
import { followTab } from '../../lib/messaging/follow-tab.ts';
import { openPage } from '../../lib/messaging/open-page.ts';
import { openPageSession, type PageSession } from '../../lib/messaging/page-session.ts';
import { loadTexts } from '../../lib/shared/load-texts.ts';
import { openDatabase } from '../../lib/store/database.ts';
import { createLibrary } from '../../lib/store/library.ts';

const services = createPanelServices({
  library: createLibrary(openDatabase()),
  version: browser.runtime.getManifest().version,
  openLibrary: () => void openPage('library'),
});

function follow(onSession: (session: PageSession | null) => void): void {
  void followTab(location.href, tab => onSession(tab === null ? null : openPageSession(tab, false)));
}

await mountPage({
  loadTexts,
  content: (_texts, settings) => <FollowingPanel follow={follow} {...services(settings)} />,
});
