/** What the page tells, for what is about to be kept of it. Each rejects with a `ReaderError`. */
import type { CaptureRefusal } from '../../lib/anchoring/capture.ts';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import type { PageSession } from '../../lib/messaging/page-session.ts';
import type { Capture } from '../../lib/messaging/protocol.ts';
import type { TextKey } from '../../lib/shared/texts.ts';
import type { Library } from '../../lib/store/library.ts';
import { ReaderError } from '../reader-error.ts';

const REFUSALS: Record<CaptureRefusal, TextKey> = {
  'no-selection': 'refusedNoSelection',
  'in-a-field': 'refusedInAField',
  'in-a-frame': 'refusedInAFrame',
  'across-parts': 'refusedAcrossParts',
  'not-on-page': 'refusedNotOnPage',
  'too-long': 'refusedTooLong',
};

export function createPageReading({ session, library }: { session: PageSession; library: Library }) {
  /** What the page answers; it may be gone. */
  const asked = <Answer>(asking: Promise<Answer>): Promise<Answer> =>
    asking.catch((cause: unknown) => {
      throw new ReaderError('failedPageGone', {}, { cause });
    });

  return {
    asked,
    async captured(capturing: Promise<Capture>): Promise<Capture & { ok: true }> {
      const capture = await asked(capturing);
      if (!capture.ok) throw new ReaderError(REFUSALS[capture.reason]);
      return capture;
    },
    /** What was read of the page; read again where it has gone on, or where its article is about to be kept. */
    async readPage(url: string) {
      const known = session.view().page;
      const isKept =
        known !== null && (await library.article(pageKeyOf(url, known.canonicalUrl))) !== undefined;
      const page = isKept && known.url === url ? known : await asked(session.describe());
      // The page may have gone on to another article while it was read.
      if (page.article === null || pageKeyOf(page.url) !== pageKeyOf(url))
        throw new ReaderError('failedPageGone');
      const keys = [pageKeyOf(url), pageKeyOf(url, page.canonicalUrl)];
      return { extracted: page.article, pageKey: await library.resolvePageKey(keys) };
    },
  };
}
