/** The library page itself: how soon its marks are seen, how smoothly they scroll, and what it keeps in memory. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { heapOf, watchLoad } from './page-load.ts';

const REPETITIONS = 5;
/** How far the page is scrolled in a frame, in CSS pixels, and for how many frames: as fast as a wheel that is spun. */
const SCROLL = { step: 150, frames: 240 };
/** Places that are jumped to, spread over the list, as by dragging the scrollbar. */
const JUMPS = 15;
/** A frame that takes longer is seen to stutter. In milliseconds. */
const LONG_FRAME = 32;

export async function measureLibraryPage(
  browser: ExtensionBrowser,
): Promise<Record<string, Omit<Measure, 'name'>>> {
  const painted: number[] = [];
  const shown: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const page = await open(browser);
    painted.push(await entryOf(page, 'first-contentful-paint'));
    shown.push(await entryOf(page, MARKS_SEEN));
    await page.close();
  }
  const page = await open(browser);
  const loadOf = await watchLoad(page);
  let gaps: number[] = [];
  const { cpu } = await loadOf(async () => {
    gaps = await page.evaluate(scroll, SCROLL);
  });
  const jumps = await page.evaluate(jump, JUMPS);
  const heap = await heapOf(page);
  await page.close();
  const long = gaps.filter(gap => gap > LONG_FRAME).length;
  return {
    'library.html, first paint, from its time origin': { value: median(painted), unit: 'ms', most: 300 },
    'library.html, marks seen, from its time origin': { value: median(shown), unit: 'ms', most: 300 },
    'scrolled, CPU of a frame': { value: cpu / gaps.length, unit: 'ms', most: 1000 / 60 },
    [`scrolled, frames over ${LONG_FRAME} ms of ${gaps.length}`]: { value: long, unit: '' },
    'scrolled far, until the marks are there': { value: median(jumps), unit: 'ms' },
    'heap of the open page': { value: heap, unit: 'MB' },
  };
}

const MARKS_SEEN = 'marks-seen';

async function open(browser: ExtensionBrowser): Promise<Page> {
  const page = await browser.newPage('about:blank');
  await page.evaluateOnNewDocument(watchMarks, MARKS_SEEN);
  await page.goto(browser.extensionUrl('library.html'));
  return page;
}

async function entryOf(page: Page, name: string): Promise<number> {
  const entry = await page.waitForFunction(
    wanted => performance.getEntriesByName(wanted)[0]?.startTime,
    {},
    name,
  );
  return (await entry.jsonValue())!;
}

/** Runs in the page before its own scripts: notes the frame after that in which marks were there. */
function watchMarks(name: string): void {
  const look = () => {
    const isThere = document.querySelector('.results .mark-row:not(.is-loading)') !== null;
    requestAnimationFrame(isThere ? () => performance.mark(name) : look);
  };
  requestAnimationFrame(look);
}

/** Runs in the page: how long each frame took while it scrolled. */
async function scroll({ step, frames }: { step: number; frames: number }): Promise<number[]> {
  const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
  const gaps: number[] = [];
  let last = await nextFrame();
  for (let frame = 0; frame < frames; frame++) {
    scrollBy(0, step);
    const now = await nextFrame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}

/** Runs in the page: how long it took at each place until every mark in view was there. */
async function jump(count: number): Promise<number[]> {
  const nextFrame = () => new Promise<number>(resolve => requestAnimationFrame(resolve));
  const times: number[] = [];
  for (let at = 1; at <= count; at++) {
    const start = performance.now();
    // Neighbours are not visited one after the other.
    const place = ((at * 7) % count) / count;
    scrollTo(0, place * (document.documentElement.scrollHeight - innerHeight));
    do await nextFrame();
    while (document.querySelector('.results .is-loading') !== null);
    times.push(performance.now() - start);
  }
  return times;
}
