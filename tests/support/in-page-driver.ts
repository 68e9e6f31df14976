/**
 * What a reader does with the toolbar and the cards in a page. They stand in a closed shadow tree: Chromium finds in it
 * what has a role and a name, Firefox nothing at all, so that there only keys, places and what they lead to are left.
 */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';
import { clearSelection, selectText, waitUntilPainted } from './page-driver.ts';
import { PopupDriver } from './popup-driver.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Clicks the toolbar button of the browser, so that the annotator runs in the page, and goes back to the page. */
export async function openAnnotated(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await browser.newPage(url);
  const popup = await PopupDriver.open(browser, page);
  await popup.close();
  await page.bringToFront();
  return page;
}

/** A passage to mark, and the key of its kind. */
export type Marking = [key: '1' | '2' | '3' | '4', passage: string];

/** As `openAnnotated`, and marks passages there, each by its key. */
export async function openMarked(browser: ExtensionBrowser, url: string, ...marks: Marking[]): Promise<Page> {
  const page = await openAnnotated(browser, url);
  for (const [key, passage] of marks) {
    await selectText(page, passage);
    await waitUntilShown(page);
    await press(page, key);
    await waitUntilPainted(page, passage);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
  }
  await clearSelection(page);
  return page;
}

/** In the card that was opened: Edit is the first button, Delete the second. */
export async function deleteInCard(page: Page): Promise<void> {
  await settle(page);
  await press(page, 'Tab', 'Tab', 'Enter');
}

/** Resolves when something is shown, or nothing, as far as a page can know: by the one element that is added to it. */
export async function waitUntilShown(page: Page, isWanted = true): Promise<void> {
  await page.waitForFunction(
    wanted => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      const isThere = host.popover === 'manual' && getComputedStyle(host).visibility === 'visible';
      return isThere === wanted;
    },
    { timeout: 10_000, polling: 20 },
    isWanted,
  );
}

/** Where it is, in CSS pixels of the viewport. */
export function shownBox(page: Page): Promise<Box> {
  return page.evaluate(() => {
    const host = document.documentElement.lastElementChild!;
    const { left, top, right, bottom } = host.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Counts, from now on, how often something is added to the page to show. Gives what tells the count. */
export async function countShown(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as { timesShown: number };
    scope.timesShown = 0;
    new MutationObserver(records => {
      for (const { addedNodes } of records) scope.timesShown += addedNodes.length;
    }).observe(document.documentElement, { childList: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { timesShown: number }).timesShown);
}

/** Resolves when whatever follows from the selection has been done: so that what is not there by then never comes. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async rest => {
    const start = performance.now();
    while (performance.now() - start < rest) await new Promise(requestAnimationFrame);
  }, 4 * REST);
}

/** So long a selection must rest before the annotator looks at it, in milliseconds. */
const REST = 120;

/** What has this role and name, in Chromium only. */
export async function findInPage(page: Page, name: string, role = 'button'): Promise<ElementHandle<Element>> {
  const selector = `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
  const found = await page.waitForSelector(selector, { timeout: 10_000 });
  if (found === null) throw new Error(`There is no ${role} "${name}".`);
  return found as ElementHandle<Element>;
}

/** The lines of what is selected. */
export function selectedLines(page: Page): Promise<Box[]> {
  return page.evaluate(() =>
    [...getSelection()!.getRangeAt(0).getClientRects()].map(({ left, top, right, bottom }) => ({
      left,
      top,
      right,
      bottom,
    })),
  );
}

/** The middle of the first line of a passage, where a reader would point. It must be in one text node. */
export function placeOf(page: Page, passage: string): Promise<{ x: number; y: number }> {
  return page.evaluate(wanted => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const start = node.data.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, right, top, bottom } = range.getClientRects()[0]!;
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    }
    throw new Error(`The page has no text "${wanted}"`);
  }, passage);
}

/** Clicks on a passage of the page. */
export async function clickOn(page: Page, passage: string): Promise<void> {
  const { x, y } = await placeOf(page, passage);
  await page.mouse.click(x, y);
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: Parameters<Page['keyboard']['press']>[0][]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
