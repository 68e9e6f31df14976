/** The settings page: what is chosen there is kept, and followed at once by all that is open. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { LibraryDriver } from '../support/library-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { type Server, serve } from '../support/serve.ts';
import { SettingsDriver } from '../support/settings-driver.ts';

const MARKED = 'counted 412 empty seats';

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;
  let settings: SettingsDriver;
  let page: Page;

  beforeAll(async () => {
    server = await serve({ '/seats-1': newsPage({ paragraphs: [`The usher ${MARKED} that night.`] }) });
    browser = await launchExtension(name);
    page = await browser.newPage(`${server.url}/seats-1`);
    await selectText(page, MARKED);
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Claim');
    await waitUntilPainted(page, MARKED);
    await popup.close();
    settings = await SettingsDriver.open(browser);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const keep = (change: object) =>
    settings.page.evaluate(async changed => {
      const { sync } = (globalThis as unknown as { chrome: StorageApi }).chrome.storage;
      const kept = (await sync.get('settings'))['settings'] ?? {};
      await sync.set({ settings: { ...kept, ...changed } });
    }, change);

  const kept = (key = 'settings') =>
    settings.page.evaluate(async wanted => {
      const { sync } = (globalThis as unknown as { chrome: StorageApi }).chrome.storage;
      return (await sync.get(wanted))[wanted];
    }, key);

  test('each choice is kept at once, said to be, and there when the page is opened again', async () => {
    await settings.choose('Dark');
    await settings.waitForStatus('Saved');
    await settings.select('Reminder to back up', 'weekly');
    await settings.select('Citation style', 'vietnamese');
    await settings.choose('Show the marking toolbar beside the text I select', 'checkbox');
    await settings.page.waitForSelector('input[type=checkbox]:not(:checked)');
    const wanted = {
      version: 1,
      theme: 'dark',
      backupReminder: 'weekly',
      citationStyle: 'vietnamese',
      toolbar: false,
    };
    await expect.poll(() => kept()).toMatchObject(wanted);
    await settings.page.close();
    settings = await SettingsDriver.open(browser);
    await expect.poll(() => settings.chosen()).toEqual(['Only when I click', 'Dark', 'Standard']);
    expect(await settings.page.$eval('input[type=checkbox]', box => box.checked)).toBe(false);
    expect(await settings.page.$$eval('select', lists => lists.map(list => list.value))).toEqual([
      'browser',
      'vietnamese',
      'weekly',
    ]);
    await keep({ theme: 'system', toolbar: true });
  });

  test('an open popup and an open library follow the language and the theme', async () => {
    const library = await LibraryDriver.open(browser);
    const popup = await PopupDriver.open(browser, page);
    await popup.waitForMarks(1);
    for (const [language, mark] of [
      ['vi', 'Nhận định'],
      ['en', 'Claim'],
    ] as const) {
      await keep({ language, theme: language === 'vi' ? 'dark' : 'light' });
      const shade = language === 'vi' ? 'rgb(27, 27, 29)' : 'rgb(251, 250, 246)';
      for (const open of [popup.page, library.page, settings.page]) {
        await open.waitForFunction(isIn, { polling: 50, timeout: 10_000 }, language, mark, shade);
      }
    }
    await expect.poll(() => library.page.title()).toBe('Library · On the Record');
    await popup.close();
    await library.page.close();
    await keep({ language: 'browser', theme: 'system' });
  });

  test('an open page is painted in the colours that are chosen', async () => {
    const isPainted = (colour: string) =>
      page.waitForFunction(
        wanted =>
          document.adoptedStyleSheets.some(sheet =>
            [...sheet.cssRules].some(rule => rule.cssText.replaceAll(' ', '').includes(wanted)),
          ),
        { polling: 50, timeout: 10_000 },
        colour,
      );
    await isPainted('rgb(230,159,0)');
    await settings.choose('High contrast');
    await settings.waitForStatus('Saved');
    await page.bringToFront();
    await isPainted('rgb(200,80,0)');
    await page.reload();
    await (await PopupDriver.open(browser, page)).close();
    await isPainted('rgb(200,80,0)');
    const line = await settings.page.$eval('html', root =>
      getComputedStyle(root).getPropertyValue('--claim'),
    );
    expect(line.trim()).toBe('#c85000');
  });

  test('the toolbar button speaks the language too, and a background that had ended wakes for it', async () => {
    server.set('/seats-1', newsPage({ paragraphs: ['The usher counted 214 empty seats that night.'] }));
    await page.bringToFront();
    await page.reload();
    await (await PopupDriver.open(browser, page)).close();
    const isCalled = (title: string) =>
      settings.page.waitForFunction(hasTitle, { polling: 50, timeout: 10_000 }, title);
    await isCalled('changed since');
    await browser.killBackground();
    await keep({ language: 'vi' });
    await isCalled('đã thay đổi');
    await keep({ language: 'browser' });
    await isCalled('changed since');
  });

  test('sites without the toolbar are listed, and given it back', async () => {
    await keep({ toolbarOffOn: ['news.example', 'other.example'] });
    await settings.page.bringToFront();
    const list = '[aria-label="Not on these sites"]';
    await settings.page.waitForSelector(list);
    await (await settings.page.$(`${list} button`))!.click();
    await settings.waitForStatus('Saved');
    await expect.poll(() => kept('toolbarOffOn')).toEqual(['other.example']);
    await expect.poll(() => kept()).not.toHaveProperty('toolbarOffOn');
  });

  test('a site that is none is refused in words', async () => {
    await settings.choose('On sites I choose');
    const field = await settings.page.waitForSelector('::-p-aria([name="Site"][role="textbox"])');
    await field!.type('not a site');
    await settings.page.keyboard.press('Enter');
    await settings.page.waitForSelector('[aria-invalid=true]');
    expect(await settings.page.$eval('.site-form', form => form.textContent)).toContain(
      'not the name of a site',
    );
  });

  test('everything is reached by keyboard, named, and large enough', async () => {
    const controls = await settings.page.$$eval('input, select, button, a', elements =>
      elements.map(element => {
        const label = (element as HTMLInputElement).labels?.[0];
        const heights = [label, element].map(each => each?.getBoundingClientRect().height ?? 0);
        return { name: (label ?? element).textContent.trim(), height: Math.max(...heights) };
      }),
    );
    expect(controls.length).toBeGreaterThan(10);
    const ids = await settings.page.$$eval('[id]', elements => elements.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { name: control, height } of controls) {
      expect(control).not.toBe('');
      expect(height, control).toBeGreaterThanOrEqual(24);
    }
    await settings.page.$eval('h1', heading => heading.setAttribute('tabindex', '-1'));
    await settings.page.$eval('h1', heading => (heading as HTMLElement).focus());
    const reached: string[] = [];
    for (let presses = 0; presses < 12; presses++) {
      await settings.page.keyboard.press('Tab');
      reached.push(
        await settings.page.evaluate(() => {
          const element = document.activeElement as HTMLInputElement;
          return (element.labels?.[0] ?? element).textContent.trim();
        }),
      );
    }
    for (const control of ['On sites I choose', 'Language', 'High contrast', 'Reminder to back up']) {
      expect(reached).toContain(control);
    }
  });
});

interface StorageApi {
  storage: {
    sync: {
      get(key: string): Promise<Record<string, object | undefined>>;
      set(items: object): Promise<void>;
    };
  };
}

/** Runs in a page of the extension: whether it is in this language and has this ground. */
function isIn(language: string, text: string, ground: string): boolean {
  const { lang, dir } = document.documentElement;
  return (
    lang === language &&
    dir === 'ltr' &&
    document.body.textContent.includes(text) &&
    getComputedStyle(document.body).backgroundColor === ground
  );
}

/** Runs in a page of the extension: whether some tab's toolbar button says this. */
async function hasTitle(text: string): Promise<boolean> {
  const { tabs, action } = (globalThis as unknown as { chrome: ActionApi }).chrome;
  const all = await tabs.query({});
  const titles = await Promise.all(all.map(({ id }) => action.getTitle({ tabId: id })));
  return titles.some(title => title.includes(text));
}

interface ActionApi {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  action: { getTitle(of: { tabId: number }): Promise<string> };
}
