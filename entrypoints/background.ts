/**
 * The background: wires the browser's events to the store. It keeps nothing in memory that a restart would lose.
 */
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { changeMessage } from '../components/change-message.ts';
import { compareTexts } from '../lib/anchoring/compare-texts.ts';
import type { Annotation } from '../lib/annotations/annotation.ts';
import { currentSelector } from '../lib/annotations/current-selector.ts';
import { type SightedMark, summarize, withSightings } from '../lib/annotations/mark-state.ts';
import type { Finding, LocatedMark } from '../lib/annotations/sighting.ts';
import { pageKeyOf } from '../lib/article/page-key.ts';
import { showMarks } from '../lib/messaging/badge.ts';
import { injectAnnotator } from '../lib/messaging/inject.ts';
import type { BackgroundApi, PageAddress } from '../lib/messaging/protocol.ts';
import { annotatorIn, BACKGROUND } from '../lib/messaging/remotes.ts';
import { isFromAnnotator, isFromExtensionPage, provide } from '../lib/messaging/rpc.ts';
import { createTexts } from '../lib/shared/all-texts.ts';
import { openDatabase } from '../lib/store/database.ts';
import { createLibrary } from '../lib/store/library.ts';

type Sender = Browser.runtime.MessageSender;

export default defineBackground(() => {
  const library = createLibrary(openDatabase());
  const texts = createTexts(browser.i18n.getUILanguage());
  const now = () => new Date().toISOString();

  const marksOf = async ({ url, canonicalUrl }: PageAddress) => {
    const { pageKey, annotations, sightings } = await library.page([
      pageKeyOf(url),
      pageKeyOf(url, canonicalUrl),
    ]);
    return { pageKey, marks: withSightings(annotations, sightings) };
  };

  const showBadge = async ({ tab }: Sender, marks: readonly SightedMark[]) => {
    if (tab?.id === undefined) return;
    const { total, changed, since } = summarize(marks);
    const name = texts.text('extensionName');
    const message = changeMessage({ total, changed, since }, texts, now());
    await showMarks(tab.id, { total, changed, title: message === null ? name : `${name}: ${message}` });
  };

  provide<BackgroundApi>(
    BACKGROUND,
    {
      async marksOn(page, sender) {
        if (!isSameOrigin(page.url, sender.url)) throw new Error('Not the page that asks');
        const { pageKey, marks } = await marksOf(page);
        await showBadge(sender, marks);
        return {
          pageKey,
          marks: marks.map(({ annotation }) => ({
            id: annotation.id,
            kind: annotation.kind,
            selector: currentSelector(annotation),
          })),
        };
      },
      async marksFound(page, located, sender) {
        if (!isSameOrigin(page.url, sender.url)) throw new Error('Not the page that tells');
        const { pageKey, marks } = await marksOf(page);
        const annotations = new Map(marks.map(({ annotation }) => [annotation.id, annotation]));
        const findings = located.flatMap(mark => {
          const annotation = annotations.get(mark.id);
          return annotation === undefined ? [] : [compareMark(mark, annotation)];
        });
        await library.recordSightings(pageKey, findings, now());
        await showBadge(sender, (await marksOf(page)).marks);
        return findings;
      },
      async marksChanged(pageKeys) {
        const tabs = await browser.tabs.query({});
        // Most tabs have no annotator, and the call fails at once.
        await Promise.allSettled(
          tabs.flatMap(({ id }) => (id === undefined ? [] : [annotatorIn(id).refresh(pageKeys)])),
        );
      },
    },
    (sender, method) => (method === 'marksChanged' ? isFromExtensionPage(sender) : isFromAnnotator(sender)),
  );

  // Only where access was granted does the browser tell the address.
  browser.tabs.onUpdated.addListener(async (tabId, { status }, { url }) => {
    if (status !== 'complete' || url === undefined || !/^(https?|file):/.test(url)) return;
    const { marks } = await marksOf({ url, canonicalUrl: null });
    if (marks.length > 0) await injectAnnotator(tabId).catch(() => {});
  });
});

/** What the page says instead is compared with what was saved last, whatever the page was asked to look for. */
function compareMark(mark: LocatedMark, annotation: Annotation): Finding {
  const saved = currentSelector(annotation)[0].exact;
  return { ...mark, changes: mark.status === 'edited' ? compareTexts(saved, mark.text) : [] };
}

/** A page tells its own address; no page may ask for the marks of another site. */
function isSameOrigin(claimed: string, actual: string | undefined): boolean {
  return (
    actual !== undefined &&
    URL.canParse(claimed) &&
    URL.canParse(actual) &&
    new URL(claimed).origin === new URL(actual).origin
  );
}
