/** Turns passages of the page into selectors, and tells which marks cover them already. */
import {
  type CapturedPassage,
  captureQuotes,
  captureRange,
  captureSelection,
} from '../../lib/anchoring/capture.ts';
import { describeRange } from '../../lib/anchoring/describe.ts';
import type { QuotedPassage, TargetSelectors } from '../../lib/anchoring/selectors.ts';
import type { PageMarks } from '../../lib/highlighting/page-marks.ts';
import type { Capture } from '../../lib/messaging/protocol.ts';

export interface Captures {
  selection(): Capture;
  range(passage: Range): Capture;
  /** Passages of the extracted text; in the same order. */
  quotes(passages: readonly QuotedPassage[]): Promise<Capture[]>;
  /** The passage on which a mark stands, as it is now. */
  mark(id: string): Capture;
}

/** @param doc The page's document, unclobbered. */
export function createCaptures(doc: Document, marks: PageMarks): Captures {
  const toCaptures = (passages: readonly CapturedPassage[]): Capture[] => {
    const same = marks.sameAs(passages.flatMap(passage => (passage.ok ? [passage.range] : []))).values();
    return passages.map(passage =>
      passage.ok
        ? {
            ok: true,
            url: doc.location.href,
            selector: passage.selector,
            sameAs: same.next().value ?? [],
          }
        : passage,
    );
  };

  const toCapture = (passage: CapturedPassage): Capture => toCaptures([passage])[0]!;

  return {
    selection: () => toCapture(captureSelection(doc)),
    range: passage => toCapture(captureRange(doc, passage) ?? { ok: false, reason: 'no-selection' }),
    async quotes(passages) {
      const { href } = doc.location;
      const captured = await captureQuotes(doc, passages);
      // The site may have gone on to another page meanwhile.
      if (doc.location.href !== href) return passages.map(() => ({ ok: false, reason: 'not-on-page' }));
      return toCaptures(captured);
    },
    mark(id) {
      const passage = marks.passageOf(id);
      if (passage === null) return { ok: false, reason: 'not-on-page' };
      const [quote, position] = describeRange(doc.body, passage.range);
      // What stands between the blocks of the passage is not of it.
      const selector: TargetSelectors = [{ ...quote, exact: passage.text }, position];
      return toCapture({ ok: true, selector, range: passage.range });
    },
  };
}
