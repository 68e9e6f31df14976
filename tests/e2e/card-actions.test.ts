/** What is done with the card at a mark. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import {
  clickOn,
  deleteInCard,
  findInPage,
  type Marking,
  openMarked,
  press,
  settle,
  waitUntilShown,
} from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { painted, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const FIRST = 'cut the waiting list by 340 places since January';
const SENTENCE = `The ministry says that it ${FIRST}, and that more will follow before the summer.`;
const PAGE = newsPage({ paragraphs: [SENTENCE] });
/** Makes up a copying of its own while the reader copies. */
const SPY = `<script>
  addEventListener('copy', event => {
    if (!event.isTrusted) return;
    const own = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
    document.dispatchEvent(own);
    window.heard = own.clipboardData.getData('text/plain');
  }, true);
</script>`;

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    const headers = { 'permissions-policy': 'clipboard-write=()' };
    const spying = newsPage({ paragraphs: [SENTENCE], head: SPY });
    server = await serve({
      '/no-clipboard-7003': { body: PAGE, headers },
      '/spy-7004': { body: spying, headers },
    });
    for (const path of ['undo', 'copy', 'learn', 'edit']) server.set(`/${path}-7101`, PAGE);
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (path: string, ...marks: Marking[]) => openMarked(browser, server.url + path, ...marks);

  const kinds = async (page: Page) => Object.keys(await painted(page));

  test('a mark is deleted, and it is taken back', async () => {
    const page = await open('/undo-7101', ['4', FIRST]);
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await deleteInCard(page);
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    // Of the card Undo is left, and what it does outlives the background.
    await settle(page);
    await browser.killBackground();
    await press(page, 'Enter');
    await waitUntilPainted(page, FIRST);
    await expect.poll(() => kinds(page)).toEqual(['on-the-record-note']);
  });

  test.each<[what: string, path: string, keys: 'Tab'[], painted: string, said: RegExp]>([
    ['the new text is taken over', '/accept-7101', ['Tab'], '', /as saved.*430.*First saved.*340/],
    ['the saved text is kept', '/keep-7101', ['Tab', 'Tab'], '-edited', /kept; the article differs.*340/],
  ])('where the page was edited, %s', async (_what, path, keys, suffix, said) => {
    server.set(path, PAGE);
    await (await open(path, ['1', FIRST])).close();
    const edited = FIRST.replace('340', '430');
    server.set(path, newsPage({ paragraphs: [SENTENCE.replace(FIRST, edited)] }));
    const page = await open(path);
    await waitUntilPainted(page, edited);
    await expect.poll(() => kinds(page)).toEqual(['on-the-record-claim-edited']);
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await press(page, ...keys, 'Enter');
    await page.waitForFunction(
      wanted => CSS.highlights.has(`on-the-record-claim${wanted}`),
      { timeout: 10_000, polling: 20 },
      suffix,
    );
    await settle(page);
    const popup = await PopupDriver.open(browser, page);
    expect((await popup.waitForMarks(1))[0]).toMatch(said);
    await popup.close();
  });

  test.each([
    ['', '/copy-7101'],
    [', also where the page has no clipboard', '/no-clipboard-7003'],
    [' and kept from a page that listens', '/spy-7004'],
  ])('quote and link are copied%s', async (_where, path) => {
    const page = await open(path, ['1', FIRST]);
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
    expect(await page.evaluate('globalThis.heard ?? ""')).toBe('');
    await press(page, 'Tab', 'Enter');
    await paste(page, `${server.url}${path}#:~:text=${encodeURIComponent(FIRST)}`);
  });

  test('a page learns of a note and a tag only when the card is opened, and sees nothing of it', async () => {
    const page = await open('/learn-7101', ['1', FIRST]);
    const popup = await PopupDriver.open(browser, page);
    await popup.waitForMarks(1);
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
    const page = await open('/edit-7101', ['1', FIRST]);
    await clickOn(page, 'waiting list');
    await waitUntilShown(page);
    await press(page, 'Tab', 'Enter');
    await expect
      .poll(() => browser.openAddresses(), { timeout: 10_000 })
      .toContainEqual(expect.stringMatching(/popup\.html\?tab=\d+&edit=[\da-f-]{36}$/));
    // Of the popup itself only Chromium's driver gets hold.
    if (name === 'firefox') return;
    const target = await browser.browser.waitForTarget(each => each.url().includes('&edit='));
    const popup = await target.asPage();
    await popup.waitForSelector('::-p-aria([name="Claimant"][role="textbox"])', { timeout: 10_000 });
    await popup.close();
  });

  const paste = async (page: Page, text: string) => {
    await expect
      .poll(
        async () => {
          await page.keyboard.down('Control');
          await press(page, 'v');
          await page.keyboard.up('Control');
          return page.title();
        },
        { timeout: 10_000 },
      )
      .toBe(text);
  };
});
