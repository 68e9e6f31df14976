/**
 * An extension page's view of the page in a tab: connects to the annotator there (running it first), follows
 * what it reports, and connects anew when the tab shows another document.
 */
import { type Browser, browser } from 'wxt/browser';
import { injectAnnotator, readPage } from './inject.ts';
import { type AnnotatorApi, PAGE_REPORTS, type PageDescription, type PageReport } from './protocol.ts';
import { annotatorIn } from './remotes.ts';
import { isFromAnnotator, type Remote } from './rpc.ts';

/** Why a page cannot be annotated: no extension may run there, it is no HTML document, or no access was given. */
export type Obstacle = 'restricted' | 'not-a-page' | 'no-access';

export interface PageView {
  /** What the browser says of the tab; empty where it says nothing. */
  tabUrl: string;
  tabTitle: string;
  obstacle: Obstacle | null;
  /** `null` until the annotator has read the page. */
  page: PageDescription | null;
  /** `null` until the annotator has reported. */
  report: PageReport | null;
}

export interface PageSession {
  tabId: number;
  view(): PageView;
  /** Calls back at each change of the view; returns what stops it. */
  subscribe(callback: () => void): () => void;
  annotator: Remote<
    Omit<AnnotatorApi, 'refresh' | 'settingsChanged' | 'accessRemoved' | 'walk' | 'markSelection' | 'toggle'>
  >;
  /** Reads the page again: an article may have come since. */
  describe(): Promise<PageDescription>;
  /** Lets the tab go. */
  close(): void;
}

/**
 * @param tab The tab to look at. It is watched until the session is closed or the extension page goes.
 * @param byClick Whether the reader clicked the toolbar button on this tab, which gives access to it.
 */
export function openPageSession(tab: Browser.tabs.Tab, byClick: boolean): PageSession {
  const tabId = tab.id!;
  const annotator = annotatorIn(tabId);
  const callbacks = new Set<() => void>();
  let view: PageView = {
    tabUrl: tab.url ?? '',
    tabTitle: tab.title ?? '',
    obstacle: null,
    page: null,
    report: null,
  };
  let port: Browser.runtime.Port | null = null;
  let isClosed = false;

  const update = (changes: Partial<PageView>) => {
    if (isClosed) return;
    view = { ...view, ...changes };
    for (const callback of callbacks) callback();
  };

  const describe = async () => {
    const page = await readPage(tabId);
    update({ page, obstacle: page.article === null ? 'not-a-page' : null });
    return page;
  };

  const onReport = (report: PageReport) => {
    if (isClosed) return;
    const isElsewhere = view.page !== null && view.page.url !== report.url;
    update({ report, tabUrl: report.url });
    if (isElsewhere) void describe().catch(() => {});
  };

  /** In place of the port there was. */
  const listen = () => {
    port?.disconnect();
    const own = browser.tabs.connect(tabId, { name: PAGE_REPORTS, frameId: 0 });
    port = own;
    let hasReported = false;
    own.onMessage.addListener(message => {
      if (port !== own) return;
      hasReported = true;
      onReport(message as PageReport);
    });
    own.onDisconnect.addListener(() => {
      // Read, or Chromium takes it for an error that nobody saw.
      void browser.runtime.lastError;
      if (port !== own || isClosed) return;
      port = null;
      update({ report: null });
      // Where nobody ever answered, asking again at once would never end.
      if (hasReported) void connect();
    });
  };

  const connect = async () => {
    try {
      await injectAnnotator(tabId);
    } catch {
      const kept = /^https?:/.test(view.tabUrl) || (view.tabUrl === '' && !byClick);
      update({ obstacle: kept && !byClick ? 'no-access' : 'restricted' });
      return;
    }
    if (isClosed) return;
    try {
      listen();
      await describe();
    } catch {
      // The document went while we spoke to it; `onUpdated` tells of the next one.
    }
  };

  const onUpdated = (id: number, { status }: { status?: string }, { url, title }: Browser.tabs.Tab) => {
    if (id !== tabId) return;
    if (url !== undefined) update({ tabUrl: url, tabTitle: title ?? '' });
    // Without access the browser does not tell where the tab has gone.
    if (status === 'loading' && url !== view.page?.url)
      update({ page: null, report: null, tabUrl: url ?? '' });
    if (status === 'complete') void connect();
  };

  /** Any word of an annotator in the tab means that one may run there now. */
  const onMessage = (_message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.tab?.id === tabId && view.obstacle === 'no-access' && isFromAnnotator(sender)) void connect();
    return false;
  };

  browser.tabs.onUpdated.addListener(onUpdated);
  browser.runtime.onMessage.addListener(onMessage);
  void connect();

  return {
    tabId,
    view: () => view,
    subscribe(callback) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    annotator,
    describe,
    close() {
      isClosed = true;
      browser.tabs.onUpdated.removeListener(onUpdated);
      browser.runtime.onMessage.removeListener(onMessage);
      port?.disconnect();
      callbacks.clear();
    },
  };
}

/** The tab that an extension page is about: the one its address names (`?tab=7`), else the active one. */
export async function findTab(address: string): Promise<{ tab: Browser.tabs.Tab; byClick: boolean } | null> {
  const named = new URL(address).searchParams.get('tab');
  if (named !== null) {
    const tab = await browser.tabs.get(Number(named)).catch(() => null);
    return tab === null ? null : { tab, byClick: false };
  }
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { tab, byClick: true };
}
