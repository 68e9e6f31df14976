/** Every surface in every state that was designed, to be looked at by a test or by a person. */
import type { Page } from 'puppeteer-core';
import { clickOn, openAnnotated, press, waitUntilShown } from './in-page-driver.ts';
import { EMPTY_LIBRARY, LIBRARY_STATES } from './library-states.ts';
import { MANY } from './marked-articles.ts';
import { selectText } from './page-driver.ts';
import { openDocument, openOn, PANEL, POPUP, type Stage, type SurfaceState } from './surface-stage.ts';

const DOCUMENT = { width: 1000, height: 800 };
const PAGE = { width: 900, height: 600 };
const marksOn = (path: string, count: number) => async (stage: Stage) => {
  const shown = await openOn(stage, path);
  await waitForMarks(shown, count);
  return shown;
};

async function waitForMarks(shown: Page, count: number): Promise<void> {
  await shown.waitForFunction(
    wanted =>
      document.querySelectorAll('[data-id]').length === wanted &&
      document.querySelectorAll('.mark-state').length === wanted,
    { timeout: 20_000, polling: 50 },
    count,
  );
}

async function clickTab(shown: Page, at: number, awaited: string): Promise<void> {
  await (await shown.$$('[role=tab]'))[at]!.click();
  await shown.waitForSelector(awaited, { timeout: 10_000 });
}

async function openWithToolbar({ browser, server }: Stage, path = '/plain'): Promise<Page> {
  const page = await openAnnotated(browser, server.url + path);
  await page.setViewport(PAGE);
  await selectText(page, 'three hours on Tuesday evening');
  await waitUntilShown(page);
  return page;
}

/** Those that need an empty library. */
export const EMPTY_STATES: SurfaceState[] = [
  { surface: 'popup', name: 'empty', size: POPUP, open: stage => openOn(stage, '/plain') },
  ...EMPTY_LIBRARY,
];

/** Those that need the library of `fillLibrary`. */
export const STATES: SurfaceState[] = [
  { surface: 'popup', name: 'marks', size: POPUP, open: marksOn('/huyen', 2) },
  { surface: 'popup', name: 'edited', size: POPUP, open: marksOn('/council', 5) },
  { surface: 'popup', name: 'editor', size: POPUP, open: openEditor },
  {
    surface: 'popup',
    name: 'article',
    size: POPUP,
    async open(stage) {
      const shown = await openOn(stage, '/council');
      await clickTab(shown, 1, '.article-text p');
      return shown;
    },
  },
  {
    surface: 'popup',
    name: 'suggestions',
    size: POPUP,
    async open(stage) {
      const shown = await openOn(stage, '/huyen');
      await clickTab(shown, 2, '.figure');
      return shown;
    },
  },
  { surface: 'popup', name: 'no-article', size: POPUP, open: stage => openOn(stage, '/home') },
  { surface: 'popup', name: 'no-access', size: POPUP, open: openWithoutAccess },
  { surface: 'popup', name: 'restricted', size: POPUP, open: openRestricted },
  { surface: 'popup', name: 'error', size: POPUP, open: openBroken },
  { surface: 'popup', name: 'deleted', size: POPUP, open: openDeleted },
  { surface: 'popup', name: 'long', size: POPUP, open: marksOn('/long', 2) },
  { surface: 'popup', name: 'letter', size: POPUP, open: marksOn('/letter', 1) },
  { surface: 'popup', name: 'many', size: POPUP, open: marksOn('/many', MANY) },
  { surface: 'popup', name: 'right-to-left', size: POPUP, open: marksOn('/arabic', 2) },
  {
    surface: 'panel',
    name: 'edited',
    size: PANEL,
    async open(stage) {
      const shown = await openOn(stage, '/council', 'sidepanel');
      await waitForMarks(shown, 5);
      return shown;
    },
  },
  ...LIBRARY_STATES,
  {
    surface: 'settings',
    name: 'default',
    size: { width: 1000, height: 1400 },
    open: stage => openDocument(stage, 'settings.html', 'input[type=radio]:checked', DOCUMENT),
  },
  {
    surface: 'settings',
    name: 'sites',
    size: DOCUMENT,
    async open(stage) {
      const page = await openDocument(stage, 'settings.html', 'input[type=radio]:checked', DOCUMENT);
      await (await page.$$('input[type=radio]'))[1]!.click();
      await page.waitForSelector('.site-form');
      return page;
    },
  },
  {
    surface: 'welcome',
    name: 'default',
    size: DOCUMENT,
    open: stage => openDocument(stage, 'welcome.html', 'input[type=radio]:checked', DOCUMENT),
  },
  { surface: 'page', name: 'toolbar', size: PAGE, open: stage => openWithToolbar(stage) },
  {
    surface: 'page',
    name: 'toolbar-more',
    size: PAGE,
    async open(stage) {
      const page = await openWithToolbar(stage);
      await press(page, 'Tab', 'End', 'Enter');
      return page;
    },
  },
  { surface: 'page', name: 'card', size: PAGE, open: openCard('/huyen', '1.284 đảng viên') },
  {
    surface: 'page',
    name: 'card-edited',
    size: PAGE,
    open: openCard('/council', '8.1 million'),
  },
];

function openCard(path: string, passage: string): SurfaceState['open'] {
  return async ({ browser, server }) => {
    const page = await openAnnotated(browser, server.url + path);
    await page.setViewport(PAGE);
    await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 10_000, polling: 50 });
    await page.evaluate(wanted => {
      const range = [...CSS.highlights.values()]
        .flatMap(highlight => [...highlight])
        .find(each => each.toString().includes(wanted)) as Range | undefined;
      range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    }, passage);
    await clickOn(page, passage);
    await waitUntilShown(page);
    return page;
  };
}

async function openEditor(stage: Stage): Promise<Page> {
  const shown = await marksOn('/council', 5)(stage);
  const statistic = (await shown.$$('.mark:has(.facts-list) .mark-actions button'))[1]!;
  await statistic.click();
  await shown.waitForSelector('.editor', { timeout: 10_000 });
  return shown;
}

async function openDeleted(stage: Stage): Promise<Page> {
  const shown = await marksOn('/letter', 1)(stage);
  await (await shown.$$('.mark-actions button')).at(-1)!.click();
  await shown.waitForSelector('.status-bar:not(.is-empty)', { timeout: 10_000 });
  return shown;
}

async function openWithoutAccess({ browser, server }: Stage): Promise<Page> {
  const page = await browser.newPage(`${server.url}/letter`);
  const id = await browser.tabIdOf(page);
  const shown = await browser.newPage(browser.extensionUrl(`popup.html?tab=${id}`));
  await shown.setViewport(POPUP);
  await shown.waitForSelector('.notice', { timeout: 10_000 });
  return shown;
}

/** The real popup: what is opened for a tab by its address takes such a page for one without access. */
async function openRestricted({ browser }: Stage): Promise<Page> {
  const shown = await browser.openPopup(await browser.newPage('chrome://version/'));
  await shown.waitForSelector('.notice', { timeout: 10_000 });
  return shown;
}

async function openBroken(stage: Stage): Promise<Page> {
  const shown = await openOn(stage, '/council');
  await shown.evaluateOnNewDocument(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The database is damaged.', 'DataError');
    };
  });
  await shown.reload();
  await shown.waitForSelector('.notice', { timeout: 10_000 });
  return shown;
}
