/** What the popup does beside the main job. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { clearSelection, painted, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const ONE = 'spent 1,250 dollars on each pupil';
const TWO = 'nobody had been asked beforehand';

const HOME_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Daily</title></head><body>
<ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/story-${at}">Headline number ${at} of the day</a></li>`).join('')}</ul>
<form><input name="q" value="what I typed"><button>Search</button></form></body></html>`;

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await serve({
      '/pupils-6001': newsPage({ paragraphs: [`The city ${ONE} last year.`, `The union said that ${TWO}.`] }),
      '/keys-6002': newsPage({ title: 'Keys', paragraphs: [`The city ${ONE} last year, and ${TWO}.`] }),
      '/drafts-6003': newsPage({ title: 'Drafts', paragraphs: [`The city ${ONE} last year.`] }),
      '/changing-6004': newsPage({ title: 'Changing', paragraphs: [`The city ${ONE} last year.`] }),
      '/home': HOME_PAGE,
      '/paper.pdf': { body: '%PDF-1.4\n%%EOF', headers: { 'content-type': 'application/pdf' } },
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = async (path: string, passage?: string): Promise<{ page: Page; popup: PopupDriver }> => {
    const page = await browser.newPage(server.url + path);
    if (passage !== undefined) await selectText(page, passage);
    return { page, popup: await PopupDriver.open(browser, page) };
  };

  /** Selects a passage of the extracted text in the *Article* tab. */
  const selectInArticle = async (popup: PopupDriver, from: string, to: string) => {
    await popup.tab('Article');
    await popup.page.waitForSelector('::-p-aria([name="Article"]) p');
    await selectText(popup.page, { from, to });
    await popup.page.waitForSelector('button[aria-label="Claim"]:enabled');
  };

  test('the extracted text is marked as the page is, across paragraphs too', async () => {
    const { page, popup } = await open('/pupils-6001');
    await selectInArticle(popup, '1,250 dollars', 'The union said');
    expect(await popup.mark('Quote')).toBe('Quote saved');
    await page.waitForFunction(
      () =>
        [...CSS.highlights.values()].some(each =>
          [...each].some(range => /1,250[\s\S]*union said$/.test(String(range))),
        ),
      { timeout: 10_000, polling: 50 },
    );
    await popup.tab('Marks');
    expect((await popup.waitForMarks(1))[0]).toMatch(
      /1,250 dollars on each pupil last year\.\s+The union said/,
    );
    await popup.close();
  });

  test('keys 1 to 4 mark, Escape closes the editor, Tab reaches everything', async () => {
    const { page, popup } = await open('/keys-6002', TWO);
    await popup.page.waitForSelector('button[aria-label="Claim"]:enabled');
    await popup.page.keyboard.press('2');
    expect(await popup.status()).toBe('Quote saved');
    await popup.openEditor(0);
    await popup.page.keyboard.type('1234');
    expect(await popup.waitForMarks(1)).toHaveLength(1);
    await popup.page.keyboard.press('Escape');
    await popup.page.waitForFunction(() => document.querySelector('textarea') === null);

    const reached = new Set<string>();
    for (let presses = 0; presses < 20; presses++) {
      await popup.page.keyboard.press('Tab');
      const focused = await popup.page.evaluate(() => {
        const element = document.activeElement!;
        const outline = getComputedStyle(element).outlineStyle;
        return { name: element.getAttribute('aria-label') ?? element.textContent, outline };
      });
      reached.add(focused.name);
    }
    for (const control of [
      'Claim',
      'Note',
      'Marks',
      'Show on page',
      'Edit',
      'Delete',
      'Export JSON',
      'Open library',
    ]) {
      expect(reached).toContain(control);
    }
    await expect.poll(() => painted(page)).toMatchObject({});
    await popup.close();
  });

  test('the kind is changed, and the name of the person stays', async () => {
    const { page, popup } = await open('/keys-6002');
    await popup.waitForMarks(1);
    await popup.edit(0, { speaker: 'The union' });
    await popup.edit(0, { kind: 'Claim' });
    expect((await popup.waitForMarks(1))[0]).toContain('Claim · The union');
    await page.waitForFunction(() => [...CSS.highlights.keys()].some(key => key.includes('claim')), {
      timeout: 10_000,
      polling: 50,
    });
    await popup.undo();
    await page.waitForFunction(() => [...CSS.highlights.keys()].some(key => key.includes('quote')), {
      timeout: 10_000,
      polling: 50,
    });
    await popup.close();
  });

  test('tags used before are offered, without their accents too', async () => {
    const { popup } = await open('/keys-6002');
    await popup.waitForMarks(1);
    await popup.edit(0, { tags: ['giáo dục', 'Đảng'] });
    await popup.openEditor(0);
    await popup.page.locator('::-p-aria([name="Remove tag Đảng"])').click();
    await popup.page.locator('::-p-aria([name="Tags"][role="textbox"])').click();
    await popup.page.keyboard.type('dan');
    await popup.page.locator('::-p-aria([name="Đảng"][role="button"])').click();
    await popup.saveEditor();
    await expect.poll(async () => (await popup.marks())[0]).toMatch(/giáo dục\s+Đảng/);
    await popup.close();
  });

  test('what was typed comes back when the popup was closed before saving', async () => {
    const { page, popup } = await open('/drafts-6003', ONE);
    await popup.mark('Claim');
    await popup.openEditor(0);
    await popup.fill({ note: 'half a thou' });
    await popup.close();
    const again = await PopupDriver.open(browser, page);
    await again.page.waitForSelector('textarea');
    expect(await again.page.$eval('textarea', field => field.value)).toBe('half a thou');
    await again.saveEditor();
    await expect.poll(async () => (await again.marks())[0]).toContain('half a thou');
    await again.close();
  });

  test('a mark whose words are gone stays listed, and says so', async () => {
    const { page, popup } = await open('/changing-6004', ONE);
    await popup.mark('Statistic');
    await popup.close();
    server.set(
      '/changing-6004',
      newsPage({ title: 'Changing', paragraphs: ['A bridge was closed for repairs on Monday.'] }),
    );
    await page.reload();
    const again = await PopupDriver.open(browser, page);
    await again.page.waitForFunction(() => document.body.innerText.includes('missing'), {
      timeout: 10_000,
      polling: 50,
    });
    await expect.poll(async () => (await again.marks())[0]).toContain(ONE);
    await expect.poll(() => painted(page)).toEqual({});
    await again.close();
  });

  test('a page that is no article says so, and can be marked all the same', async () => {
    const { page, popup } = await open('/home', 'Headline number 7');
    await popup.page.waitForFunction(() => document.body.innerText.includes('No article was found'), {
      timeout: 10_000,
      polling: 50,
    });
    expect(await popup.mark('Note')).toBe('Note saved');
    await waitUntilPainted(page, 'Headline number 7');
    await popup.close();
  });

  test('the text of a form field is not offered', async () => {
    const page = await browser.newPage(`${server.url}/home`);
    await clearSelection(page);
    await page.$eval('input', input => input.select());
    const popup = await PopupDriver.open(browser, page);
    await expect.poll(() => popup.selectionText()).toBeNull();
    await popup.close();
  });

  const restricted = { chromium: 'chrome://version/', firefox: 'about:buildconfig' }[name];
  test.each([restricted, '/paper.pdf'])('%s gets a clear message', async address => {
    const page = await browser.newPage('about:blank');
    // A viewer is no page of which a driver hears that it is loaded, nor is one of Firefox's own.
    const url = address.startsWith('/') ? server.url + address : address;
    const timeout = name === 'firefox' ? 1 : 10_000;
    await page.goto(url, { timeout }).catch(() => {});
    await expect.poll(() => browser.openAddresses()).toContain(url);
    const popup = new PopupDriver(await browser.openPopup(page), browser);
    await popup.page.waitForFunction(
      () => /off limits|Not yet allowed|not a web page/.test(document.body.innerText),
      { timeout: 10_000, polling: 50 },
    );
    expect(await popup.page.$('::-p-aria([name="Open library"][role="button"])')).not.toBeNull();
    await popup.close();
  });
});
