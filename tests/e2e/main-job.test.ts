import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as addFormats from 'ajv-formats';
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

const CLAIM = 'cấp ủy đã xử lý kỷ luật 5 tổ chức đảng';
const QUOTE = 'chúng tôi đã “rút kinh nghiệm” sâu sắc';
const STATISTIC = '2.447 đảng viên';
const NOTE = 'Nghị quyết số 12-NQ/TW';

const ARTICLE = newsPage({
  title: 'Huyện sơ kết sáu tháng',
  language: 'vi',
  paragraphs: [
    `Trong hơn 4 năm, <b>${CLAIM.slice(0, 10)}</b>${CLAIM.slice(10)}, theo ${NOTE}.`,
    `Bí thư nói: “Thực tế, ${QUOTE}”. Toàn huyện có ${STATISTIC} xếp loại tốt.`,
  ],
});

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let page: Page;
  let popup: PopupDriver;
  let exported: LibraryFile;

  beforeAll(async () => {
    server = await serve({ '/so-ket-2026.html': ARTICLE });
    browser = await launchExtension(name);
    page = await browser.newPage(`${server.url}/so-ket-2026.html?utm_source=zalo`);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('an unmarked page says how to begin', async () => {
    popup = await PopupDriver.open(browser, page);
    await expect.poll(() => popup.title()).toBe('Huyện sơ kết sáu tháng');
    expect(await popup.waitForMarks(0)).toEqual([]);
    await popup.page.waitForSelector('::-p-text(Select a passage in the page)');
    await expect.poll(() => popup.selectionText()).toBeNull();
    await popup.close();
  });

  test.each([
    ['Claim', CLAIM, 'Claim saved'],
    ['Quote', QUOTE, 'Quote saved'],
    ['Statistic', STATISTIC, 'Statistic saved'],
    ['Note', NOTE, 'Note saved'],
  ] as const)('one click marks a %s', async (kind, passage, message) => {
    await selectText(page, passage);
    popup = await PopupDriver.open(browser, page);
    expect(await popup.mark(kind)).toBe(message);
    await waitUntilPainted(page, passage);
    await popup.close();
  });

  test('the marks are there after a reload, in the order of the text', async () => {
    await page.reload();
    popup = await PopupDriver.open(browser, page);
    const marks = await popup.waitForMarks(4);
    for (const [at, passage] of [CLAIM, NOTE, QUOTE, STATISTIC].entries()) {
      expect(marks[at]).toContain(passage);
      await waitUntilPainted(page, passage);
    }
    await popup.page.waitForFunction(() => document.body.innerText.match(/as saved/g)?.length === 4, {
      timeout: 10_000,
      polling: 50,
    });
    expect(Object.keys(await painted(page)).length).toBe(4);
  });

  test('the badge counts the marks', async () => {
    const badges = await popup.page.evaluate(async () => {
      const { chrome: browserApi } = globalThis as unknown as {
        chrome: typeof import('wxt/browser').browser;
      };
      const tabs = await browserApi.tabs.query({});
      return Promise.all(tabs.map(({ id }) => browserApi.action.getBadgeText({ tabId: id! })));
    });
    expect(badges.filter(badge => badge !== '')).toEqual(['4']);
  });

  test('a statistic is read in the number marks of the article', async () => {
    await expect.poll(async () => (await popup.marks())[3]).toMatch(/2,447[\s\S]*đảng viên/);
  });

  test('marks are edited', async () => {
    await popup.edit(0, { claimant: 'Huyện ủy', note: 'So với năm 2021?', tags: ['kỷ luật', 'đảng viên'] });
    await popup.edit(2, { speaker: 'Bí thư', tags: ['kỷ luật'] });
    await popup.edit(3, { value: '2,448', measuredProperty: 'đảng viên xếp loại tốt' });
    await popup.waitForText('đảng viên xếp loại tốt');
    await popup.waitForText('2,448');
    const marks = await popup.marks();
    expect(marks[0]).toMatch(/Claim · Huyện ủy[\s\S]*So với năm 2021\?[\s\S]*kỷ luật\s+đảng viên/);
    expect(marks[2]).toMatch(/Quote · Bí thư/);
    expect(marks[3]).toMatch(/2,448[\s\S]*đảng viên xếp loại tốt/);
  });

  test('a mark is deleted, and undo brings it back', async () => {
    expect(await popup.delete(1)).toBe('Deleted');
    expect((await popup.waitForMarks(3)).join()).not.toContain(NOTE);
    await popup.undo();
    expect((await popup.waitForMarks(4))[1]).toContain(NOTE);
    await waitUntilPainted(page, NOTE);
  });

  test('marking the same passage again opens the mark that is there', async () => {
    await popup.close();
    await selectText(page, QUOTE);
    popup = await PopupDriver.open(browser, page);
    await popup.waitForMarks(4);
    expect(await popup.mark('Quote')).toBe('Already marked');
    await popup.page.waitForSelector('::-p-aria([name="Speaker"][role="textbox"])');
    expect(await popup.waitForMarks(4)).toHaveLength(4);
    await popup.click('Cancel');
  });

  test('the marks are exported', async () => {
    const { file, data } = await popup.exportJson();
    exported = data as LibraryFile;
    expect(file).toMatch(/^huyen-so-ket-sau-thang-\d{4}-\d\d-\d\d\.json$/);
    expect(exported).toMatchObject({ format: 'on-the-record', version: 4 });
    expect(exported.articles).toHaveLength(1);
    expect(exported.articles[0]).toMatchObject({ title: 'Huyện sơ kết sáu tháng', language: 'vi' });
    expect(exported.articles[0]!.pageKey).not.toContain('utm_source');
    expect(exported.articles[0]!.text!.blocks.map(block => block.text).join('\n')).toContain(STATISTIC);
    expect(exported.annotations.map(mark => [mark.kind, mark.target.selector[0].exact]).sort()).toEqual(
      [
        ['claim', CLAIM],
        ['note', NOTE],
        ['quote', QUOTE],
        ['statistic', STATISTIC],
      ].sort(),
    );
    expect(exported.annotations.find(mark => mark.kind === 'statistic')!.record).toMatchObject({
      statisticKind: 'count',
      value: 2448,
      comparator: '=',
      unitText: 'đảng viên',
      measuredProperty: 'đảng viên xếp loại tốt',
      guessed: expect.not.arrayContaining(['value', 'measuredProperty']),
    });
    const schema = JSON.parse(readFileSync(join(browser.extensionDir, 'library-file.schema.json'), 'utf8'));
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.validate(schema, exported);
    expect(ajv.errors).toBeNull();
    await popup.click('Close');
    await popup.click('Copy as JSON');
    expect(await popup.status()).toBe('Copied as JSON');
    await popup.close();
  });

  test('imported into a new profile, it is the same', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'on-the-record-')), 'export.json');
    writeFileSync(file, JSON.stringify(exported));
    await using other = await launchExtension(name);
    const library = await LibraryDriver.open(other);
    expect(await library.importFile(file)).toMatch(/Imported export\.json: 4 marks added/);
    const { data } = await library.exportAll();
    expect({ ...(data as LibraryFile), exported: '' }).toEqual({ ...exported, exported: '' });
    expect(await library.importFile(file)).toMatch(/4 already here/);

    const again = await other.newPage(`${server.url}/so-ket-2026.html`);
    const there = await PopupDriver.open(other, again);
    expect((await there.waitForMarks(4))[0]).toMatch(/Claim · Huyện ủy/);
    await waitUntilPainted(again, CLAIM);
  });
});
