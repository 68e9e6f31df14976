/** The library page: people, tags and articles are put right, and what was deleted comes back or goes for good. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { openMarked } from '../support/in-page-driver.ts';
import { ListsDriver } from '../support/lists-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const PROMISE = 'sẽ không đóng cửa trường nào';
const PUNISHED = '112 đảng viên bị kỷ luật';
const RAISED = 'raised the subsidy by 12 per cent';
const VOTES = 'more than 1,300 voters signed';
const GALLERY = 'before a full gallery';

const HUYEN = 'Huyện họp tổng kết';
const COUNCIL = 'Council settles its budget';
const MAU = 'Trần Thị Mẫu';
const BA_MAU = 'Bà Trần Thị Mẫu';

const VIETNAMESE = newsPage({
  title: HUYEN,
  language: 'vi',
  head: '<meta name="author" content="Lê Văn Thử">',
  paragraphs: [`${BA_MAU} nói huyện ${PROMISE}.`, `Trong năm qua có ${PUNISHED}.`],
});
const ENGLISH = newsPage({
  title: COUNCIL,
  paragraphs: [`The council ${RAISED} on Tuesday.`, `By the evening ${VOTES} the petition.`],
});

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let library: ListsDriver;
  let urls: Record<'huyen' | 'council', string>;

  beforeAll(async () => {
    server = await serve({ '/huyen-7301': VIETNAMESE, '/council-7302': ENGLISH });
    urls = { huyen: `${server.url}/huyen-7301`, council: `${server.url}/council-7302` };
    browser = await launchExtension(name);
    await (await openMarked(browser, urls.huyen, ['2', PROMISE], ['1', PUNISHED])).close();
    await (await openMarked(browser, urls.council, ['1', RAISED], ['3', VOTES])).close();
    library = await ListsDriver.open(browser);
    await library.waitForMarks(4);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('people are renamed and made one, and parted again', async () => {
    await library.editMark(PROMISE, { Speaker: MAU });
    await library.editMark(PUNISHED, { Claimant: BA_MAU });
    await library.editMark(RAISED, { Claimant: 'Jane Roe' });
    await library.go('People');
    const three = [BA_MAU, 'Jane Roe', MAU];
    await expect.poll(() => library.names()).toEqual(three);

    await library.togglePerson('Jane Roe');
    await library.typeName('Rename or merge', 'Jane M. Roe');
    await expect.poll(() => library.meaning()).toBe('The name changes in 1 mark.');
    await library.rename();
    await library.waitForStatus('Jane Roe is now Jane M. Roe, in 1 mark');
    await expect.poll(() => library.names()).toEqual([BA_MAU, 'Jane M. Roe', MAU]);
    await library.undo();
    await expect.poll(() => library.names()).toEqual(three);

    await library.togglePerson(BA_MAU);
    await library.typeName('Rename or merge', MAU.toLowerCase());
    await expect
      .poll(() => library.meaning())
      .toBe(`${MAU} is here already: the two become one person, with 2 marks.`);
    await library.rename();
    await library.waitForStatus(`${BA_MAU} merged into ${MAU}: 1 mark changed`);
    await expect.poll(() => library.names()).toEqual(['Jane Roe', MAU]);
    expect(await library.factsOf(MAU)).toBe('1 quote · 1 claim');
    await library.togglePerson(MAU);
    await expect.poll(() => library.marks()).toHaveLength(2);
    await library.undo();
    await expect.poll(() => library.names()).toEqual(three);
    await library.go('Marks');
    await library.waitForMarks(4);
    expect((await library.marks()).find(mark => mark.includes(PUNISHED))).toContain(BA_MAU);
  });

  test('tags are renamed, made one, coloured and deleted, and each is taken back', async () => {
    await library.click('Choose all');
    await library.tagChosen('Add tags', 'ngân sách');
    await library.waitForStatus('Tagged 4 marks: ngân sách');
    await library.click('Choose none');
    await library.chooseMark(0);
    await library.tagChosen('Add tags', 'bud');
    await library.waitForStatus('Tagged 1 mark: bud');
    await library.go('Tags');
    const two = ['bud', 'ngân sách'];
    await expect.poll(() => library.names()).toEqual(two);

    await library.typeName('Rename or merge the tag bud', 'budget');
    await expect.poll(() => library.meaning()).toBe('The tag changes on 1 mark.');
    await library.rename();
    await library.waitForStatus('Tag bud is now budget, on 1 mark');
    await expect.poll(() => library.names()).toEqual(['budget', 'ngân sách']);
    await library.undo();
    await expect.poll(() => library.names()).toEqual(two);

    await library.colour('ngân sách', 'green');
    await library.waitForStatus('Tag ngân sách: green');
    await expect.poll(() => library.colourOf('ngân sách')).toBe('rgb(47, 143, 78)');
    await library.undo();
    await expect.poll(() => library.colourOf('ngân sách')).toBeNull();

    await library.colour('bud', 'blue');
    await library.waitForStatus('Tag bud: blue');
    await library.typeName('Rename or merge the tag bud', 'Ngân sách');
    await expect
      .poll(() => library.meaning())
      .toBe('There is a tag ngân sách already: the two become one, on 4 marks.');
    await library.rename();
    await library.waitForStatus('Tag bud merged into ngân sách: 1 mark changed');
    await expect.poll(() => library.names()).toEqual(['ngân sách']);
    await expect.poll(() => library.colourOf('ngân sách')).toBe('rgb(59, 125, 216)');
    await library.undo();
    await expect.poll(() => library.names()).toEqual(two);
    await expect.poll(() => library.colourOf('ngân sách')).toBeNull();

    await library.dismiss();
    await library.click('Delete the tag bud');
    await library.waitForStatus('Tag bud deleted; it was on 1 mark');
    await expect.poll(() => library.names()).toEqual(['ngân sách']);
    await library.undo();
    await expect.poll(() => library.names()).toEqual(two);
    await expect.poll(() => library.colourOf('bud')).toBe('rgb(59, 125, 216)');
    await library.go('Marks');
  });

  test('a field of an article is corrected, outlives a visit, and goes back to what the page says', async () => {
    await library.openDetails(HUYEN);
    await expect.poll(() => library.detail('Title')).toContain(HUYEN);
    expect(await library.detail('Byline')).toEqual(['Lê Văn Thử', "from the page's metadata"]);
    await library.correct('Byline', 'Lê Thị Thử');
    await expect
      .poll(() => library.detail('Byline'))
      .toEqual(['Lê Thị Thử', 'corrected by you', 'The page says: Lê Văn Thử']);
    await library.correct('Title', 'Huyện tổng kết năm');
    await library.closeDetails();
    await expect.poll(() => library.headings()).toContain('Huyện tổng kết năm');

    server.set('/huyen-7301', VIETNAMESE.replaceAll('Lê Văn Thử', 'Ban biên tập'));
    const page = await openMarked(browser, urls.huyen, ['4', GALLERY]);
    const popup = await PopupDriver.open(browser, page);
    await popup.waitForMarks(3);
    expect(await popup.title()).toBe('Huyện tổng kết năm');
    await page.close();
    await library.page.bringToFront();
    await library.waitForMarks(5);
    await library.openDetails('Huyện tổng kết năm');
    await expect.poll(() => library.detail('Byline')).toContain('Lê Thị Thử');

    await library.dismiss();
    await library.click('Back to what the page says: Byline');
    await library.waitForStatus('Byline: again as the page says');
    await expect.poll(() => library.detail('Byline')).toEqual(['Lê Văn Thử', "from the page's metadata"]);
    await library.undo();
    await expect.poll(() => library.detail('Byline')).toContain('corrected by you');
    await library.dismiss();
    await library.click('Back to what the page says: Title');
    await library.waitForStatus('Title: again as the page says');
    await library.closeDetails();
    await expect.poll(() => library.headings()).toContain(HUYEN);
  });

  test('how an article is cited is copied', async () => {
    await library.openDetails(HUYEN);
    await library.click('Copy citation');
    await library.waitForStatus('Citation copied');
    await library.closeDetails();
    const pasted = await library.paste();
    expect(pasted).toMatch(/^Lê, T\. T\./);
    expect(pasted).toContain(HUYEN);
    expect(pasted).toContain(urls.huyen);
    await library.waitForMarks(5);
  });

  test('two articles are made one, with the marks of both on either page, and split again', async () => {
    await library.openDetails(COUNCIL);
    const meaning = await library.mergeInto(HUYEN, 'huyen hop');
    expect(meaning).toContain(`“${COUNCIL}”, with 2 marks, becomes a part of “${HUYEN}”.`);
    await library.waitForStatus(`Merged into ${HUYEN}`);
    await library.closeDetails();
    await expect.poll(() => library.headings()).toEqual([HUYEN]);
    await library.waitForMarks(5);

    const page = await browser.newPage(urls.council);
    const merged = await PopupDriver.open(browser, page);
    const marks = (await merged.waitForMarks(5)).join('\n');
    for (const quote of [PROMISE, RAISED]) expect(marks).toContain(quote);
    await waitUntilPainted(page, RAISED);
    await merged.close();
    await page.close();

    await library.page.bringToFront();
    await library.openDetails(HUYEN);
    await library.click(`Split off ${COUNCIL}`);
    await library.waitForStatus(`${COUNCIL} is an article of its own`);
    await library.closeDetails();
    await expect.poll(async () => (await library.headings()).sort()).toEqual([COUNCIL, HUYEN]);
    const again = await browser.newPage(urls.council);
    const split = await PopupDriver.open(browser, again);
    expect((await split.waitForMarks(2)).join('\n')).toContain(VOTES);
    await split.close();
    await again.close();
    await library.page.bringToFront();
  });

  test('all marks of an article go to the bin, and come back', async () => {
    await library.openDetails(COUNCIL);
    await library.click('Move all 2 marks to the bin');
    await library.waitForStatus('2 marks moved to the bin');
    await library.undo();
    // The status bar lies over it, until it has the focus.
    await library.press('Move all 2 marks to the bin');
    await library.waitForStatus('2 marks moved to the bin');
    await library.closeDetails();
    await library.waitForMarks(3);

    await library.go('Bin');
    await expect.poll(async () => (await library.binned()).sort()).toEqual([VOTES, RAISED].sort());
    await library.clickIn('Chosen marks', 'Choose all');
    await library.clickIn('Chosen marks', 'Restore');
    await library.waitForStatus('2 marks restored');
    await library.page.waitForSelector('::-p-text(The bin is empty)');
    await library.go('Marks');
    await library.waitForMarks(5);
  });

  test('what is deleted is brought back or, once the reader was asked, gone for good', async () => {
    await library.clickInMark(RAISED, 'Delete');
    await library.waitForMarks(4);
    await library.clickInMark(GALLERY, 'Delete');
    await library.waitForMarks(3);
    await library.go('Bin');
    await expect.poll(() => library.binned()).toEqual([GALLERY, RAISED]);
    await library.chooseBinned(RAISED);
    await library.clickIn('Chosen marks', 'Restore');
    await library.waitForStatus('1 mark restored');
    await expect.poll(() => library.binned()).toEqual([GALLERY]);
    await library.undo();
    await expect.poll(() => library.binned()).toEqual([RAISED, GALLERY]);
    // It is chosen, as it was.
    await library.clickIn('Chosen marks', 'Restore');
    await library.waitForStatus('1 mark restored');

    await library.clickIn('Chosen marks', 'Empty bin');
    await library.page.waitForSelector('dialog[open] ::-p-text(Delete 1 mark for good?)');
    await library.click('Cancel');
    expect(await library.binned()).toEqual([GALLERY]);
    await library.click('Empty bin');
    await library.click('Delete for good');
    await library.waitForStatus('1 mark deleted for good');
    await library.page.waitForSelector('::-p-text(The bin is empty)');
    await library.go('Marks');
    await library.waitForMarks(4);
    expect((await library.marks()).join('\n')).toContain(RAISED);
  });
});
