/** Opens the extension's own pages. */
import { type Browser, browser } from 'wxt/browser';

export type ExtensionPage = 'library' | 'settings';

const PATHS = { library: '/library.html', settings: '/settings.html' } as const;

export async function openPage(page: ExtensionPage): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(PATHS[page]) });
}

/** What browsers call a panel beside the page; each has one of the two, and on a phone none. */
interface PanelApis {
  sidePanel?: { open(options: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}

/** Whether this browser has a panel beside the page. */
export function hasSidePanel(): boolean {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  return sidePanel !== undefined || sidebarAction !== undefined;
}

/** Opens the panel beside the page. To be called right in the answer to what the reader did: else browsers refuse. */
export function openSidePanel({ windowId }: Pick<Browser.tabs.Tab, 'windowId'>): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as PanelApis;
  if (sidePanel !== undefined) return sidePanel.open({ windowId });
  return sidebarAction?.open() ?? Promise.resolve();
}
