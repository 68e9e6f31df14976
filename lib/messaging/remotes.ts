/** The callers of the two APIs of `protocol.ts`. */
import { browser } from 'wxt/browser';
import type { AnnotatorApi, BackgroundApi } from './protocol.ts';
import { type Remote, remote } from './rpc.ts';

export const ANNOTATOR = 'annotator';
export const BACKGROUND = 'background';

/** The annotator in a tab. Its calls reject where none runs there. */
export function annotatorIn(tabId: number): Remote<AnnotatorApi> {
  return remote(ANNOTATOR, call => browser.tabs.sendMessage(tabId, call, { frameId: 0 }));
}

export const background: Remote<BackgroundApi> = remote(BACKGROUND, call =>
  browser.runtime.sendMessage(call),
);
