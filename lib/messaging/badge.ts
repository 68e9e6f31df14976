import { browser } from 'wxt/browser';

const PLAIN = '#3a3a3c';
const ACCENT = '#8a1c2b';

interface Badge {
  total: number;
  changed: number;
  /** Says it in words. */
  title: string;
}

/**
 * Shows on the toolbar button of a tab how many marks of its page changed, set off, or else how many there are;
 * nothing where there are none.
 *
 * @param url Of the page that it is about: where the tab has gone on to another, nothing is shown. `null` for
 * whatever page is there.
 */
export async function showMarks(
  tabId: number,
  url: string | null,
  { total, changed, title }: Badge,
): Promise<void> {
  if (url !== null && !(await isAt(tabId, url))) return;
  const count = changed || total;
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  // All at once: the browser drops what a tab has when it goes to another page, and must get nothing after.
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: changed > 0 ? ACCENT : PLAIN }),
    browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setTitle({ tabId, title }),
  ]);
}

/** A tab whose address the browser does not tell has gone where the annotator that spoke may not run. */
async function isAt(tabId: number, url: string): Promise<boolean> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  return tab?.url === url;
}
