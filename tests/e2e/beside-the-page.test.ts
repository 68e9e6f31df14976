/** What is done without the popup: in the panel beside the page, from menus, and by keyboard commands. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { waitUntilShown } from '../support/in-page-driver.ts';
import { FILLER, newsPage } from '../support/news-page.ts';
import { clearSelection, painted, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const FIRST = 'raised the subsidy by 12 per cent';
const SECOND = 'no school in the district would close';
const LAST = 'the vote was 31 to 22';

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    server = await serve({
      '/budget-1': newsPage({
        paragraphs: [
          `The council ${FIRST}.`,
          `The mayor promised that ${SECOND}.`,
          ...Array.from({ length: 10 }, () => FILLER).flat(),
          `In the end ${LAST}.`,
        ],
      }),
      '/hidden-1': newsPage({ paragraphs: [`The council ${FIRST}, and ${SECOND}.`] }),
      '/other-1': newsPage({
        title: 'Another story',
        paragraphs: ['Something else happened in 7 villages.'],
      }),
    });
    browser = await launchExtension(name);
    page = await browser.newPage(`${server.url}/budget-1`);
    await (await PopupDriver.open(browser, page)).close();
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const highlight = (kind: string) => async () => (await painted(page))[`on-the-record-${kind}`] ?? [];

  test('a command marks the selection, the menu does too', async () => {
    await page.bringToFront();
    await selectText(page, FIRST);
    await browser.sendCommand('mark-claim');
    await expect.poll(highlight('claim')).toEqual([FIRST]);
    await selectText(page, SECOND);
    await browser.chooseMenu('quote');
    await expect.poll(highlight('quote')).toEqual([SECOND]);
    await selectText(page, LAST);
    await browser.sendCommand('mark-statistic');
    await expect.poll(highlight('statistic')).toEqual([LAST]);
  });

  test('a command hides all marks, and shows them again', async () => {
    await browser.sendCommand('toggle-marks');
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    await browser.sendCommand('toggle-marks');
    await waitUntilPainted(page, FIRST);
  });

  test('where the command brings the annotator it hides nothing, and a mark that is made shows the others', async () => {
    const hidden = await browser.newPage(`${server.url}/hidden-1`);
    await (await PopupDriver.open(browser, hidden)).close();
    await hidden.bringToFront();
    // Firefox takes the access back with a navigation.
    if (name === 'chromium') {
      await hidden.reload();
      await browser.sendCommand('toggle-marks');
    }
    await selectText(hidden, FIRST);
    await browser.sendCommand('mark-claim');
    await waitUntilPainted(hidden, FIRST);
    await browser.sendCommand('toggle-marks');
    await hidden.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    await selectText(hidden, SECOND);
    await browser.sendCommand('mark-quote');
    await waitUntilPainted(hidden, SECOND);
    await waitUntilPainted(hidden, FIRST);
    await browser.sendCommand('toggle-marks');
    await hidden.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    await browser.sendCommand('next-mark');
    await waitUntilPainted(hidden, FIRST, 'on-the-record-claim');
    await hidden.close();
    await page.bringToFront();
  });

  test('the panel has the marks in the order of the article, and follows the reader', async () => {
    const tab = await browser.tabIdOf(page);
    const panel = new PopupDriver(
      await browser.newPage(browser.extensionUrl(`sidepanel.html?tab=${tab}`)),
      browser,
    );
    const marks = await panel.waitForMarks(3);
    for (const [at, passage] of [FIRST, SECOND, LAST].entries()) expect(marks[at]).toContain(passage);

    const reached = () =>
      panel.page.$$eval('[aria-label="Annotations"] > li', items =>
        items.findIndex(item => item.getAttribute('aria-current') === 'location'),
      );
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await expect.poll(reached).toBe(2);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(reached).not.toBe(2);

    // Else the toolbar may be what is shown, and what Escape closes.
    await clearSelection(page);
    await waitUntilShown(page, false);
    await panel.page.bringToFront();
    await panel.showOnPage(1);
    await page.bringToFront();
    await waitUntilShown(page);
    await page.keyboard.press('Escape');
    await waitUntilShown(page, false);

    await panel.page.bringToFront();
    const [item] = await panel.page.$$('[aria-label="Annotations"] > li');
    await item!.hover();
    await expect.poll(highlight('set-off')).toEqual([FIRST]);

    await page.bringToFront();
    const { x, y } = await middleOf(page, SECOND);
    await page.mouse.move(x, y);
    await panel.page.waitForFunction(
      text => document.querySelector('.is-pointed')?.textContent.includes(text),
      { timeout: 10_000, polling: 50 },
      SECOND,
    );
    await panel.page.close();
  });

  test('the panel follows the page to another article', async () => {
    const tab = await browser.tabIdOf(page);
    const panel = new PopupDriver(
      await browser.newPage(browser.extensionUrl(`sidepanel.html?tab=${tab}`)),
      browser,
    );
    await panel.waitForMarks(3);
    await page.bringToFront();
    await page.goto(`${server.url}/other-1`);
    await panel.waitForMarks(0);
    if (name === 'chromium') await expect.poll(() => panel.title()).toBe('Another story');
    // Firefox takes the access back with a navigation, until the reader clicks again.
    else await panel.page.waitForSelector('::-p-text(Not yet allowed on this page)');
    await page.bringToFront();
    await (await PopupDriver.open(browser, page)).close();
    await expect.poll(() => panel.title()).toBe('Another story');
    await panel.page.close();
  });

  if (name === 'chromium') {
    test('the popup opens the panel', async () => {
      const popup = await PopupDriver.open(browser, page);
      const opened = browser.browser.waitForTarget(target => target.url().endsWith('/sidepanel.html'), {
        timeout: 10_000,
      });
      await popup.click('Open side panel');
      expect((await opened).url()).toContain('sidepanel.html');
    });
  }
});

function middleOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate(wanted => {
    const range = [...CSS.highlights.values()]
      .flatMap(highlight => [...highlight])
      .find(each => each.toString() === wanted) as Range;
    const { left, top, width, height } = range.getClientRects()[0]!;
    return { x: left + width / 2, y: top + height / 2 };
  }, text);
}
