/**
 * The background: wires the browser's events to the store. It keeps nothing in memory that a restart would lose.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { changeMessage } from '../components/change-message.ts';
import { compareTexts } from '../lib/anchoring/compare-texts.ts';
import type { Annotation } from '../lib/annotations/annotation.ts';
import { currentSelector } from '../lib/annotations/current-selector.ts';
import { type SightedMark, summarize, withSightings } from '../lib/annotations/mark-state.ts';
import type { Finding, LocatedMark } from '../lib/annotations/sighting.ts';
import { pageKeyOf } from '../lib/article/page-key.ts';
import { showMarks } from '../lib/messaging/badge.ts';
import { callAnnotators } from '../lib/messaging/call-annotators.ts';
import { followAccess } from '../lib/messaging/follow-access.ts';
import type { BackgroundApi, PageAddress } from '../lib/messaging/protocol.ts';
import { BACKGROUND } from '../lib/messaging/remotes.ts';
import { isFromAnnotator, isFromExtensionPage, provide } from '../lib/messaging/rpc.ts';
import { welcomeOnInstall } from '../lib/messaging/welcome.ts';
import { createTexts } from '../lib/shared/all-texts.ts';
import { openDatabase } from '../lib/store/database.ts';
import { createLibrary } from '../lib/store/library.ts';
import { chosenLanguage, followSettings, watchSettings } from '../lib/store/settings.ts';

export default defineBackground(() => {
  const library = createLibrary(openDatabase());
  const settings = followSettings();
  const now = () => new Date().toISOString();

  const marksOf = async ({ url, canonicalUrl }: PageAddress) => {
    const { pageKey, annotations, sightings } = await library.page([
      pageKeyOf(url),
      pageKeyOf(url, canonicalUrl),
    ]);
    return { pageKey, marks: withSightings(annotations, sightings) };
  };

  const showBadge = async (tabId: number | undefined, marks: readonly SightedMark[]) => {
    if (tabId === undefined) return;
    const texts = createTexts(chosenLanguage(await settings()));
    const { total, changed, since } = summarize(marks);
    const name = texts.text('extensionName');
    const message = changeMessage({ total, changed, since }, texts, now());
    await showMarks(tabId, { total, changed, title: message === null ? name : `${name}: ${message}` });
  };

  const look = followAccess({
    hasMarks: url => library.hasMarks(pageKeyOf(url)),
    onLeft: tabId => showBadge(tabId, []),
  });

  provide<BackgroundApi>(
    BACKGROUND,
    {
      async marksOn(page, sender) {
        if (!isSameOrigin(page.url, sender.url)) throw new Error('Not the page that asks');
        const { pageKey, marks } = await marksOf(page);
        await showBadge(sender.tab?.id, marks);
        return {
          pageKey,
          marks: marks.map(({ annotation }) => ({
            id: annotation.id,
            kind: annotation.kind,
            selector: currentSelector(annotation),
          })),
          settings: { colours: (await settings()).colours },
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
        await showBadge(sender.tab?.id, (await marksOf(page)).marks);
        return findings;
      },
      async marksChanged(pageKeys) {
        await callAnnotators(
          annotator => annotator.refresh(pageKeys),
          tab => pageKeys.includes(pageKeyOf(tab.url ?? '')) && look(tab),
        );
      },
    },
    (sender, method) => (method === 'marksChanged' ? isFromExtensionPage(sender) : isFromAnnotator(sender)),
  );

  watchSettings((after, before) => {
    // The language is that of the toolbar button's title, which is set when the marks are asked for.
    if (after.colours === before.colours && after.language === before.language) return;
    void callAnnotators(annotator => annotator.settingsChanged());
  });

  welcomeOnInstall();
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
