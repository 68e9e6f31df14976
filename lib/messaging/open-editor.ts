import { type Browser, browser } from 'wxt/browser';

const POPUP = '/popup.html';

/**
 * Opens the editor of a mark of the page in `tab`: in the popup, or in a tab where the browser opens no popup unless
 * the toolbar button is clicked. The address says which mark: `popup.html?tab=7&edit=<id>`.
 */
export async function openEditor(tab: Browser.tabs.Tab, id: string): Promise<void> {
  const tabId = tab.id!;
  const address = `${browser.runtime.getURL(POPUP)}?tab=${tabId}&edit=${encodeURIComponent(id)}`;
  try {
    await browser.action.setPopup({ tabId, popup: address });
    await browser.action.openPopup({ windowId: tab.windowId });
  } catch {
    await browser.tabs.create({ url: address, index: tab.index + 1, openerTabId: tabId });
  } finally {
    await browser.action.setPopup({ tabId, popup: browser.runtime.getURL(POPUP) });
  }
}
