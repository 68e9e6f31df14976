/** The toolbar at a selection: where it stands, what it does, and what it leaves to the page. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import {
  countShown,
  findInPage,
  openAnnotated,
  overlap,
  placeOf,
  press,
  selectedLines,
  settle,
  shownBox,
  waitUntilShown,
} from '../support/in-page-driver.ts';
import { FILLER, newsPage } from '../support/news-page.ts';
import { clearSelection, painted, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const FIRST = 'cut the waiting list by 340 places';
const SECOND = 'promised to build nine new clinics';
const ARTICLE = {
  paragraphs: [
    `The ministry says that it ${FIRST} since January, and that more will follow before the summer.`,
    `Its minister ${SECOND} in the north, where <a href="/elsewhere">the roads</a> are the longest.`,
  ],
};

const FIELDS = `<input id="field" value="text in a field"><textarea id="area">text in an area</textarea>
<div id="editor" contenteditable>text in an editor</div><div id="box" role="textbox" tabindex="0">text in a box</div>
<script>
  window.keys = [];
  addEventListener('keydown', event => keys.push(event.key + (event.defaultPrevented ? ' taken' : '')));
</script>`;

/** What is marked in a dialog, and a dialog that comes over what is selected elsewhere. */
const DIALOGS = `<dialog id="story"><p>The minister also ${SECOND} in the south.</p></dialog>
<dialog id="letter"><p>Would you like our letter every morning?</p></dialog>`;

const TALL = '<div style="height: 3000px"></div>';

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await serve({
      '/plain-6001': newsPage({ ...ARTICLE, tail: FIELDS + TALL }),
      '/keys-6002': newsPage({ ...ARTICLE, tail: FIELDS }),
      '/click-6003': newsPage(ARTICLE),
      '/touch-6007': newsPage(ARTICLE),
      '/hidden-6008': newsPage(ARTICLE),
      '/untrusted-6009': newsPage(ARTICLE),
      '/whole-6010': newsPage({ paragraphs: Array.from({ length: 20 }, () => FILLER).flat() }),
      '/dialog-6011': newsPage({ paragraphs: ARTICLE.paragraphs.slice(0, 1), tail: DIALOGS }),
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (path: string) => openAnnotated(browser, server.url + path);
  const select = async (page: Page, passage: string) => {
    await selectText(page, passage);
    await waitUntilShown(page);
  };
  const quotes = async (page: Page) => Object.entries(await painted(page));

  test('stands beside the selection and takes nothing from the page', async () => {
    const page = await open('/plain-6001');
    await page.focus('a[href="/elsewhere"]');
    await select(page, FIRST);
    const box = await shownBox(page);
    const lines = await selectedLines(page);
    expect(lines.some(line => overlap(line, box))).toBe(false);
    expect(box.top).toBeGreaterThan(lines[0]!.bottom);
    await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toBe(FIRST);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('/elsewhere');
    await clearSelection(page);
    await waitUntilShown(page, false);
  });

  test('follows scrolling, goes above at the lower edge, and away with the selection', async () => {
    const page = await open('/plain-6001');
    await select(page, FIRST);
    const scroll = (line: number) =>
      page.evaluate(top => {
        scrollBy({
          top: getSelection()!.getRangeAt(0).getBoundingClientRect().top - top,
          behavior: 'instant',
        });
      }, line);
    const waitUntil = (side: 'above' | 'below') =>
      page.waitForFunction(
        wanted => {
          const line = getSelection()!.getRangeAt(0).getBoundingClientRect();
          const box = document.documentElement.lastElementChild!.getBoundingClientRect();
          const gap = wanted === 'above' ? line.top - box.bottom : box.top - line.bottom;
          return gap > 0 && gap < 16;
        },
        { timeout: 10_000, polling: 20 },
        side,
      );
    await page.evaluate(() => document.body.prepend(document.createElement('main')));
    await page.addStyleTag({ content: 'body > main:empty { height: 1200px }' });
    await scroll(300);
    await waitUntil('below');
    await scroll(770);
    await waitUntil('above');
    await scroll(200);
    await waitUntil('below');
    await scroll(-400);
    await waitUntilShown(page, false);
    await press(page, '1');
    await settle(page);
    await expect.poll(() => quotes(page)).toEqual([]);
    await scroll(100);
    await waitUntilShown(page);
  });

  test('marks by a key, says so, and takes it back', async () => {
    const page = await open('/keys-6002');
    await press(page, '1');
    await select(page, FIRST);
    await page.keyboard.down('Control');
    await press(page, '2');
    await page.keyboard.up('Control');
    await press(page, '3');
    await waitUntilPainted(page, FIRST);
    await expect.poll(() => quotes(page)).toEqual([['on-the-record-statistic', [FIRST]]]);
    // The page hears what was not meant for the toolbar.
    await expect.poll(() => page.evaluate('keys')).toEqual(['1', 'Control', '2']);
    if (name === 'chromium') await findInPage(page, 'Undo');
    await press(page, 'Tab', 'Enter');
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
  });

  test('marks by a click, with the selection still there', async () => {
    const page = await open('/click-6003');
    await select(page, SECOND);
    const { left, top } = await shownBox(page);
    await page.mouse.click(left + 30, top + 18);
    await waitUntilPainted(page, SECOND);
    await expect.poll(() => quotes(page)).toEqual([['on-the-record-claim', [SECOND]]]);
    await expect.poll(() => page.evaluate(() => getSelection()!.toString())).toBe(SECOND);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('is entered by Tab, walked with arrows, and left with Escape', async () => {
    const page = await open('/keys-6002');
    await page.focus('a[href="/elsewhere"]');
    await select(page, FIRST);
    const isInside = () =>
      page.evaluate(() => document.activeElement === document.documentElement.lastElementChild);
    await press(page, 'Tab');
    await expect.poll(() => isInside()).toBe(true);
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Enter');
    await waitUntilPainted(page, FIRST);
    await expect.poll(() => quotes(page)).toEqual([['on-the-record-quote', [FIRST]]]);
    await expect.poll(() => isInside()).toBe(true);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('/elsewhere');
    await expect.poll(() => page.evaluate('keys')).toEqual([]);
  });

  test('stays away from fields, editors and single characters, and once it was closed', async () => {
    const page = await open('/keys-6002');
    const timesShown = await countShown(page);
    await page.focus('#field');
    await page.evaluate(() => document.querySelector<HTMLInputElement>('#field')!.select());
    await settle(page);
    await page.keyboard.type('1234');
    expect(await page.$eval('#field', field => (field as HTMLInputElement).value)).toBe('1234');
    for (const id of ['editor', 'box']) {
      await page.focus(`#${id}`);
      await selectText(page, id === 'editor' ? 'text in an editor' : 'text in a box');
      await settle(page);
    }
    const leave = () => page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await selectText(page, 'text in an editor');
    await leave();
    await settle(page);
    await selectText(page, 'T');
    await settle(page);
    expect(await timesShown()).toBe(0);
    await select(page, FIRST);
    expect(await timesShown()).toBe(1);
    await press(page, 'Escape');
    await waitUntilShown(page, false);
    // The same passage again is no new selection.
    await selectText(page, FIRST);
    await settle(page);
    expect(await timesShown()).toBe(1);
    await select(page, SECOND);
  });

  test('marks by a finger', async () => {
    const page = await open('/touch-6007');
    await select(page, FIRST);
    const { left, top } = await shownBox(page);
    await page.touchscreen.tap(left + 30, top + 18);
    await waitUntilPainted(page, FIRST);
  });

  test('does nothing for keys and clicks that a page makes up', async () => {
    const page = await open('/untrusted-6009');
    await select(page, FIRST);
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild!;
      for (const target of [window, document, host]) {
        const key = { key: '1', code: 'Digit1', bubbles: true, composed: true };
        target.dispatchEvent(new KeyboardEvent('keydown', key));
        target.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
      }
      (host as HTMLElement).click();
    });
    await press(page, '4');
    await waitUntilPainted(page, FIRST);
    await expect.poll(() => quotes(page)).toEqual([['on-the-record-note', [FIRST]]]);

    await press(page, 'Escape');
    await waitUntilShown(page, false);
    await clearSelection(page);
    const timesShown = await countShown(page);
    const { x, y } = await placeOf(page, FIRST);
    await page.evaluate(
      (clientX, clientY) => {
        const click = { clientX, clientY, detail: 1, bubbles: true, composed: true };
        document.elementFromPoint(clientX, clientY)!.dispatchEvent(new MouseEvent('click', click));
      },
      x,
      y,
    );
    await settle(page);
    expect(await timesShown()).toBe(0);
    await page.mouse.click(x, y);
    await waitUntilShown(page);
  });

  test('says what came of marking where all there is is selected', async () => {
    const page = await open('/whole-6010');
    await page.evaluate(() => {
      scrollTo(0, 600);
      getSelection()!.selectAllChildren(document.querySelector('article')!);
    });
    await settle(page);
    await waitUntilShown(page, false);
    await browser.sendCommand('mark-claim');
    await waitUntilShown(page);
    const { top, bottom } = await shownBox(page);
    expect(top > 0 && bottom <= (await page.evaluate(() => innerHeight))).toBe(true);
  });

  test('works in a dialog of the page, and does nothing behind one', async () => {
    const page = await open('/dialog-6011');
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#story')!.showModal());
    await selectText(page, SECOND);
    const host = await page.waitForSelector('#story > :not(p)', { timeout: 10_000 });
    const { x, y } = (await host!.boundingBox())!;
    await page.mouse.click(x + 30, y + 18);
    await waitUntilPainted(page, SECOND);
    await expect.poll(() => quotes(page)).toEqual([['on-the-record-claim', [SECOND]]]);
    await press(page, 'Escape');
    await page.waitForSelector('#story > :not(p)', { hidden: true, timeout: 10_000 });
    expect(await page.$eval('#story', dialog => (dialog as HTMLDialogElement).open)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#story')!.close());

    await select(page, FIRST);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#letter')!.showModal());
    await press(page, '2');
    await settle(page);
    await expect.poll(() => quotes(page)).toEqual([['on-the-record-claim', [SECOND]]]);
  });

  test('is hidden on a site and no other, which can be taken back', async () => {
    const page = await open('/hidden-6008');
    await selectText(page, FIRST);
    const hide = async () => {
      await waitUntilShown(page);
      // More is the last; behind it the first leads back, and the second hides the toolbar here.
      await press(page, 'Tab', 'ArrowLeft', 'Enter', 'ArrowRight', 'Enter');
    };
    await hide();
    await expect.poll(() => hiddenOn(page)).toEqual(['127.0.0.1']);
    await press(page, 'Enter');
    await expect.poll(() => hiddenOn(page)).toEqual([]);
    await hide();
    await expect.poll(() => hiddenOn(page)).toEqual(['127.0.0.1']);
    await press(page, 'Escape');
    await waitUntilShown(page, false);

    const timesShown = await countShown(page);
    await selectText(page, SECOND);
    await settle(page);
    expect(await timesShown()).toBe(0);
    const other = await openAnnotated(browser, `${server.url.replace('127.0.0.1', 'localhost')}/hidden-6008`);
    await select(other, SECOND);
  });

  /** The hosts on which the toolbar is hidden, as the store has them. */
  const hiddenOn = async (page: Page) => {
    const library = await browser.openLibrary();
    const hosts = await library.evaluate(async () => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', StorageApi | undefined>;
      const kept = await (scope.browser ?? scope.chrome)!.storage.sync.get('toolbarOffOn');
      return kept['toolbarOffOn'] ?? [];
    });
    await library.close();
    await page.bringToFront();
    return hosts;
  };
});

interface StorageApi {
  storage: { sync: { get(key: string): Promise<Record<string, string[] | undefined>> } };
}
