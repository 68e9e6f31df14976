/**
 * What a reader does with the toolbar and the cards in a page. They stand in a closed shadow tree: Chromium finds in it
 * what has a role and a name, Firefox nothing at all, so that there only keys, places and what they lead to are left.
 */
import type { ElementHandle, Page } from 'puppeteer-core';

/** Whether the in-page interface shows anything, as far as a page can know: by the element it adds. */
export function isShown(page: Page): Promise<boolean> {
  return page.evaluate(hasHost);
}

export async function waitUntilShown(page: Page, wanted = true): Promise<void> {
  await page.waitForFunction(
    expected => {
      const host = [...document.documentElement.children].at(-1)!;
      const isThere =
        host.getAttribute('popover') === 'manual' && getComputedStyle(host).visibility === 'visible';
      return isThere === expected;
    },
    { timeout: 5000, polling: 20 },
    wanted,
  );
}

/** Where it is, in CSS pixels of the viewport. */
export function boxOf(page: Page): Promise<{ left: number; top: number; right: number; bottom: number }> {
  return page.evaluate(() => {
    const { left, top, right, bottom } = [...document.documentElement.children]
      .at(-1)!
      .getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** In Chromium only. */
export async function find(page: Page, name: string, role = 'button'): Promise<ElementHandle> {
  const selector = `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
  return (await page.waitForSelector(selector, { timeout: 5000 })) as ElementHandle;
}

/** The middle of a passage of the page, as a reader would point at it. */
export function middleOf(page: Page, passage: string): Promise<{ x: number; y: number }> {
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

function hasHost(): boolean {
  return [...document.documentElement.children].at(-1)!.getAttribute('popover') === 'manual';
}
