/** The library page: what was marked in two articles is found again, put in order, compared, cited, and changed together. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { openMarked } from '../support/in-page-driver.ts';
import { MarksDriver } from '../support/marks-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { download } from '../support/read-download.ts';
import { type Server, serve } from '../support/serve.ts';

const PROMISE = 'sẽ không đóng cửa trường nào';
const PUNISHED = '112 đảng viên bị kỷ luật';
const RAISED = 'raised the subsidy by 12 per cent';
const VOTES = 'more than 1,300 voters signed';

const VIETNAMESE = newsPage({
  title: 'Huyện họp tổng kết',
  language: 'vi',
  paragraphs: [`Bà Trần Thị Mẫu nói huyện ${PROMISE}.`, `Trong năm qua có ${PUNISHED}.`],
});
const ENGLISH = newsPage({
  title: 'Council settles its budget',
  paragraphs: [`The council ${RAISED} on Tuesday.`, `By the evening ${VOTES} the petition.`],
});

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let library: MarksDriver;

  beforeAll(async () => {
    server = await serve({ '/huyen-7101': VIETNAMESE, '/council-7102': ENGLISH });
    browser = await launchExtension(name);
    const first = await openMarked(browser, `${server.url}/huyen-7101`, ['2', PROMISE], ['3', PUNISHED]);
    await first.close();
    const second = await openMarked(browser, `${server.url}/council-7102`, ['1', RAISED], ['3', VOTES]);
    await second.close();
    library = await MarksDriver.open(browser);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const marks = () => library.marks();

  test('is found by words without accents, as one types, with what was found set off', async () => {
    await library.waitForMarks(4);
    await library.search('dang vien ky');
    await library.waitForMarks(1);
    expect((await marks())[0]).toContain(PUNISHED);
    await expect
      .poll(() => library.page.$$eval('.results mark', found => found.map(each => each.textContent)))
      .toEqual(['đảng', 'viên', 'kỷ']);
    await library.search('"khong dong cua" kind:quote');
    await library.waitForMarks(1);
    await library.search('kind:claim khong');
    await library.page.waitForSelector('::-p-text(No mark fits)');
    await library.click('Clear search and filters');
    await library.waitForMarks(4);
  });

  test('is narrowed by facets that count, and the view is in the address', async () => {
    await library.choose('Statistics');
    await library.waitForMarks(2);
    await library.page.waitForFunction(() => location.search.includes('kind=statistic'));
    expect(await library.count('Claims')).toBe('1');
    await library.choose('Vietnamese');
    await library.waitForMarks(1);
    await library.page.goBack();
    await library.waitForMarks(2);
    await library.page.goBack();
    await library.waitForMarks(4);
    await library.arrange('Group by', 'Month');
    await expect.poll(() => library.headings()).toHaveLength(1);
    await library.arrange('Group by', 'Article');
    await expect.poll(() => library.headings()).toEqual(['Council settles its budget', 'Huyện họp tổng kết']);
  });

  test('many are chosen, tagged, untagged and deleted, and each is taken back', async () => {
    await library.click('Choose all');
    await library.tagChosen('Add tags', 'ngân sách');
    expect(await library.status()).toBe('Tagged 4 marks: ngân sách');
    await expect.poll(() => library.count('ngân sách')).toBe('4');
    await library.click('Undo');
    await expect.poll(() => library.count('ngân sách')).toBe('');
    await library.tagChosen('Add tags', 'sách');
    await expect.poll(() => library.count('sách')).toBe('4');
    await library.click('Choose none');
    await library.chooseMark(0);
    await library.chooseMark(1);
    expect(await library.ticked()).toEqual([true, true, false, false]);
    await library.tagChosen('Remove tags', 'sách');
    await expect.poll(() => library.count('sách')).toBe('2');
    await library.clickIn('Chosen marks', 'Delete');
    await library.waitForMarks(2);
    await library.click('Undo');
    await library.waitForMarks(4);
  });

  test('a mark is edited where it stands', async () => {
    await library.clickInMark(PROMISE, 'Edit');
    await library.page.waitForSelector('dialog[open] textarea');
    await library.page.type('dialog[open] textarea', 'hỏi lại');
    await library.clickIn('Edit', 'Save');
    expect(await library.status()).toBe('Changes saved');
    await expect.poll(async () => (await marks()).join(' ')).toContain('hỏi lại');
    await library.click('Undo');
    await expect.poll(async () => (await marks()).join(' ')).not.toContain('hỏi lại');
  });

  test('a quote is copied with its citation', async () => {
    await library.clickInMark(PROMISE, 'Copy with citation');
    expect(await library.status()).toBe('Quote and citation copied');
    const pasted = await library.paste();
    expect(pasted).toContain(`“${PROMISE}”`);
    expect(pasted).toContain('Huyện họp tổng kết');
    expect(pasted).toContain(`${server.url}/huyen-7101`);
  });

  test('statistics are a table and, where they are chosen, a chart, each saved as a file', async () => {
    await library.go('Statistics');
    await expect.poll(() => library.page.$$eval('tbody tr', rows => rows.length)).toBe(2);
    expect(await library.text()).toMatch(/> 1,300[\s\S]*voters/);
    const saved = (button: string) => download(browser.downloadDir, () => library.click(button));
    const table = await saved('Export CSV');
    expect(table.file).toMatch(/\.csv$/);
    expect(table.content.toString('utf8')).toContain('1300');

    await library.page.click('thead input[type=checkbox]');
    await library.page.waitForSelector('[role=img]');
    const picture = await saved('Save chart as SVG');
    expect(picture.content.toString('utf8')).toMatch(/<svg[\s\S]*1,300/);
    const pixels = await saved('Save chart as PNG');
    expect(pixels.content.subarray(1, 4).toString()).toBe('PNG');
    await library.go('Marks');
  });
});
