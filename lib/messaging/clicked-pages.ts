/**
 * Where the reader's click last brought the annotator, by tab: a click is for that page and its reload, while
 * Chromium's access lasts for the whole site. Kept in the browser's memory, which outlives the background.
 */
import { browser } from 'wxt/browser';

/** The annotator is at work in the page at this address. Where that cannot be kept, a reload wants a click. */
export async function keepClickedPage(tabId: number, url: string): Promise<void> {
  await browser.storage.session.set({ [keyOf(tabId)]: url }).catch(() => {});
}

/** Whether the tab shows that page still. Once it has shown another, a new click is needed. */
export async function isClickedPage(tabId: number, url: string): Promise<boolean> {
  const key = keyOf(tabId);
  const { [key]: clicked } = await browser.storage.session.get(key);
  if (clicked === url) return true;
  if (clicked !== undefined) await browser.storage.session.remove(key);
  return false;
}

const keyOf = (tabId: number) => `clicked-${tabId}`;
