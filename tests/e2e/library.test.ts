/** The library page: what an import adds, keeps and refuses. */
import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibraryFile } from '../../lib/formats/library-file-schema.ts';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { MarksDriver } from '../support/marks-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { selectText } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const MARKUP = '<img src=x onerror="document.title=1">&amp;';
const folder = mkdtempSync(join(tmpdir(), 'on-the-record-imports-'));

function fileWith(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let library: MarksDriver;
  let exported: LibraryFile;

  beforeAll(async () => {
    const escaped = MARKUP.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    server = await serve({
      '/markup-7001': newsPage({
        title: `On ${escaped}`,
        paragraphs: [`He wrote ${escaped} on the board of the hall.`],
      }),
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('an empty library says how to begin', async () => {
    library = await MarksDriver.open(browser);
    await library.page.waitForSelector('::-p-text(Your library is empty)');
    await expect.poll(() => library.text()).toContain('Open a news article');
  });

  test('it follows what is marked elsewhere, and shows text that looks like markup as text', async () => {
    const page = await browser.newPage(`${server.url}/markup-7001`);
    await selectText(page, MARKUP);
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Quote');
    await popup.edit(0, { note: MARKUP, speaker: MARKUP, tags: ['<b>bold</b>'] });
    await popup.close();
    await library.page.bringToFront();
    await library.page.waitForFunction(
      text => document.body.innerText.includes(text),
      { timeout: 10_000, polling: 50 },
      MARKUP,
    );
    await expect.poll(() => library.text()).toMatch(/1 mark\b/);
    expect(await library.page.$$('main img, main b')).toEqual([]);
    exported = (await library.exportAll()).data as LibraryFile;
    expect(exported.annotations[0]!.note).toBe(MARKUP);
  });

  test('it reminds of a backup when the time for one has passed', async () => {
    const reminder = '[aria-label="Reminder to back up"]';
    const openAfter = async (days: number) => {
      await library.page.evaluate(time => {
        localStorage.setItem('backup', JSON.stringify({ exported: time }));
      }, new Date(Date.now() - days * 86_400_000).toISOString());
      await library.page.close();
      library = await MarksDriver.open(browser);
      await library.page.waitForSelector('.mark-row blockquote');
      return library.page.$(reminder);
    };
    const isGone = () =>
      library.page.waitForFunction(row => document.querySelector(row) === null, { polling: 50 }, reminder);

    expect(await openAfter(29)).toBeNull();
    const row = await openAfter(31);
    expect(await row!.evaluate(each => each.textContent)).toContain('You last exported all of them on');
    await (await library.page.$(`${reminder} button:last-child`))!.click();
    await isGone();

    await openAfter(31);
    await (await library.page.$(`${reminder} button`))!.click();
    await library.exportAll();
    await library.go('Marks');
    await isGone();
    await library.page.close();
    library = await MarksDriver.open(browser);
    await library.page.waitForSelector('.mark-row blockquote');
    expect(await library.page.$(reminder)).toBeNull();
  });

  test('a conflict keeps the newer, and says so', async () => {
    const [mark] = exported.annotations;
    const older = { ...mark!, note: 'older', modified: '2020-01-01T00:00:00.000Z' };
    const newer = { ...mark!, note: 'newer', modified: '2099-01-01T00:00:00.000Z' };
    const same = fileWith('same.json', exported);
    expect(await library.importFile(same)).toMatch(/1 already here/);
    expect(await library.importFile(fileWith('older.json', { ...exported, annotations: [older] }))).toMatch(
      /1 conflict: the newer version here was kept/,
    );
    await library.go('Marks');
    await expect.poll(() => library.text()).toContain(MARKUP);
    expect(await library.importFile(fileWith('newer.json', { ...exported, annotations: [newer] }))).toMatch(
      /1 replaced by the newer version in the file/,
    );
    await library.go('Marks');
    await expect.poll(() => library.text()).toContain('newer');
  });

  test('a file that is no good is refused, names its first fault, and changes nothing', async () => {
    const before = (await library.exportAll()).data as LibraryFile;
    const text = JSON.stringify(exported);
    const huge = fileWith('huge.json', '{');
    truncateSync(huge, 300 * 1024 * 1024);
    const [mark] = exported.annotations;
    const broken = { ...mark!, id: crypto.randomUUID(), tags: [7] };
    const fresh = { ...mark!, id: crypto.randomUUID() };
    const cases: [string, RegExp][] = [
      [fileWith('empty.json', ''), /It is empty/],
      [fileWith('cut-off.json', text.slice(0, -20)), /cut off/],
      [
        fileWith('not-json.json', `${text.slice(0, 1)}?${text.slice(1)}`),
        /not valid JSON: see line 1, column 2/,
      ],
      [fileWith('other.json', { bookmarks: [] }), /not made by On the Record/],
      [fileWith('picture.json', '\u0089PNG\r\n'), /not valid JSON/],
      [fileWith('future.json', { ...exported, version: 99 }), /version 99/],
      [fileWith('types.json', { ...exported, annotations: [fresh, broken] }), /annotations\[1\]\.tags\[0\]/],
      [huge, /larger than \d+ MB/],
    ];
    for (const [path, fault] of cases) {
      const message = await library.importFile(path);
      expect(message).toMatch(/was not imported, and nothing was changed/);
      expect(message).toMatch(fault);
    }
    const after = (await library.exportAll()).data as LibraryFile;
    expect({ ...after, exported: '' }).toEqual({ ...before, exported: '' });
  });

  test('a deletion in a file deletes here, and is not brought back', async () => {
    const [mark] = exported.annotations;
    const deletion = { id: mark!.id, pageKey: mark!.pageKey, deletedAt: '2099-06-01T00:00:00.000Z' };
    const file = fileWith('deletion.json', { ...exported, annotations: [], deletions: [deletion] });
    expect(await library.importFile(file)).toMatch(/1 deleted/);
    await library.go('Marks');
    await expect.poll(() => library.text()).toContain('Your library is empty');
    expect(await library.importFile(fileWith('again.json', exported))).toMatch(
      /1 conflict|already here|nothing new/,
    );
    await library.go('Marks');
    await expect.poll(() => library.text()).toContain('Your library is empty');
  });
});
