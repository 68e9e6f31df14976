import { type Browser, browser } from 'wxt/browser';
import type { AnnotatorApi } from './protocol.ts';
import { annotatorIn } from './remotes.ts';
import type { Remote } from './rpc.ts';

/**
 * Makes a call to every annotator there is.
 *
 * @param whereNone Called for the tabs that have none: most of them.
 */
export async function callAnnotators(
  call: (annotator: Remote<AnnotatorApi>, tabId: number) => Promise<unknown>,
  whereNone: (tab: Browser.tabs.Tab) => unknown = () => {},
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async tab => {
      if (tab.id !== undefined) await call(annotatorIn(tab.id), tab.id).catch(() => whereNone(tab));
    }),
  );
}
