import { browser } from 'wxt/browser';
import { createInPage } from '../../components/in-page/in-page.ts';
import {
  type CapturedPassage,
  captureQuotes,
  captureRange,
  captureSelection,
} from '../../lib/anchoring/capture.ts';
import { describeRange } from '../../lib/anchoring/describe.ts';
import type { TargetSelectors } from '../../lib/anchoring/selectors.ts';
import { watchSelection } from '../../lib/anchoring/watch-selection.ts';
import type { Finding } from '../../lib/annotations/sighting.ts';
import { isAnnotatable } from '../../lib/article/is-annotatable.ts';
import { pageAddressOf } from '../../lib/article/page-address.ts';
import { watchAddress } from '../../lib/article/watch-address.ts';
import { createCssHighlightPainter } from '../../lib/highlighting/css-highlight-painter.ts';
import { createPageMarks } from '../../lib/highlighting/page-marks.ts';
import { createPageSuggestions } from '../../lib/highlighting/page-suggestions.ts';
import { revealRange } from '../../lib/highlighting/reveal-range.ts';
import { type ReaderPlace, watchReader } from '../../lib/highlighting/watch-reader.ts';
import type { AnnotatorApi, Capture } from '../../lib/messaging/protocol.ts';
import { ANNOTATOR, background } from '../../lib/messaging/remotes.ts';
import { createReports } from '../../lib/messaging/reports.ts';
import { isFromExtension, provide } from '../../lib/messaging/rpc.ts';
import { isCovered } from '../../lib/shared/site-patterns.ts';
import { unclobbered } from '../../lib/shared/unclobbered.ts';

/** Tells an annotator whose extension was updated or reloaded that another one has taken over. */
const TAKEOVER = 'on-the-record-takeover';

/** Starts annotating a document. The result's `wake` paints anew and says whether this annotator still works. */
export function startAnnotator(document: Document): { wake(): boolean } {
  const doc = unclobbered(document);
  const painter = createCssHighlightPainter(doc);
  const marks = createPageMarks(
    () => doc.body,
    painter,
    () => void tellFindings(),
  );
  const suggestions = createPageSuggestions(doc, painter);
  let place: ReaderPlace = { pointed: null, reached: null };
  let selection = '';
  const reports = createReports(
    () => ({ ...pageAddressOf(doc), selection, findings, place }),
    () => {
      selection = selectedText(doc);
      const stop = watchReader(window, marks, next => {
        place = next;
        reports.send();
      });
      return () => {
        stop();
        void suggestions.show([]);
        painter.setOff(null);
      };
    },
  );
  const scrollTo = (id: string) => {
    const passage = marks.passageOf(id);
    if (passage === null) return false;
    revealRange(passage.range);
    painter.flash(passage.range);
    return true;
  };
  const inPage = createInPage({
    doc,
    marks,
    background,
    address: () => pageAddressOf(doc),
    capture: passage => toCapture(captureRange(doc, passage) ?? { ok: false, reason: 'no-selection' }),
    captureMark,
    scrollTo,
  });
  const undo: (() => void)[] = [];
  let pageKey = '';
  let asked = 0;
  /** The address for which the marks were asked: the page may have gone on since. */
  let shownAt = pageAddressOf(doc);
  /** The marks last told, and what came of them. */
  let told = '';
  let findings: Finding[] = [];
  let isGone = false;

  const leave = () => {
    isGone = true;
    for (const step of undo.splice(0)) attempt(step);
  };

  /** Once the extension is gone or replaced, this script can do nothing but leave the page as it was. */
  const isOrphaned = () => {
    if (!isGone && browser.runtime?.id === undefined) leave();
    return isGone;
  };

  const refresh = async () => {
    if (isOrphaned() || !isAnnotatable(doc)) return;
    const address = pageAddressOf(doc);
    asked += 1;
    const mine = asked;
    // Without an answer the page stays as it is: the next click, change or navigation asks again.
    const saved = await background.marksOn(address).catch(() => null);
    // An answer that a later question has overtaken may be out of date, or of a page that the site has left.
    if (saved === null || mine !== asked || isGone) return;
    pageKey = saved.pageKey;
    shownAt = address;
    inPage.configure(saved.settings);
    painter.useColours(saved.settings.colours);
    await marks.show(saved.marks);
    inPage.refresh();
  };

  /** Tells what became of the marks, where that is new, and learns what changed in them. */
  const tellFindings = async () => {
    const located = marks.located();
    const news = JSON.stringify([pageKey, located]);
    if (news === told || isOrphaned()) return;
    told = news;
    const compared =
      located.length === 0 ? [] : await background.marksFound(shownAt, located).catch(() => null);
    if (news !== told) return;
    if (compared === null) told = '';
    findings = compared ?? located.map(mark => ({ ...mark, changes: [] }));
    reports.send();
    inPage.refresh();
  };

  const onAddressChange = () => {
    inPage.close();
    marks.clear();
    void suggestions.show([]);
    pageKey = '';
    told = '';
    findings = [];
    reports.send();
    void refresh();
  };

  undo.push(
    () => inPage.stop(),
    () => marks.clear(),
    watchAddress(window, onAddressChange),
    watchSelection(doc, () => {
      if (isOrphaned() || !reports.isWatched()) return;
      selection = selectedText(doc);
      reports.send();
    }),
    reports.listen(),
    provide<AnnotatorApi>(
      ANNOTATOR,
      {
        captureSelection: () => toCapture(captureSelection(doc)),
        async captureQuotes(passages) {
          const { href } = doc.location;
          const captured = await captureQuotes(doc, passages);
          // The site may have gone on to another page meanwhile.
          if (doc.location.href !== href) return passages.map(() => ({ ok: false, reason: 'not-on-page' }));
          return toCaptures(captured);
        },
        captureMark,
        reveal: scrollTo,
        setOff: id => painter.setOff(id === null ? null : (marks.passageOf(id)?.range ?? null)),
        suggest: suggestions.show,
        revealQuote: suggestions.reveal,
        openCard: id => inPage.openCard(id),
        async walk(direction) {
          // Where the keys were what brought the annotator here, its marks are not painted yet.
          await refresh();
          return inPage.walk(direction);
        },
        markSelection: inPage.markSelection,
        toggle: marks.toggle,
        async refresh(pageKeys) {
          // Where the first question was never answered, any change is a reason to ask again.
          if (pageKey === '' || pageKeys.includes(pageKey)) await refresh();
        },
        settingsChanged: refresh,
        accessRemoved(removed, kept) {
          const { href } = doc.location;
          if (isGone || !isCovered(href, removed) || isCovered(href, kept)) return isGone;
          leave();
          return true;
        },
      },
      isFromExtension,
    ),
    onTakeover(doc, isOrphaned),
  );
  void refresh();

  function captureMark(id: string): Capture {
    const passage = marks.passageOf(id);
    if (passage === null) return { ok: false, reason: 'not-on-page' };
    const [quote, position] = describeRange(doc.body, passage.range);
    // What stands between the blocks of the passage is not of it.
    const selector: TargetSelectors = [{ ...quote, exact: passage.text }, position];
    return toCapture({ ok: true, selector, range: passage.range });
  }

  function toCapture(passage: CapturedPassage): Capture {
    return toCaptures([passage])[0]!;
  }

  function toCaptures(passages: readonly CapturedPassage[]): Capture[] {
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
  }

  return {
    wake() {
      if (isOrphaned()) return false;
      void refresh();
      return true;
    },
  };
}

/** What belongs to the browser throws once the extension is gone; what belongs to the page must still be undone. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {
    // Nothing is left to tell.
  }
}

/** The passage as it would be saved, so that the reader sees what that is. */
function selectedText(doc: Document): string {
  const passage = isAnnotatable(doc) ? captureSelection(doc) : null;
  return passage?.ok ? passage.selector[0].exact : '';
}

/** The page can send this event too: then nothing is orphaned, and nothing happens. */
function onTakeover(doc: Document, isOrphaned: () => boolean): () => void {
  doc.dispatchEvent(new Event(TAKEOVER));
  const stop = new AbortController();
  doc.addEventListener(TAKEOVER, () => void isOrphaned(), { signal: stop.signal });
  return () => stop.abort();
}
