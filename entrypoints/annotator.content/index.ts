/**
 * The annotator: the one part of the extension that runs in a page. It is injected when the reader asks for it,
 * reads the page, paints its marks, and answers the extension's own pages. It never opens the store.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { AnnotatorRun } from '../../lib/messaging/protocol.ts';
import { startAnnotator } from './start-annotator.ts';

declare global {
  // In the extension's own world, which the page cannot see: injecting twice finds what runs already.
  var onTheRecordAnnotator: { wake(): boolean } | undefined;
}

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  /** Its result is how who injects it knows that it runs, and whether it did before. */
  main(): AnnotatorRun {
    if (globalThis.onTheRecordAnnotator?.wake()) return 'running';
    globalThis.onTheRecordAnnotator = startAnnotator(document);
    return 'started';
  },
});
