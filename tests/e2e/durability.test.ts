/** What is said to be saved is saved, whatever dies next. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { launchExtension } from '../support/extension-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const FIRST = 'raised the subsidy by 12 per cent';
const SECOND = 'no school in the district would close';

let server: Server;

beforeAll(async () => {
  server = await serve({
    '/budget-4001': newsPage({ paragraphs: [`The council ${FIRST}.`, `The mayor promised that ${SECOND}.`] }),
  });
});

afterAll(() => server.close());

describe.each(BROWSERS)('%s', name => {
  test('the background is killed between two actions', async () => {
    await using browser = await launchExtension(name);
    const page = await browser.newPage(`${server.url}/budget-4001`);
    await selectText(page, FIRST);
    const popup = await PopupDriver.open(browser, page);
    await browser.killBackground();
    expect(await popup.mark('Claim')).toBe('Claim saved');
    await waitUntilPainted(page, FIRST);
    await browser.killBackground();
    await popup.edit(0, { tags: ['budget'] });
    await browser.killBackground();
    await popup.delete(0);
    await page.waitForFunction(() => CSS.highlights.size === 0, { timeout: 10_000, polling: 50 });
    await popup.undo();
    await waitUntilPainted(page, FIRST);
    await popup.waitForText('budget');
  });

  test('the browser is killed right after "saved" is shown', async () => {
    const profileDir = mkdtempSync(join(tmpdir(), 'on-the-record-profile-'));
    {
      await using browser = await launchExtension(name, { profileDir });
      const page = await browser.newPage(`${server.url}/budget-4001`);
      await selectText(page, FIRST);
      const popup = await PopupDriver.open(browser, page);
      expect(await popup.mark('Claim')).toBe('Claim saved');
      await browser.killBrowser();
    }
    await using browser = await launchExtension(name, { profileDir });
    const page = await browser.newPage(`${server.url}/budget-4001`);
    const popup = await PopupDriver.open(browser, page);
    expect((await popup.waitForMarks(1))[0]).toContain(FIRST);
    await waitUntilPainted(page, FIRST);
  });

  // Neither browser holds an extension with `unlimitedStorage` to a quota: so the refusal of a full disk is made.
  test('a full disk is told in words, and what was typed stays', async () => {
    await using browser = await launchExtension(name);
    const page = await browser.newPage(`${server.url}/budget-4001`);
    await selectText(page, FIRST);
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Claim');
    await popup.openEditor(0);
    await popup.fill({ note: 'typed before the disk was full' });
    await popup.page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = () => {
        IDBObjectStore.prototype.put = put;
        throw new DOMException('The disk is full', 'QuotaExceededError');
      };
    });
    await popup.click('Save');
    await popup.page.waitForFunction(
      () =>
        document
          .querySelector('[role=alert]')
          ?.textContent.includes('The disk is full, so this was not saved'),
      { timeout: 10_000, polling: 50 },
    );
    expect(await popup.page.$eval('textarea', field => field.value)).toBe('typed before the disk was full');
    await popup.saveEditor();
    await popup.waitForText('typed before the disk was full');
  });

  test('two tabs on one article stay in step', async () => {
    await using browser = await launchExtension(name);
    const [one, two] = [
      await browser.newPage(`${server.url}/budget-4001`),
      await browser.newPage(`${server.url}/budget-4001?utm_medium=social`),
    ];
    await selectText(two, SECOND);
    const popupOfTwo = await PopupDriver.open(browser, two);
    await popupOfTwo.mark('Claim');
    if (name === 'chromium') await popupOfTwo.close();

    await selectText(one, FIRST);
    const popupOfOne = await PopupDriver.open(browser, one);
    await popupOfOne.waitForMarks(1);
    await popupOfOne.mark('Quote');
    await popupOfOne.waitForMarks(2);
    for (const page of [one, two]) {
      await waitUntilPainted(page, FIRST);
      await waitUntilPainted(page, SECOND);
    }
    // Chromium shows one popup at a time; in Firefox both are open in tabs.
    if (name === 'firefox') expect(await popupOfTwo.waitForMarks(2)).toHaveLength(2);
    await popupOfOne.delete(0);
    for (const page of [one, two]) {
      await page.waitForFunction(() => CSS.highlights.size === 1, { timeout: 10_000, polling: 50 });
    }
  });
});
