import { browser } from 'wxt/browser';

const PLAIN = '#3a3a3c';
const ACCENT = '#8a1c2b';

/**
 * Shows on the toolbar button of a tab how many marks of its page changed, set off, or else how many there are;
 * nothing where there are none. `title` says it in words.
 */
export async function showMarks(
  tabId: number,
  { total, changed, title }: { total: number; changed: number; title: string },
): Promise<void> {
  const count = changed || total;
  const text = count === 0 ? '' : count > 999 ? '999+' : String(count);
  await browser.action.setBadgeBackgroundColor({ tabId, color: changed > 0 ? ACCENT : PLAIN });
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  await browser.action.setBadgeText({ tabId, text });
  await browser.action.setTitle({ tabId, title });
}
