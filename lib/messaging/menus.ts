/** The extension's entries in the browser's menus: at a selection, and at the toolbar button. */
import { type Browser, browser } from 'wxt/browser';
import { ANNOTATION_KINDS, type AnnotationKind } from '../annotations/annotation.ts';
import type { TextKey, Texts } from '../shared/texts.ts';
import { type ExtensionPage, hasSidePanel, openPage, openSidePanel } from './open-page.ts';

type Tab = Browser.tabs.Tab;

const MARK_AS: Record<AnnotationKind, TextKey> = {
  claim: 'markAsClaim',
  quote: 'markAsQuote',
  statistic: 'markAsStatistic',
  note: 'markAsNote',
};

const PANEL = 'panel';
const PAGES: Record<ExtensionPage, TextKey> = { library: 'openLibrary', settings: 'settings' };

/**
 * Makes the entries, in the reader's language, when the extension comes or is updated, and answers them. Returns what
 * makes them anew, for when the language changed.
 *
 * @param onMark Called where the reader marks the selection of a page.
 */
export function provideMenus(
  texts: () => Promise<Texts>,
  onMark: (kind: AnnotationKind, tab: Tab) => void,
): () => Promise<void> {
  // Firefox for Android has none.
  if (browser.contextMenus === undefined) return async () => {};

  const make = async () => {
    const { text } = await texts();
    await browser.contextMenus.removeAll();
    for (const kind of ANNOTATION_KINDS) {
      browser.contextMenus.create({ id: kind, title: text(MARK_AS[kind]), contexts: ['selection'] });
    }
    if (hasSidePanel()) {
      browser.contextMenus.create({ id: PANEL, title: text('openPanel'), contexts: ['action'] });
    }
    for (const page of Object.keys(PAGES) as ExtensionPage[]) {
      browser.contextMenus.create({ id: page, title: text(PAGES[page]), contexts: ['action'] });
    }
  };

  browser.runtime.onInstalled.addListener(() => void make());
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    const kind = ANNOTATION_KINDS.find(each => each === menuItemId);
    if (kind !== undefined && tab?.id !== undefined) onMark(kind, tab);
    else if (menuItemId === PANEL && tab !== undefined) void openSidePanel(tab);
    else if (menuItemId === 'library' || menuItemId === 'settings') void openPage(menuItemId);
  });
  return make;
}
