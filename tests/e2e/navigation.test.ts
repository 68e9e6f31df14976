/** The right marks on the right page: late content, single-page sites, back and forward, a reloaded extension. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { FILLER, newsPage } from '../support/news-page.ts';
import { painted, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

/** An application that shows one story for each path, without loading a page for it. */
const SINGLE_PAGE_SITE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title></head>
<body><nav id="nav"></nav><main id="main"></main><script>
  const stories = {
    '/story/alpha-1001': 'The first council voted to keep 12 libraries open until spring.',
    '/story/beta-1002': 'The second council rejected a toll on 7 bridges in its district.',
  };
  const filler = ${JSON.stringify(FILLER)};
  function show() {
    const story = stories[location.pathname];
    document.title = location.pathname;
    const article = document.createElement('article');
    for (const text of [story, ...filler]) article.appendChild(document.createElement('p')).textContent = text;
    document.getElementById('main').replaceChildren(article);
  }
  window.go = (path, delay) => { history.pushState(null, '', path); setTimeout(show, delay); };
  addEventListener('popstate', show);
  show();
</script></body></html>`;

const ALPHA = 'voted to keep 12 libraries open';
const BETA = 'rejected a toll on 7 bridges';

/** Its article comes only after the page has loaded. */
const LATE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Late</title></head><body><p>Loading…</p>
<script>
  setTimeout(() => {
    const article = document.createElement('article');
    for (const text of ${JSON.stringify([`In the end the chamber ${'voted 61 to 59 for the reform'}.`, ...FILLER])})
      article.appendChild(document.createElement('p')).textContent = text;
    document.body.replaceChildren(article);
    window.arrived = performance.now();
  }, 1500);
</script></body></html>`;

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await serve({
      '/story/*': () => SINGLE_PAGE_SITE,
      '/late-2001': LATE,
      '/first-3001': newsPage({
        title: 'First',
        paragraphs: ['The mayor spoke of 14 new schools on Monday.'],
      }),
      '/second-3002': newsPage({ title: 'Second', paragraphs: ['Nothing here was ever marked by anyone.'] }),
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const mark = async (page: Page, passage: string) => {
    await selectText(page, passage);
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Claim');
    await waitUntilPainted(page, passage);
    await popup.close();
    await page.bringToFront();
  };

  const passages = async (page: Page) => Object.values(await painted(page)).flat();

  test('an article that comes after the load gets its marks', async () => {
    const page = await browser.newPage(`${server.url}/late-2001`);
    await page.waitForFunction(() => 'arrived' in window);
    await mark(page, 'voted 61 to 59');
    await page.reload();
    const popup = await PopupDriver.open(browser, page);
    await page.waitForFunction(() => 'arrived' in window, { timeout: 10_000, polling: 50 });
    await waitUntilPainted(page, 'voted 61 to 59');
    await popup.close();
  });

  test('a site that changes its address without a load', async () => {
    const page = await browser.newPage(`${server.url}/story/alpha-1001`);
    await mark(page, ALPHA);
    await page.evaluate(() =>
      (window as unknown as { go: (p: string, d: number) => void }).go('/story/beta-1002', 200),
    );
    await page.waitForFunction(
      text => document.querySelector('main')?.textContent.includes(text),
      { polling: 50 },
      BETA,
    );
    await expect.poll(() => passages(page)).toEqual([]);
    await mark(page, BETA);
    await expect.poll(() => passages(page)).toEqual([BETA]);

    await page.evaluate(() => history.back());
    await waitUntilPainted(page, ALPHA);
    await expect.poll(() => passages(page)).toEqual([ALPHA]);
    await page.evaluate(() => history.forward());
    await waitUntilPainted(page, BETA);
    await expect.poll(() => passages(page)).toEqual([BETA]);
  });

  test('a jump within the page leaves its marks where they are', async () => {
    const page = await browser.newPage(`${server.url}/first-3001`);
    await mark(page, '14 new schools');
    const fewest = await page.evaluate(async () => {
      location.hash = 'comments';
      let seen = CSS.highlights.size;
      for (let frame = 0; frame < 20; frame++) {
        await new Promise(requestAnimationFrame);
        seen = Math.min(seen, CSS.highlights.size);
      }
      return seen;
    });
    expect(fewest).toBe(1);
    await expect.poll(() => passages(page)).toEqual(['14 new schools']);
  });

  test('back from another page', async () => {
    const page = await browser.newPage(`${server.url}/first-3001`);
    await (await PopupDriver.open(browser, page)).close();
    await waitUntilPainted(page, '14 new schools');
    await page.goto(`${server.url}/second-3002`);
    await expect.poll(() => passages(page)).toEqual([]);
    // Not `goBack`, which waits for a load: from the back/forward cache there is none.
    await page.evaluate(() => history.back());
    await waitUntilPainted(page, '14 new schools');
  });

  test('a click on another tab paints there what was marked in the first', async () => {
    const one = await browser.newPage(`${server.url}/first-3001?utm_source=mail`);
    const popup = await PopupDriver.open(browser, one);
    expect(await popup.waitForMarks(1)).toHaveLength(1);
    await waitUntilPainted(one, '14 new schools');
    await popup.close();
  });

  test('the extension is reloaded while a page is open', async () => {
    const page = await browser.newPage(`${server.url}/first-3001`);
    await (await PopupDriver.open(browser, page)).close();
    await waitUntilPainted(page, '14 new schools');

    await browser.reloadExtension();
    await page.bringToFront();
    const popup = await PopupDriver.open(browser, page);
    await popup.waitForMarks(1);
    await waitUntilPainted(page, '14 new schools');
    await expect.poll(() => passages(page)).toEqual(['14 new schools']);
    await expect.poll(() => page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);

    await popup.delete(0);
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    await popup.undo();
    await waitUntilPainted(page, '14 new schools');
    await popup.close();
  });
});
