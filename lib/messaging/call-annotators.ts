import { browser } from 'wxt/browser';
import type { AnnotatorApi } from './protocol.ts';
import { annotatorIn } from './remotes.ts';
import type { Remote } from './rpc.ts';

/** Makes a call to every annotator there is. Most tabs have none, and the call fails at once. */
export async function callAnnotators(
  call: (annotator: Remote<AnnotatorApi>, tabId: number) => Promise<unknown>,
): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [call(annotatorIn(id), id)])));
}
