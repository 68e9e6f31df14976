/** The statistics of an article, offered, tagged, corrected and carried away. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibraryFile } from '../../lib/formats/library-file-schema.ts';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { LibraryDriver } from '../support/library-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { painted, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const sample = (name: string) =>
  readFileSync(new URL(`../fixtures/samples/${name}`, import.meta.url), 'utf8');

const UNDERLINED = 'on-the-record-suggestion';
const MARKED = 'on-the-record-statistic';
const FLASHED = 'on-the-record-flash';
const SEVERAL = 'closed 14 polling stations and moved 2,447 voters';
const NO_FIGURE = 'said nothing about the cost';

const SHORT = newsPage({
  title: 'Board closes polling stations',
  paragraphs: [`The board ${SEVERAL}, under section 9 of the act.`, `The chair ${NO_FIGURE} of it all.`],
});

/** More figures than are shown at once. */
const MANY = newsPage({
  title: 'Board counts its wards',
  paragraphs: Array.from({ length: 250 }, (_, at) => `In ward w${at} the board counted ${1000 + at} voters.`),
});

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await serve({
      '/en.html': sample('en.html'),
      '/vi.html': sample('vi.html'),
      '/short-1': SHORT,
      '/short-2': SHORT,
      '/short-3': SHORT,
      '/short-4': SHORT,
      '/short-5': SHORT,
      '/many': MANY,
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const openSuggestions = async (page: Page) => {
    const popup = await PopupDriver.open(browser, page);
    await popup.tab('Suggestions');
    await popup.page.waitForSelector('.suggestions .figure, .suggestions .notice');
    return popup;
  };

  test('are found in the article alone, in reading order, and underlined while the tab is open', async () => {
    const page = await browser.newPage(`${server.url}/en.html`);
    const popup = await openSuggestions(page);
    const offered = await popup.suggestions();
    expect(offered[0]).toContain('Councillors voted 31 to 22 to take the buses back');
    expect(offered.join(' ')).not.toMatch(/2 of its 5|12,000 readers|0% finance/);
    const order = ['31 to 22', 'seven members', '£52.3m', '8.4 million journeys', '£2.20'];
    const places = order.map(figure => offered.findIndex(text => text.includes(figure)));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);

    await page.waitForFunction(highlight => CSS.highlights.has(highlight), { polling: 50 }, UNDERLINED);
    const underlined = (await painted(page))[UNDERLINED]!;
    expect(underlined).toEqual(expect.arrayContaining(['31 to 22', '8.4 million journeys']));
    expect(underlined.join(' ')).not.toContain('12,000');
    await popup.tab('Marks');
    await page.waitForFunction(highlight => !CSS.highlights.has(highlight), { polling: 50 }, UNDERLINED);
    await popup.tab('Suggestions');
    await page.waitForFunction(highlight => CSS.highlights.has(highlight), { polling: 50 }, UNDERLINED);
    await popup.close();
    await page.waitForFunction(highlight => !CSS.highlights.has(highlight), { polling: 50 }, UNDERLINED);
  });

  test('one is tagged, one is shown, one is put aside for good', async () => {
    const page = await browser.newPage(`${server.url}/en.html`);
    let popup = await openSuggestions(page);
    const before = await popup.suggestions();
    await popup.inSuggestion('8.4 million journeys', 'Tag');
    expect(await popup.status()).toBe('Statistic saved');
    await popup.waitForSuggestions(before.length - 1);
    await waitUntilPainted(page, '8.4 million journeys', MARKED);

    await popup.showSuggestion('two jobs');
    await waitUntilPainted(page, 'two jobs', FLASHED);
    await popup.inSuggestion('two jobs', 'Not a statistic');
    await popup.waitForSuggestions(before.length - 2);
    await popup.undo();
    await popup.waitForSuggestions(before.length - 1);
    await popup.inSuggestion('two jobs', 'Not a statistic');
    await popup.waitForSuggestions(before.length - 2);
    await popup.close();

    popup = await openSuggestions(page);
    const after = await popup.waitForSuggestions(before.length - 2);
    const putAside = before.find(each => each.includes('two jobs'))!;
    const tagged = before.find(each => each.includes('8.4 million journeys'))!;
    expect(after).toEqual(before.filter(each => each !== putAside && each !== tagged));
    await popup.tab('Marks');
    expect((await popup.waitForMarks(1))[0]).toMatch(/8\.4 million journeys/);
    await popup.delete(0);
    await popup.waitForMarks(0);
    await popup.close();
  });

  test.each([
    ['en.html', '8.4 million journeys'],
    ['vi.html', '1.284 đảng viên'],
  ])('all of %s are tagged, one is corrected, exported, imported', async (file, figure) => {
    const page = await browser.newPage(`${server.url}/${file}`);
    const popup = await openSuggestions(page);
    const { length } = await popup.suggestions();
    await popup.click('Tag all');
    await popup.click('Cancel');
    await popup.click('Tag all');
    await popup.click('Yes, tag them');
    expect(await popup.status()).toBe(`${length} statistics saved`);
    await popup.page.waitForSelector('::-p-text(No figures to suggest)');
    await popup.tab('Marks');
    await popup.waitForMarks(length);
    await popup.undo();
    await popup.waitForMarks(0);
    await popup.tab('Suggestions');
    await popup.waitForSuggestions(length);
    await popup.click('Tag all');
    await popup.click('Yes, tag them');
    await popup.page.waitForSelector('::-p-text(No figures to suggest)');
    await popup.tab('Marks');
    await popup.waitForMarks(length);

    const at = (await popup.marks()).findIndex(mark => mark.includes(figure));
    await popup.edit(at, { value: '1,285.5', unit: 'people' });
    await popup.waitForText('1,285.5 people');
    const { data } = await popup.exportJson();
    const exported = data as LibraryFile;
    expect(exported.annotations).toHaveLength(length);
    const corrected = exported.annotations.filter(mark => mark.target.selector[0].exact === figure);
    expect(corrected).toMatchObject([{ kind: 'statistic', record: { value: 1285.5, unitText: 'people' } }]);
    await popup.close();

    const path = join(mkdtempSync(join(tmpdir(), 'on-the-record-')), 'export.json');
    writeFileSync(path, JSON.stringify(exported));
    await using other = await launchExtension(name);
    const library = await LibraryDriver.open(other);
    expect(await library.importFile(path)).toContain(`${length} marks added`);
    const again = await library.exportAll();
    expect({ ...(again.data as LibraryFile), exported: '' }).toEqual({ ...exported, exported: '' });
  });

  test('a passage with several figures is one mark, or one for each', async () => {
    const page = await browser.newPage(`${server.url}/short-1`);
    await selectText(page, SEVERAL);
    const popup = await PopupDriver.open(browser, page);
    expect(await popup.mark('Statistic')).toBe('Statistic saved');
    await popup.waitForMarks(1);
    await popup.click('Mark each of 2 figures');
    const marks = await popup.waitForMarks(2);
    expect(marks[0]).toContain('14 polling stations');
    expect(marks[1]).toContain('2,447 voters');
    await waitUntilPainted(page, '14 polling stations', MARKED);
    await waitUntilPainted(page, '2,447 voters', MARKED);
    await popup.undo();
    expect((await popup.waitForMarks(1))[0]).toContain(SEVERAL);
    await popup.close();
  });

  test('a passage without a figure asks for its value; a number left out can be tagged', async () => {
    const page = await browser.newPage(`${server.url}/short-2`);
    await selectText(page, NO_FIGURE);
    const popup = await PopupDriver.open(browser, page);
    expect(await popup.mark('Statistic')).toBe('Statistic saved');
    expect((await popup.waitForMarks(1))[0]).toContain('No figure was read here');
    await popup.edit(0, { value: '12' });
    await popup.waitForText('12');
    await popup.tab('Suggestions');
    await popup.page.waitForSelector('::-p-text(2,447 voters)');
    await popup.page.$eval('details', details => {
      details.open = true;
    });
    await popup.page.waitForSelector('::-p-text(an article or a section)');
    await popup.inSuggestion('9', 'Tag');
    await waitUntilPainted(page, '9', MARKED);
    await popup.tab('Marks');
    expect((await popup.waitForMarks(2)).join(' ')).toMatch(/Statistic as saved 9 Value 9/);
    await popup.close();
  });

  test('a passage is split once, and only where no mark is yet', async () => {
    const page = await browser.newPage(`${server.url}/short-3`);
    let popup = await openSuggestions(page);
    await popup.inSuggestion('14 polling stations', 'Tag');
    expect(await popup.status()).toBe('Statistic saved');
    await popup.close();
    await selectText(page, SEVERAL);
    popup = await PopupDriver.open(browser, page);
    await popup.mark('Statistic');
    await popup.waitForMarks(2);
    const split = await popup.page.waitForSelector('::-p-aria([name="Mark each of 2 figures"])');
    await split!.click({ count: 2 });
    await popup.page.waitForSelector('::-p-text(1 statistic saved)');
    const quotes = () => popup.page.$$eval('.mark blockquote', each => each.map(quote => quote.textContent));
    await expect.poll(quotes).toEqual(['14 polling stations', '2,447 voters']);
    await popup.undo();
    await expect
      .poll(async () => (await quotes()).sort(), { timeout: 10_000 })
      .toEqual(['14 polling stations', SEVERAL].sort());
    await popup.close();
  });

  test('without a mouse, the focus stays where the reader is', async () => {
    const page = await browser.newPage(`${server.url}/short-4`);
    const popup = await openSuggestions(page);
    const before = await popup.waitForSuggestions(3);
    await popup.press('Tag all');
    await popup.waitForFocus('Yes, tag them');
    await popup.page.keyboard.press('Tab');
    await expect.poll(() => popup.focused()).toMatchObject({ text: 'Cancel' });
    await selectText(page, NO_FIGURE);
    await popup.page.waitForSelector('button[aria-label="Claim"]:enabled');
    await expect.poll(() => popup.focused()).toMatchObject({ text: 'Cancel' });
    await popup.page.keyboard.press('Enter');
    await popup.waitForFocus('Tag all');

    await popup.press('Not a statistic');
    await popup.waitForSuggestions(2);
    await expect.poll(() => popup.focused()).toMatchObject({ text: 'Not a statistic', item: before[1] });
    await popup.undo();
    await popup.waitForSuggestions(3);
    await popup.press('Tag');
    await popup.waitForSuggestions(2);
    const { text, item, description } = await popup.focused();
    expect({ text, item }).toEqual({ text: 'Tag', item: before[1] });
    expect(description).toBe(`The board ${SEVERAL}, under section 9 of the act.`);
    await popup.press('Tag all');
    await popup.press('Yes, tag them');
    await popup.waitForSuggestions(0);
    await expect.poll(async () => (await popup.focused()).text).toContain('No figures to suggest');
    await popup.close();
  });

  test('each way to say a figure gives up the others, and a field that is typed in keeps the focus', async () => {
    const page = await browser.newPage(`${server.url}/short-5`);
    await selectText(page, NO_FIGURE);
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Statistic');
    await popup.waitForMarks(1);
    await popup.openEditor(0);
    const hints = await popup.page.$$eval('.statistic-fields .guess', all =>
      all.map(each => each.textContent),
    );
    expect(hints).toEqual([]);
    await popup.fill({ value: '7' });
    await popup.page.$eval('.statistic-fields details', details => {
      details.open = true;
    });
    await popup.type('Lowest', '12');
    await popup.type('Highest', '15');
    await popup.type('Period', '2021 ');
    expect(await popup.saveEditor()).toBe('Changes saved');
    await popup.waitForText('12–15');
    await expect.poll(async () => (await popup.marks())[0]).toContain('2021');

    await popup.edit(0, { value: '13' });
    await popup.waitForText('13');
    await expect.poll(async () => (await popup.marks())[0]).not.toMatch(/12|15/);
    await popup.close();
  });

  test('very many are shown in portions', async () => {
    const page = await browser.newPage(`${server.url}/many`);
    const popup = await openSuggestions(page);
    await popup.waitForSuggestions(200);
    await popup.page.waitForSelector('::-p-text(251 figures found)');
    await popup.click('Show more');
    await popup.waitForSuggestions(251);
    await popup.close();
  });

  test('are those of the page that the site has gone on to', async () => {
    const page = await browser.newPage(`${server.url}/many`);
    let popup = await openSuggestions(page);
    await popup.waitForSuggestions(200);
    await page.evaluate(() => {
      history.pushState(null, '', '/next');
      const [first, ...others] = document.querySelectorAll('article p');
      first!.textContent = 'In the next report the board closed 14 polling stations in its own district.';
      for (const other of others) if (/^In ward/.test(other.textContent)) other.remove();
    });
    expect((await popup.waitForSuggestions(2))[0]).toContain('14 polling stations');
    await popup.inSuggestion('14 polling stations', 'Not a statistic');
    await popup.waitForSuggestions(1);
    await popup.close();
    await page.goto(`${server.url}/many`);
    popup = await openSuggestions(page);
    await popup.page.waitForSelector('::-p-text(251 figures found)');
    await popup.close();
  });
});
