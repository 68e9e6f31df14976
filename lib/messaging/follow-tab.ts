/** The tab that a side panel is about: the active one of its window, from one to the next. */
import { type Browser, browser } from 'wxt/browser';
import { findTab } from './page-session.ts';

type Tab = Browser.tabs.Tab;

/**
 * Calls back with the tab, now and each time another one becomes active; `null` where there is none. An address that
 * names a tab (`?tab=7`) stays with it.
 */
export async function followTab(address: string, onTab: (tab: Tab | null) => void): Promise<void> {
  const found = await findTab(address);
  onTab(found?.tab ?? null);
  if (new URL(address).searchParams.has('tab')) return;
  const { id: ownWindow } = await browser.windows.getCurrent();
  browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
    if (windowId === ownWindow) onTab(await browser.tabs.get(tabId).catch(() => null));
  });
}
