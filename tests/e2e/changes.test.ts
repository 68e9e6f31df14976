/** An article changes after it was marked: what each mark says of it, and what the reader can answer. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LibraryFile } from '../../lib/formats/library-file-schema.ts';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { newsPage } from '../support/news-page.ts';
import { clearSelection, painted, selectText } from '../support/page-driver.ts';
import { type KindName, PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const PATH = '/buses-8001';
const FIGURE = 'ridership had fallen by 3.2 per cent since the spring of 2021';
const NEGATION = 'the fares would not rise again before the end of the winter';
const SAME = 'the committee met behind closed doors for most of the afternoon';
const CUT = 'two members walked out before the vote was taken in the end';

const FIRST = [
  `The review of the council found that ${FIGURE}, and it asked for a plan.`,
  `The chair of the transport group promised that ${NEGATION}, whatever the price of fuel.`,
  `Officers told the newspaper that ${SAME}, and gave no reason.`,
  `Reporters who waited outside in the rain saw that ${CUT}.`,
];
const SECOND = [
  FIRST[0]!.replace('3.2', '4.1'),
  FIRST[1]!.replace('not rise', 'rise'),
  FIRST[2]!,
  'A spokesman later spoke of an early start to the weekend.',
];

interface ToolbarApi {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: Record<'getBadgeText' | 'getTitle', (tab: { tabId: number }) => Promise<string>>;
}

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let page: Page;
  let popup: PopupDriver;

  beforeAll(async () => {
    server = await serve({ [PATH]: newsPage({ paragraphs: FIRST }) });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const publish = async (paragraphs: string[]) => {
    server.set(PATH, newsPage({ paragraphs }));
    await popup.close();
    await page.reload();
    popup = await PopupDriver.open(browser, page);
  };

  /** The marks, once one of them says what is looked for. */
  const marksSaying = async (text: string | RegExp): Promise<string[]> => {
    const { source, flags } = typeof text === 'string' ? new RegExp(text.replace(/[.*]/g, '\\$&')) : text;
    await popup.page.waitForFunction(
      (source, flags) =>
        [...document.querySelectorAll('[aria-label="Annotations"] > li')].some(item =>
          new RegExp(source, flags).test(item.textContent),
        ),
      { timeout: 10_000, polling: 50 },
      source,
      flags,
    );
    return popup.marks();
  };

  const news = () =>
    popup.page.evaluate(
      () => document.querySelector('h1')!.parentElement!.textContent.match(/\d of .*/)?.[0],
    );

  /** The texts on the toolbar button, in all tabs. */
  const badges = () =>
    popup.page.evaluate(async () => {
      const scope = globalThis as unknown as Record<'browser' | 'chrome', ToolbarApi | undefined>;
      const { tabs, action } = (scope.browser ?? scope.chrome)!;
      const all = await tabs.query({});
      const texts = await Promise.all(
        all.map(async ({ id: tabId }) => [
          await action.getBadgeText({ tabId }),
          await action.getTitle({ tabId }),
        ]),
      );
      return texts.filter(([text]) => text !== '');
    });

  const waitForNews = (count: number) =>
    popup.page.waitForFunction(
      wanted => {
        const text = document.querySelector('h1')!.parentElement!.textContent;
        return wanted === 0
          ? !/marks? changed/.test(text)
          : text.includes(`${wanted} of 4 marks changed since`);
      },
      { timeout: 10_000, polling: 50 },
      count,
    );

  const indexOf = async (text: string) => (await popup.marks()).findIndex(mark => mark.includes(text));

  /** Answers with the button of this name in the mark with this text, and gives the message. */
  const answer = async (text: string, button: string) => {
    await popup.answer(await indexOf(text), button);
    return popup.status();
  };

  test('nothing is news while the article is as it was', async () => {
    page = await browser.newPage(server.url + PATH);
    const kinds: [KindName, string][] = [
      ['Statistic', FIGURE],
      ['Claim', NEGATION],
      ['Note', SAME],
      ['Quote', CUT],
    ];
    for (const [kind, passage] of kinds) {
      await selectText(page, passage);
      popup = await PopupDriver.open(browser, page);
      await popup.mark(kind);
      if (passage !== CUT) await popup.close();
    }
    await clearSelection(page);
    await marksSaying('as saved');
    expect(await news()).toBeUndefined();
    expect(await popup.page.$('::-p-aria([name="Changed"][role="button"])')).toBeNull();
    await expect.poll(() => badges()).toEqual([['4', 'On the Record']]);
  });

  test('what changed is said on each card, at the top and on the toolbar button', async () => {
    await publish(SECOND);
    await waitForNews(3);
    const marks = await popup.waitForMarks(4);
    expect(marks[0]).toMatch(
      /edited: 3\.2 → 4\.1.*deleted: 3\.2.*inserted: 4\.1.*Number changed.*Accept Keep mine/,
    );
    expect(marks[1]).toMatch(/edited: “not” dropped.*deleted: not.*Negation dropped/);
    expect(marks[2]).toMatch(/as saved/);
    expect(marks[3]).toMatch(/missing.*Re-attach Removed from the article/);
    expect(marks.map((mark, at) => mark.includes([FIGURE, NEGATION, SAME, CUT][at]!))).not.toContain(false);
    const [[count, title] = []] = await badges();
    expect(count).toBe('3');
    expect(title).toMatch(/^On the Record: 3 of 4 marks changed since /);
    const paint = await painted(page);
    expect(paint['on-the-record-statistic-edited']).toEqual([FIGURE.replace('3.2', '4.1')]);
    expect(paint['on-the-record-note']).toEqual([SAME]);
  });

  test('the filter leaves what is news', async () => {
    await popup.click('Changed');
    expect(await popup.waitForMarks(3)).not.toContainEqual(expect.stringContaining(SAME));
    await popup.click('Changed');
    await popup.waitForMarks(4);
  });

  test('a new text is accepted, the first stays, and it is taken back', async () => {
    expect(await answer(FIGURE, 'Accept')).toBe('New text accepted');
    await waitForNews(2);
    const [accepted] = await marksSaying('First saved');
    expect(accepted).toMatch(/as saved.*fallen by 4\.1.*First saved.*fallen by 3\.2/);
    await popup.undo();
    await waitForNews(3);
    await expect.poll(async () => (await marksSaying('edited: 3.2 → 4.1'))[0]).not.toContain('First saved');
    await popup.press('Accept');
    await marksSaying('First saved');
    await waitForNews(2);
    await popup.waitForFocus('Undo');
  });

  test('the saved text is kept, until the page changes again', async () => {
    expect(await answer(NEGATION, 'Keep mine')).toBe('Your text is kept');
    await waitForNews(1);
    await expect
      .poll(async () => (await marksSaying('kept; the article differs'))[1])
      .toMatch(/deleted: not.*Accept/);
    await publish(SECOND);
    await expect
      .poll(async () => (await marksSaying('kept; the article differs'))[1])
      .not.toContain('Keep mine');
    await publish([SECOND[0]!, SECOND[1]!.replace('winter', 'autumn'), ...SECOND.slice(2)]);
    await expect.poll(async () => (await marksSaying('edited: “not” dropped'))[1]).toContain('Keep mine');
    await publish(SECOND);
    await marksSaying('kept; the article differs');
  });

  test('a missing mark is noted as removed, or put on what is selected', async () => {
    expect(await answer(CUT, 'Removed from the article')).toBe('Noted as removed');
    await waitForNews(0);
    await expect
      .poll(async () => (await marksSaying('removed from the article'))[3])
      .toMatch(/you noted.*Re-attach/);
    await popup.undo();
    await waitForNews(1);

    const item = (await popup.page.$$('[aria-label="Annotations"] > li'))[3]!;
    const reattach = (await item.$('::-p-aria([name="Re-attach"][role="button"])'))!;
    expect(await reattach.evaluate(button => button.matches(':disabled'))).toBe(true);
    expect(await item.evaluate(each => each.textContent)).toContain('select its passage in the page first');
    await selectText(page, 'an early start to the weekend');
    await popup.page.waitForSelector('button[aria-label="Claim"]:enabled');
    expect(await answer(CUT, 'Re-attach')).toBe('Re-attached');
    await waitForNews(0);
    await expect
      .poll(async () => (await marksSaying(/an early start to the weekend.*First saved/))[3])
      .toMatch(/as saved/);
    await page.waitForFunction(
      () =>
        [...(CSS.highlights.get('on-the-record-quote') ?? [])].some(range => /early start/.test(`${range}`)),
      { timeout: 10_000, polling: 50 },
    );
  });

  test('the export carries it all', async () => {
    const { annotations } = (await popup.exportJson()).data as LibraryFile;
    const of = (quote: string) => annotations.find(mark => mark.target.selector[0].exact === quote)!;
    expect(of(FIGURE)).toMatchObject({ versions: [{ reason: 'accepted' }], sighting: { status: 'exact' } });
    expect(of(FIGURE).versions[0]!.selector[0].exact).toBe(FIGURE.replace('3.2', '4.1'));
    expect(of(NEGATION)).toMatchObject({
      versions: [],
      keptAgainst: NEGATION.replace('not rise', 'rise'),
      sighting: { status: 'edited', changes: [{ deleted: 'not', inserted: '', signs: ['negation'] }] },
    });
    expect(of(CUT)).toMatchObject({ versions: [{ reason: 'attached' }], removedAt: null });
    await popup.close();
  });

  test('a paragraph moved, a box put in, a page that never rests', async () => {
    const path = '/wards-8002';
    const moved = 'Turnout was highest in the three wards that lost their polling stations last year.';
    const parted = ['The count ended at four in the morning.', 'Nobody asked for a recount in any ward.'];
    const others = FIRST.slice(2);
    server.set(path, newsPage({ paragraphs: [...others, ...parted, moved] }));
    const wards = await browser.newPage(server.url + path);
    await selectText(wards, moved);
    popup = await PopupDriver.open(browser, wards);
    await popup.mark('Claim');
    await popup.close();
    await wards.evaluate(([first, second]) => {
      const textOf = (text: string) =>
        [...document.querySelectorAll('p')].find(each => each.textContent === text)!.firstChild!;
      getSelection()!.setBaseAndExtent(textOf(first!), 0, textOf(second!), second!.length);
    }, parted);
    popup = await PopupDriver.open(browser, wards);
    await popup.mark('Quote');
    await popup.close();

    const box = '<aside>Sign up for the newsletter of the regional desk</aside>';
    server.set(path, newsPage({ paragraphs: [moved, ...others, parted[0]!, `</p>${box}<p>`, parted[1]!] }));
    await wards.reload();
    popup = await PopupDriver.open(browser, wards);
    const [quote, claim] = (await marksSaying('moved')).toSorted().toReversed();
    expect(claim).toMatch(/Claim.*moved.*Turnout was highest/);
    expect(quote).toMatch(/Quote.*as saved.*The count ended/);
    expect(await news()).toBeUndefined();

    await wards.evaluate(() => {
      const ticker = document.body.appendChild(document.createElement('div'));
      setInterval(() => ticker.replaceChildren(document.createTextNode(`Update at ${performance.now()}`)), 5);
    });
    await wards.evaluate(() => document.querySelector('aside')!.remove());
    await wards.waitForFunction(
      text => [...(CSS.highlights.get('on-the-record-claim') ?? [])].some(range => `${range}` === text),
      { timeout: 10_000, polling: 50 },
      moved,
    );
    await popup.close();
    await wards.close();
  });
});
