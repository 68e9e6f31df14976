/**
 * The background's part in site access: where the reader gave it, marks come back without a click, and where it is
 * taken away, they go. A page without marks gets nothing: only its address is looked up.
 */
import { type Browser, browser } from 'wxt/browser';
import { isCovered } from '../shared/site-patterns.ts';
import { callAnnotators } from './call-annotators.ts';
import { isClickedPage } from './clicked-pages.ts';
import { injectAnnotator } from './inject.ts';

/** Name of the entries in the performance timeline for the look-ups of the last address, for the benchmark. */
const LOOK_UP = 'look-up';

interface Access {
  hasMarks(url: string): Promise<boolean>;
  /** The marks of the page in a tab were taken off it. */
  onLeft(tabId: number): Promise<void>;
}

/**
 * Listens from now on; to be called when the background starts, so that the browser wakes it for these events.
 * Gives what looks a tab up at another time.
 */
export function followAccess({ hasMarks, onLeft }: Access): (tab: Browser.tabs.Tab) => Promise<void> {
  /** Addresses that were seen to, by tab: they need not be when the load ends. A restart may lose them. */
  const done = new Map<number, string>();

  /** The patterns of the sites to which access was given, until that changes: asking costs more than looking up. */
  let granted: Promise<string[]> | null = null;
  const isGranted = async (url: string) => {
    granted ??= browser.permissions.getAll().then(({ origins = [] }) => origins);
    return isCovered(url, await granted);
  };

  const look = async ({ id, url }: Browser.tabs.Tab) => {
    // Without any access the browser does not tell the address.
    if (id === undefined || url === undefined || !/^(https?|file):/.test(url)) return;
    const start = performance.now();
    if (!(await isGranted(url)) && !(await isClickedPage(id, url))) return;
    const isMarked = await hasMarks(url);
    performance.measure(LOOK_UP, { start });
    done.set(id, url);
    if (isMarked) await injectAnnotator(id).catch(() => done.delete(id));
  };

  // At a new address, since a slow advertisement may put off the end of a load: the browser runs the annotator when
  // the text is there. At the end of a load too, since a page that is loaded again has no new address.
  browser.tabs.onUpdated.addListener((tabId, changes, tab) => {
    if (changes.status === 'loading') done.delete(tabId);
    if (changes.url !== undefined) performance.clearMeasures(LOOK_UP);
    const isLoaded = changes.status === 'complete' && done.get(tabId) !== tab.url;
    if (changes.url !== undefined || isLoaded) void look(tab);
  });

  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    granted = null;
    const tabs = await browser.tabs.query({ discarded: false });
    await Promise.all(tabs.filter(({ url = '' }) => isCovered(url, origins)).map(look));
  });

  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    granted = null;
    if (origins.length === 0) return;
    const { origins: kept = [] } = await browser.permissions.getAll();
    await callAnnotators(async (annotator, tabId) => {
      if (await annotator.accessRemoved(origins, kept)) await onLeft(tabId);
    });
  });

  return look;
}
