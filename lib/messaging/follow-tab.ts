/** The tab that a side panel is about: the active one of its window, from one to the next. */
import { type Browser, browser } from 'wxt/browser';
import { findTab } from './page-session.ts';

type Tab = Browser.tabs.Tab;

/**
 * Calls back with the tab, now and each time another one becomes active; `null` where there is none. An address that
 * names a tab (`?tab=7`) stays with it.
 */
export async function followTab(address: string, onTab: (tab: Tab | null) => void): Promise<void> {
  let asked = 0;
  /** An answer that a later question has overtaken is of a tab that is no longer in front. */
  const tell = async (find: () => Promise<Tab | null>) => {
    asked += 1;
    const mine = asked;
    const tab = await find();
    if (mine === asked) onTab(tab);
  };

  if (!new URL(address).searchParams.has('tab')) {
    const ownWindow = browser.windows.getCurrent();
    browser.tabs.onActivated.addListener(async ({ tabId, windowId }) => {
      if (windowId === (await ownWindow).id) await tell(() => browser.tabs.get(tabId).catch(() => null));
    });
  }
  await tell(async () => (await findTab(address))?.tab ?? null);
}
