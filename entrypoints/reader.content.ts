/**
 * The reader: reads the page's article, once each time it is run, and leaves nothing behind. Apart from the
 * annotator, which stays: a page whose marks are only shown again never gets it.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { extractArticle } from '../lib/article/extract-article.ts';
import { isAnnotatable } from '../lib/article/is-annotatable.ts';
import { pageAddressOf } from '../lib/article/page-address.ts';
import type { PageDescription } from '../lib/messaging/protocol.ts';
import { unclobbered } from '../lib/shared/unclobbered.ts';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  noScriptStartedPostMessage: true,
  /** Its result goes to who runs it. */
  main(): PageDescription {
    const doc = unclobbered(document);
    return {
      ...pageAddressOf(doc),
      article: isAnnotatable(doc) ? extractArticle(document, doc.location.href) : null,
    };
  },
});
