/** The card at a mark: what opens it, where it stands, and what it leaves to the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import {
  clickOn,
  countShown,
  deleteInCard,
  findInPage,
  type Marking,
  openAnnotated,
  openMarked,
  overlap,
  placeOf,
  press,
  settle,
  shownBox,
  waitUntilShown,
} from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { clearSelection, painted, selectText } from '../support/page-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const FIRST = 'cut the waiting list by 340 places since January';
const INNER = 'by 340 places';
const LAST = 'the roads in the north are the longest of all';
const PARAGRAPHS = [
  `The ministry says that it ${FIRST}, and that more will follow before the summer.`,
  'Nothing is marked in this one, though it has <a href="/elsewhere">a link</a> in it.',
  `People say that <a href="/elsewhere">${LAST}</a>, and so they are.`,
];
const COMPONENT = `<div id="component"><template shadowrootmode="open">
  <p>The words of a component can be marked as well as any others.</p></template></div>`;
const PAGE = newsPage({ paragraphs: PARAGRAPHS });

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await serve({ '/elsewhere': newsPage({ title: 'Elsewhere', paragraphs: [] }) });
    for (const path of ['click', 'overlap', 'link', 'walk']) server.set(`/${path}-7001`, PAGE);
    server.set('/component-7002', newsPage({ paragraphs: PARAGRAPHS, tail: COMPONENT }));
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (path: string, ...marks: Marking[]) => openMarked(browser, server.url + path, ...marks);

  const kinds = async (page: Page) => Object.keys(await painted(page));
  const focusedHref = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  const isInside = (page: Page) =>
    page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);

  test('a click on a mark opens its card beside it; Escape closes it and gives the focus back', async () => {
    const page = await open('/click-7001', ['1', FIRST]);
    await page.focus('a[href="/elsewhere"]');
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    const { x, y } = await placeOf(page, FIRST);
    const box = await shownBox(page);
    expect(overlap(box, { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 })).toBe(false);
    await expect.poll(() => isInside(page)).toBe(true);
    if (name === 'chromium') await findInPage(page, 'Claim', 'dialog');
    await press(page, 'Escape');
    await waitUntilShown(page, false);

    await page.focus('a[href="/elsewhere"]');
    await walk('next');
    await waitUntilShown(page);
    await expect.poll(() => isInside(page)).toBe(true);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    await expect.poll(() => focusedHref(page)).toBe('/elsewhere');
  });

  test('a click opens it on a fine screen and on a narrow one, where it covers what it must', async () => {
    const page = await open('/click-7001');
    await page.setViewport({ width: 320, height: 240, deviceScaleFactor: 3 });
    await selectText(page, FIRST);
    await clearSelection(page);
    await clickOn(page, 'waiting');
    await waitUntilShown(page);
    const { left, top, right, bottom } = await shownBox(page);
    expect(left >= 0 && top >= 0 && right <= 320 && bottom <= 240).toBe(true);
  });

  test('a click on a mark in a component opens its card', async () => {
    const page = await openAnnotated(browser, `${server.url}/component-7002`);
    await page.evaluate(() => {
      const text = document.querySelector('#component')!.shadowRoot!.querySelector('p')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 4, text, 30);
    });
    await waitUntilShown(page);
    await press(page, '2');
    await page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 10_000, polling: 50 });
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    await clearSelection(page);
    const box = (await (await page.$('#component >>> p'))!.boundingBox())!;
    await page.mouse.click(box.x + 60, box.y + box.height / 2);
    await waitUntilShown(page);
  });

  test('a click beside it closes it', async () => {
    const page = await open('/click-7001');
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await clickOn(page, 'Nothing is marked');
    await waitUntilShown(page, false);
  });

  test('marks over each other offer a choice', async () => {
    const page = await open('/overlap-7001', ['1', FIRST], ['3', INNER]);
    await clickOn(page, INNER);
    await waitUntilShown(page);
    // The one that begins later is the second of the two.
    await press(page, 'Tab', 'Tab', 'Enter');
    if (name === 'chromium') await findInPage(page, 'Statistic', 'dialog');
    await expect.poll(async () => (await shownBox(page)).right).toBeGreaterThan(0);
    await deleteInCard(page);
    await page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 10_000, polling: 50 });
    await expect.poll(() => kinds(page)).toEqual(['on-the-record-claim']);
  });

  test('a click on a link under a mark follows the link; the keys open its card', async () => {
    const page = await open('/link-7001', ['2', LAST]);
    await walk('next');
    await waitUntilShown(page);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    const timesShown = await countShown(page);
    await page.evaluate(() => {
      addEventListener('click', event => event.preventDefault());
    });
    await clickOn(page, LAST);
    await settle(page);
    expect(await timesShown()).toBe(0);
    await clearSelection(page);
    const fresh = await open('/link-7001');
    await Promise.all([fresh.waitForNavigation(), clickOn(fresh, LAST)]);
    expect(fresh.url()).toBe(`${server.url}/elsewhere`);
  });

  test('the marks are walked in the order of the text, around, by commands and by arrows', async () => {
    const page = await open('/walk-7001', ['2', LAST], ['1', FIRST]);
    const isBeside = (passage: string) =>
      page.waitForFunction(
        wanted => {
          const host = document.documentElement.lastElementChild as HTMLElement;
          if (host.popover !== 'manual') return false;
          const ranges = [...CSS.highlights.values()].flatMap(highlight => [...highlight]) as Range[];
          const mark = ranges.find(range => range.toString() === wanted);
          const line = mark!.getBoundingClientRect();
          const card = host.getBoundingClientRect();
          return Math.abs(card.top - line.bottom - 8) < 2 || Math.abs(line.top - card.bottom - 8) < 2;
        },
        { timeout: 10_000, polling: 20 },
        passage,
      );
    await walk('next');
    await isBeside(FIRST);
    await walk('next');
    await isBeside(LAST);
    await press(page, 'ArrowRight');
    await isBeside(FIRST);
    await press(page, 'ArrowLeft');
    await isBeside(LAST);
    await walk('previous');
    await isBeside(FIRST);
  });

  const walk = (direction: 'next' | 'previous') => browser.sendCommand(`${direction}-mark`);
});
