/**
 * The background: wires the browser's events to the store. It keeps nothing in memory that a restart would lose.
 */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { pageKeyOf } from '../lib/article/page-key.ts';
import { showCount } from '../lib/messaging/badge.ts';
import { injectAnnotator } from '../lib/messaging/inject-annotator.ts';
import type { BackgroundApi, PageAddress } from '../lib/messaging/protocol.ts';
import { annotatorIn, BACKGROUND } from '../lib/messaging/remotes.ts';
import { isFromAnnotator, isFromExtensionPage, provide } from '../lib/messaging/rpc.ts';
import { openDatabase } from '../lib/store/database.ts';
import { createLibrary } from '../lib/store/library.ts';

export default defineBackground(() => {
  const library = createLibrary(openDatabase());

  provide<BackgroundApi>(
    BACKGROUND,
    {
      async marksOn(page, sender) {
        if (!isSameOrigin(page.url, sender.url)) throw new Error('Not the page that asks');
        const pageKey = await resolve(page);
        const annotations = await library.annotationsOn(pageKey);
        if (sender.tab?.id !== undefined) await showCount(sender.tab.id, annotations.length);
        const marks = annotations.map(({ id, kind, target }) => ({ id, kind, selector: target.selector }));
        return { pageKey, marks };
      },
      async marksChanged(pageKeys) {
        const tabs = await browser.tabs.query({});
        // Most tabs have no annotator, and the call fails at once.
        await Promise.allSettled(
          tabs.flatMap(({ id }) => (id === undefined ? [] : [annotatorIn(id).refresh(pageKeys)])),
        );
      },
    },
    (sender, method) => (method === 'marksOn' ? isFromAnnotator(sender) : isFromExtensionPage(sender)),
  );

  // Only where access was granted does the browser tell the address.
  browser.tabs.onUpdated.addListener(async (tabId, { status }, { url }) => {
    if (status !== 'complete' || url === undefined || !/^(https?|file):/.test(url)) return;
    const annotations = await library.annotationsOn(await resolve({ url, canonicalUrl: null }));
    if (annotations.length > 0) await injectAnnotator(tabId).catch(() => {});
  });

  function resolve({ url, canonicalUrl }: PageAddress): Promise<string> {
    return library.resolvePageKey([pageKeyOf(url), pageKeyOf(url, canonicalUrl)]);
  }
});

/** A page tells its own address; no page may ask for the marks of another site. */
function isSameOrigin(claimed: string, actual: string | undefined): boolean {
  return (
    actual !== undefined &&
    URL.canParse(claimed) &&
    URL.canParse(actual) &&
    new URL(claimed).origin === new URL(actual).origin
  );
}
