/**
 * What the extension costs a page: the bytes that are run in it, the time from a selection to the toolbar, and the
 * memory of its tab.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { openAnnotated, settle, waitUntilShown } from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { waitUntilPainted } from '../support/page-driver.ts';
import { serve } from '../support/serve.ts';
import { SettingsDriver } from '../support/settings-driver.ts';
import { markSentences } from './mark-sentences.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { heapOf } from './page-load.ts';

const MARKS = 100;
const SELECTIONS = 21;
const TABS = 5;
/** What comes sooner a reader takes for instant. In milliseconds. */
const INSTANT = 100;
/** So much the annotator may add to the heap of a tab, with all marks in it. In megabytes. */
const MOST_MEMORY = 4;

export async function measureInPage(): Promise<Measure[]> {
  const sentences = Array.from(
    { length: MARKS },
    (_, at) => `Ward ${at} of the district counted ${at * 41 + 1013} ballots by midnight.`,
  );
  const article = newsPage({ paragraphs: sentences });
  await using server = await serve({ '/*': article });
  await using browser = await launchExtension('chromium');
  const marked = `${server.url}/marked-1`;
  const bare = `${server.url}/bare-1`;
  await markSentences(browser, marked, sentences);

  const toolbar = await toolbarTimes(await openAnnotated(browser, bare), sentences);
  const clicked = await memoryOf(() => openAnnotated(browser, bare));
  // From here on marks come without a click.
  const settings = await SettingsDriver.open(browser);
  await settings.allow('everywhere');
  await settings.page.close();
  const bytes = await injectedBytes(browser, bare, marked, sentences.at(-1)!);
  const memory = await memoryOf(() => browser.newPage(bare));
  const withMarks = await memoryOf(() => openPainted(browser, marked, sentences.at(-1)!));

  const annotator = sizeOf(browser, 'content-scripts/annotator.js');
  const more = (name: string, most: number, value: number) => ({ name, value, unit: 'MB', most });
  return [
    { name: 'run in a page without marks', value: bytes.bare, unit: 'B', most: 0 },
    { name: `run in a page with ${MARKS} marks`, value: bytes.marked, unit: 'B', most: annotator },
    { name: 'toolbar: seen after the mouse let go', value: median(toolbar), unit: 'ms', most: INSTANT },
    { name: 'memory of a tab without marks', value: memory, unit: 'MB' },
    more('memory: more after a click, 0 marks', MOST_MEMORY, clicked - memory),
    more(`memory: more with ${MARKS} marks`, MOST_MEMORY, withMarks - memory),
  ];
}

function sizeOf(browser: ExtensionBrowser, path: string): number {
  return statSync(join(browser.extensionDir, path)).size;
}

async function openPainted(browser: ExtensionBrowser, url: string, sentence: string): Promise<Page> {
  const page = await browser.newPage(url);
  await waitUntilPainted(page, sentence);
  return page;
}

/** The sizes of the extension's files that are run in two pages as they open, as the browser's debugger sees them. */
async function injectedBytes(browser: ExtensionBrowser, bare: string, marked: string, sentence: string) {
  const watch = async (url: string) => {
    const page = await browser.newPage('about:blank');
    const devtools = await page.createCDPSession();
    const files: string[] = [];
    devtools.on('Debugger.scriptParsed', script => {
      const own = browser.extensionUrl('');
      if (script.url.startsWith(own)) files.push(script.url.slice(own.length));
    });
    await devtools.send('Debugger.enable');
    await page.goto(url);
    return { page, files };
  };
  const first = await watch(bare);
  const second = await watch(marked);
  // By then the first page, which was opened before, would have been given something too.
  await waitUntilPainted(second.page, sentence);
  const bytes = ({ files }: { files: string[] }) =>
    files.reduce((sum, file) => sum + sizeOf(browser, file), 0);
  const sizes = { bare: bytes(first), marked: bytes(second) };
  if (sizes.marked === 0) throw new Error('Nothing was seen to run in the page with marks.');
  await first.page.close();
  await second.page.close();
  return sizes;
}

/** The JavaScript heap of a tab after a collection, in megabytes; each tab has a process of its own. */
async function memoryOf(open: () => Promise<Page>): Promise<number> {
  const sizes: number[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await open();
    await settle(page);
    sizes.push(await heapOf(page));
    await page.close();
  }
  return median(sizes);
}

/** Selects passages with the mouse; gives how long after its button was let go the next frame had the toolbar. */
async function toolbarTimes(page: Page, sentences: readonly string[]): Promise<number[]> {
  await page.evaluate(watchToolbar);
  const times: number[] = [];
  for (const sentence of sentences.slice(0, SELECTIONS)) {
    const { left, right, y } = await page.evaluate(lineOf, sentence);
    await page.mouse.move(left + 1, y);
    await page.mouse.down();
    await page.mouse.move(right - 1, y, { steps: 4 });
    await page.mouse.up();
    await waitUntilShown(page);
    const time = await page.waitForFunction(() => (globalThis as unknown as Watched).toolbarTime);
    times.push((await time.jsonValue())!);
    await page.keyboard.press('Escape');
    await waitUntilShown(page, false);
  }
  await page.close();
  return times;
}

interface Watched {
  toolbarTime: number | null;
}

/** Runs in the page: from the event's own time to the frame in which the element that was added can be seen. */
function watchToolbar(): void {
  const scope = globalThis as unknown as Watched;
  let released = 0;
  addEventListener('pointerdown', () => {
    scope.toolbarTime = null;
  });
  addEventListener('pointerup', ({ timeStamp }) => {
    released = timeStamp;
  });
  new MutationObserver(records => {
    const [host] = records.flatMap(({ addedNodes }) => [...addedNodes]) as HTMLElement[];
    if (host === undefined) return;
    const look = () => {
      if (getComputedStyle(host).visibility === 'visible') scope.toolbarTime = performance.now() - released;
      else if (host.isConnected) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }).observe(document.documentElement, { childList: true });
}

/** Runs in the page: where the first line of a sentence runs, scrolled into view. */
function lineOf(sentence: string): { left: number; right: number; y: number } {
  const paragraph = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === sentence)!;
  paragraph.scrollIntoView({ block: 'center' });
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  const { left, right, top, bottom } = range.getClientRects()[0]!;
  return { left, right, y: (top + bottom) / 2 };
}
