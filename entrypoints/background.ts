/**
 * The background: wires the browser's events to the store. It keeps nothing in memory that a restart would lose.
 */
import { v7 as uuidV7 } from 'uuid';
import { type Browser, browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { changeMessage } from '../components/change-message.ts';
import { createInPageHandlers, type PageInTab } from '../components/in-page/in-page-handlers.ts';
import { compareTexts } from '../lib/anchoring/compare-texts.ts';
import type { Annotation, AnnotationKind } from '../lib/annotations/annotation.ts';
import { currentSelector } from '../lib/annotations/current-selector.ts';
import { type SightedMark, summarize, withSightings } from '../lib/annotations/mark-state.ts';
import type { Finding, LocatedMark } from '../lib/annotations/sighting.ts';
import { pageKeyOf } from '../lib/article/page-key.ts';
import { showMarks } from '../lib/messaging/badge.ts';
import { callAnnotators } from '../lib/messaging/call-annotators.ts';
import { keepClickedPage } from '../lib/messaging/clicked-pages.ts';
import { provideCommands } from '../lib/messaging/commands.ts';
import { followAccess } from '../lib/messaging/follow-access.ts';
import { injectAnnotator, readPage } from '../lib/messaging/inject.ts';
import { provideMenus } from '../lib/messaging/menus.ts';
import { openEditor } from '../lib/messaging/open-editor.ts';
import { pageSettingsFor, setToolbar } from '../lib/messaging/page-settings.ts';
import type { BackgroundApi, PageAddress } from '../lib/messaging/protocol.ts';
import { annotatorIn, BACKGROUND } from '../lib/messaging/remotes.ts';
import { isFromAnnotator, isFromExtensionPage, provide } from '../lib/messaging/rpc.ts';
import { undoSteps } from '../lib/messaging/undo-steps.ts';
import { welcomeOnInstall } from '../lib/messaging/welcome.ts';
import { createTexts, messagesIn } from '../lib/shared/all-texts.ts';
import { openDatabase } from '../lib/store/database.ts';
import { keysOfPages } from '../lib/store/keys-of-pages.ts';
import { createLibrary } from '../lib/store/library.ts';
import { recordSightings } from '../lib/store/record-sightings.ts';
import { chosenLanguage, followSettings, watchSettings } from '../lib/store/settings.ts';

type Sender = Browser.runtime.MessageSender;

export default defineBackground(() => {
  const database = openDatabase();
  const library = createLibrary(database);
  const settings = followSettings();
  const readerTexts = async () => createTexts(chosenLanguage(await settings()));
  const now = () => new Date().toISOString();

  const pageOf = ({ url, canonicalUrl }: PageAddress) =>
    library.page([pageKeyOf(url), pageKeyOf(url, canonicalUrl)]);

  const marksOf = async (page: PageAddress) => {
    const { pageKey, annotations, sightings } = await pageOf(page);
    return { pageKey, marks: withSightings(annotations, sightings) };
  };

  /** What is kept of the page that calls; no page may ask for the marks of another site. */
  const ownPage = (page: PageAddress, sender: Sender) => {
    if (!isSameOrigin(page.url, sender.url)) throw new Error('Not the page that asks');
    return pageOf(page);
  };

  /** @param url As `showMarks` has it. */
  const showBadge = async (tabId: number, url: string | null, marks: readonly SightedMark[]) => {
    const texts = await readerTexts();
    const { total, changed, since } = summarize(marks);
    const name = texts.text('extensionName');
    const message = changeMessage({ total, changed, since }, texts, now());
    await showMarks(tabId, url, { total, changed, title: message === null ? name : `${name}: ${message}` });
  };

  const look = followAccess({
    hasMarks: url => library.hasMarks(pageKeyOf(url)),
    onLeft: tabId => showBadge(tabId, null, []),
  });

  const tellChanged = async (pageKeys: readonly string[]) => {
    const keys = await keysOfPages(database, pageKeys);
    await callAnnotators(
      annotator => annotator.refresh(keys),
      tab => keys.includes(pageKeyOf(tab.url ?? '')) && look(tab),
    );
  };

  const inPage = createInPageHandlers({
    library,
    undoSteps,
    texts: readerTexts,
    now,
    newId: uuidV7,
    announce: pageKeys => void tellChanged(pageKeys),
  });

  provide<BackgroundApi>(
    BACKGROUND,
    {
      async marksOn(page, sender) {
        if (!isSameOrigin(page.url, sender.url)) throw new Error('Not the page that asks');
        const { pageKey, marks } = await marksOf(page);
        const tabId = sender.tab!.id!;
        await Promise.all([keepClickedPage(tabId, page.url), showBadge(tabId, page.url, marks)]);
        return {
          pageKey,
          marks: marks.map(({ annotation }) => ({
            id: annotation.id,
            kind: annotation.kind,
            selector: currentSelector(annotation),
          })),
          settings: pageSettingsFor(page.url, await settings()),
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
        await recordSightings(database, pageKey, findings, now());
        await showBadge(sender.tab!.id!, page.url, (await marksOf(page)).marks);
        return findings;
      },
      marksChanged: tellChanged,
      messages: async () => messagesIn(chosenLanguage(await settings())),
      async markSelection(page, kind, capture, sender) {
        await ownPage(page, sender);
        if (capture.ok && !isSameOrigin(capture.url, sender.url))
          throw new Error('Not of the page that asks');
        return inPage.markSelection(tabOf(sender), kind, capture);
      },
      cardOf: async (page, id, sender) => inPage.cardOf(await ownPage(page, sender), id),
      deleteMark: async (page, id, sender) =>
        inPage.change(tabOf(sender), await ownPage(page, sender), id, { kind: 'delete' }),
      acceptMark: async (page, id, sender) =>
        inPage.change(tabOf(sender), await ownPage(page, sender), id, { kind: 'accept' }),
      keepMark: async (page, id, pageText, sender) =>
        inPage.change(tabOf(sender), await ownPage(page, sender), id, { kind: 'keep', pageText }),
      undo: async (page, sender) => inPage.undo(tabOf(sender), await ownPage(page, sender)),
      async editMark(page, id, sender) {
        const { annotations } = await ownPage(page, sender);
        if (annotations.some(mark => mark.id === id)) await openEditor(sender.tab!, id);
      },
      async setToolbar(page, where, isShown, sender) {
        await ownPage(page, sender);
        await setToolbar(page.url, where, isShown);
      },
    },
    (sender, method) => (method === 'marksChanged' ? isFromExtensionPage(sender) : isFromAnnotator(sender)),
  );

  /** Marks the selection of a page from outside it; where there is none, the popup says how to begin. */
  const markSelection = async (kind: AnnotationKind, { id }: Browser.tabs.Tab) => {
    const isMarked = await injectAnnotator(id!)
      .then(() => annotatorIn(id!).markSelection(kind))
      .catch(() => false);
    if (!isMarked) await browser.action.openPopup?.().catch(() => {});
  };

  provideCommands(markSelection);
  const makeMenus = provideMenus(readerTexts, markSelection);
  watchSettings((after, before) => {
    if (after.language !== before.language) void makeMenus();
    void callAnnotators(annotator => annotator.settingsChanged());
  });

  welcomeOnInstall();
});

/** The tab of a sender that is known to be an annotator. */
function tabOf(sender: Sender): PageInTab {
  const tabId = sender.tab!.id!;
  return {
    tabId,
    captureMark: id => annotatorIn(tabId).captureMark(id),
    describe: () => readPage(tabId),
  };
}

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
