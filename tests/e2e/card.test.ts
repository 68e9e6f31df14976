/** The card at a mark: what opens it, what it does, and what it leaves to the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import {
  clickOn,
  countShown,
  findInPage,
  openAnnotated,
  overlap,
  placeOf,
  press,
  settle,
  shownBox,
  waitUntilShown,
} from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { clearSelection, painted, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
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
    for (const path of ['click', 'overlap', 'link', 'walk', 'undo', 'copy', 'learn', 'edit'])
      server.set(`/${path}-7001`, PAGE);
    const headers = { 'permissions-policy': 'clipboard-write=()' };
    server.set('/no-clipboard-7003', { body: PAGE, headers });
    server.set('/component-7002', newsPage({ paragraphs: PARAGRAPHS, tail: COMPONENT }));
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** A page with these passages marked, each by its key. */
  const openMarked = async (path: string, ...marks: [key: '1' | '2' | '3' | '4', passage: string][]) => {
    const page = await openAnnotated(browser, server.url + path);
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
  };

  const kinds = async (page: Page) => Object.keys(await painted(page));
  const focusedHref = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  const isInside = (page: Page) =>
    page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);

  test('a click on a mark opens its card beside it; Escape closes it and gives the focus back', async () => {
    const page = await openMarked('/click-7001', ['1', FIRST]);
    await page.focus('a[href="/elsewhere"]');
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    const { x, y } = await placeOf(page, FIRST);
    const box = await shownBox(page);
    expect(overlap(box, { left: x - 1, right: x + 1, top: y - 1, bottom: y + 1 })).toBe(false);
    expect(await isInside(page)).toBe(true);
    if (name === 'chromium') await findInPage(page, 'Claim', 'dialog');
    await press(page, 'Escape');
    await waitUntilShown(page, false);

    await page.focus('a[href="/elsewhere"]');
    await walk('next');
    await waitUntilShown(page);
    expect(await isInside(page)).toBe(true);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    expect(await focusedHref(page)).toBe('/elsewhere');
  });

  test('a click opens it on a fine screen and on a narrow one, where it covers what it must', async () => {
    const page = await openMarked('/click-7001');
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
    await page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 5000 });
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    await clearSelection(page);
    const box = (await (await page.$('#component >>> p'))!.boundingBox())!;
    await page.mouse.click(box.x + 60, box.y + box.height / 2);
    await waitUntilShown(page);
  });

  test('a click beside it closes it', async () => {
    const page = await openMarked('/click-7001');
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await clickOn(page, 'Nothing is marked');
    await waitUntilShown(page, false);
  });

  test('marks over each other offer a choice', async () => {
    const page = await openMarked('/overlap-7001', ['1', FIRST], ['3', INNER]);
    await clickOn(page, INNER);
    await waitUntilShown(page);
    // The one that begins later is the second of the two.
    await press(page, 'Tab', 'Tab', 'Enter');
    if (name === 'chromium') await findInPage(page, 'Statistic', 'dialog');
    await expect.poll(async () => (await shownBox(page)).right).toBeGreaterThan(0);
    await deleteIt(page);
    await page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 5000 });
    expect(await kinds(page)).toEqual(['on-the-record-claim']);
  });

  test('a click on a link under a mark follows the link; the keys open its card', async () => {
    const page = await openMarked('/link-7001', ['2', LAST]);
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
    const fresh = await openMarked('/link-7001');
    await Promise.all([fresh.waitForNavigation(), clickOn(fresh, LAST)]);
    expect(fresh.url()).toBe(`${server.url}/elsewhere`);
  });

  test('the marks are walked in the order of the text, around, by commands and by arrows', async () => {
    const page = await openMarked('/walk-7001', ['2', LAST], ['1', FIRST]);
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
        { timeout: 5000, polling: 20 },
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

  test('a mark is deleted, and it is taken back', async () => {
    const page = await openMarked('/undo-7001', ['4', FIRST]);
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await deleteIt(page);
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 5000 });
    // Of the card Undo is left, and what it does outlives the background.
    await settle(page);
    await browser.killBackground();
    await press(page, 'Enter');
    await waitUntilPainted(page, FIRST);
    expect(await kinds(page)).toEqual(['on-the-record-note']);
  });

  test('a new text is taken over, or the saved one kept', async () => {
    const path = '/edited-7001';
    server.set(path, PAGE);
    let page = await openMarked(path, ['1', FIRST]);
    await page.close();
    const EDITED = FIRST.replace('340', '430');
    server.set(path, newsPage({ paragraphs: PARAGRAPHS.map(each => each.replace(FIRST, EDITED)) }));
    page = await openMarked(path);
    await waitUntilPainted(page, EDITED);
    expect(await kinds(page)).toEqual(['on-the-record-claim-edited']);
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await press(page, 'Tab', 'Enter');
    await page.waitForFunction(() => CSS.highlights.has('on-the-record-claim'), { timeout: 5000 });
    const popup = await PopupDriver.open(browser, page);
    expect((await popup.waitForMarks(1))[0]).toMatch(/as saved.*430.*First saved.*340/);
    await popup.close();
  });

  test.each([
    ['', '/copy-7001'],
    [', also where the page has no clipboard', '/no-clipboard-7003'],
  ])('quote and link are copied%s', async (_where, path) => {
    const page = await openMarked(path, ['1', FIRST]);
    await page.evaluate(() => {
      // What the page can read of it is what it says itself.
      addEventListener('paste', event => {
        document.title = event.clipboardData!.getData('text/plain');
      });
    });
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    // Edit, Delete, Copy quote, Copy link.
    await press(page, 'Tab', 'Tab', 'Tab', 'Enter');
    await paste(page, FIRST);
    await press(page, 'Tab', 'Enter');
    await paste(page, `${server.url}${path}#:~:text=${encodeURIComponent(FIRST)}`);
  });

  test('a page learns of a note and a tag only when the card is opened, and sees nothing of it', async () => {
    const page = await openMarked('/learn-7001', ['1', FIRST]);
    const popup = await PopupDriver.open(browser, page);
    await popup.edit(0, { note: 'a secret note', tags: ['secret'] });
    await popup.close();
    await page.bringToFront();
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    if (name === 'chromium') {
      const text = await (await findInPage(page, 'Claim', 'dialog')).evaluate(card => card.textContent);
      expect(text).toContain('a secret note');
      expect(text).toContain('secret');
    }
    const host = await page.evaluate(() => {
      const { outerHTML, shadowRoot, textContent } = document.documentElement.lastElementChild as HTMLElement;
      return { shadowRoot, textContent, isPlain: !/secret/.test(outerHTML) };
    });
    expect(host).toEqual({ shadowRoot: null, textContent: '', isPlain: true });
  });

  test('Edit opens the extension itself, on this mark', async () => {
    const page = await openMarked('/edit-7001', ['1', FIRST]);
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await press(page, 'Tab', 'Enter');
    await expect
      .poll(() => browser.openAddresses(), { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(/popup\.html\?tab=\d+&edit=[\da-f-]{36}$/));
  });

  /** In the card that is open: Edit is the first button, Delete the second. */
  const deleteIt = async (page: Page) => {
    await page.waitForFunction(() => document.activeElement === document.documentElement.lastElementChild);
    await settle(page);
    await press(page, 'Tab', 'Tab', 'Enter');
  };

  const paste = async (page: Page, text: string) => {
    await expect
      .poll(
        async () => {
          await page.keyboard.down('Control');
          await press(page, 'v');
          await page.keyboard.up('Control');
          return page.title();
        },
        { timeout: 5000 },
      )
      .toBe(text);
  };

  const walk = (direction: 'next' | 'previous') => browser.sendCommand(`${direction}-mark`);
});
