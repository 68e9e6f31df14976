/** A browser set up to show every surface: with articles, marks on them, and every look a reader can choose. */
import type { Page } from 'puppeteer-core';
import type { Settings, SettingsChange } from '../../lib/shared/settings.ts';
import { DEFAULT_SETTINGS } from '../../lib/shared/settings.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { LibraryDriver } from './library-driver.ts';
import { ARTICLES, IN_BIN, isMarked, SELECTIONS, writeMarkedLibrary } from './marked-articles.ts';
import { selectText } from './page-driver.ts';
import { type Server, serve } from './serve.ts';

export const POPUP = { width: 400, height: 600 };
export const PANEL = { width: 320, height: 700 };

export interface SurfaceState {
  surface: 'popup' | 'panel' | 'library' | 'settings' | 'welcome' | 'page';
  name: string;
  size: { width: number; height: number };
  open(stage: Stage): Promise<Page>;
}

/** For tests and files. */
export function nameOf({ surface, name }: SurfaceState): string {
  return `${surface}-${name}`;
}

/** A browser with a marked library, and the articles on which the marks are. */
export interface Stage extends AsyncDisposable {
  browser: ExtensionBrowser;
  server: Server;
  /** Tabs of the articles that were opened, by path. */
  tabs: Map<string, { page: Page; id: number }>;
  /** Waits until the pages of the extension have them. */
  change(settings: SettingsChange): Promise<void>;
}

/** @param browser Closed with the stage. */
export async function setStage(browser: ExtensionBrowser): Promise<Stage> {
  const server = await serve(ARTICLES);
  const settings: Settings = { ...DEFAULT_SETTINGS, toolbarOffOn: ['example.org', 'news.example'] };
  const library = await LibraryDriver.open(browser);
  const change = async (changes: SettingsChange) => {
    Object.assign(settings, changes);
    await library.page.evaluate(keepSettings, settings);
  };
  await change({});
  return {
    browser,
    server,
    tabs: new Map(),
    change,
    async [Symbol.asyncDispose]() {
      await browser.close();
      await server.close();
    },
  };
}

/** Runs in a page of the extension. */
function keepSettings(settings: Settings): Promise<void> {
  const scope = globalThis as unknown as Record<'browser' | 'chrome', { storage: StorageApi } | undefined>;
  return (scope.browser ?? scope.chrome)!.storage.sync.set({ settings });
}

interface StorageApi {
  sync: { set(items: Record<string, unknown>): Promise<void> };
}

/** Gives the library its marks, and its bin too. What shows an empty one is to be opened before. */
export async function fillLibrary({ browser, server }: Stage): Promise<void> {
  const library = await LibraryDriver.open(browser);
  await library.importFile(writeMarkedLibrary(server.url));
  await library.page.type('input[type=search]', IN_BIN);
  await library.page.waitForSelector('.results > li[aria-setsize="2"]');
  await library.page.click('.bulk-actions button');
  await library.page.locator('.bulk-actions button:last-child:enabled:not(:only-child)').click();
  await library.page.waitForSelector('.status-bar:not(.is-empty)');
  await library.page.close();
}

/** Opens the popup's page, or the panel's, for an article, in a tab of its own so that it stays. */
export async function openOn(
  { browser, server, tabs }: Stage,
  path: string,
  surface: 'popup' | 'sidepanel' = 'popup',
): Promise<Page> {
  let tab = tabs.get(path);
  if (tab === undefined) {
    const page = await browser.newPage(server.url + path);
    const selection = SELECTIONS[path];
    if (selection !== undefined) await selectText(page, selection);
    const popup = await browser.openPopup(page);
    await popup.waitForSelector('[role=tabpanel]', { timeout: 10_000 });
    // In a tab that nobody sees, marks are looked for when the browser pleases.
    if (isMarked(path))
      await page.waitForFunction(() => CSS.highlights.size > 0, { timeout: 10_000, polling: 50 });
    await popup.close();
    tab = { page, id: await browser.tabIdOf(page) };
    tabs.set(path, tab);
  }
  const shown = await browser.newPage(browser.extensionUrl(`${surface}.html?tab=${tab.id}`));
  await shown.setViewport(surface === 'popup' ? POPUP : PANEL);
  await shown.waitForSelector('[role=tabpanel]', { timeout: 10_000 });
  // What the page reports comes after what is stored.
  await shown.waitForFunction(
    isSelected =>
      document.querySelector('.obstacle, .selection-text') !== null ||
      (!isSelected && document.querySelectorAll('[role=tab]').length === 3),
    { timeout: 10_000, polling: 50 },
    SELECTIONS[path] !== undefined,
  );
  return shown;
}

/** Opens a full page of the extension. @param awaited Selector of what it shows once it is there. */
export async function openDocument(
  { browser }: Stage,
  path: string,
  awaited: string,
  size: SurfaceState['size'],
): Promise<Page> {
  const page = await browser.newPage(browser.extensionUrl(path));
  await page.setViewport(size);
  await page.waitForSelector(awaited, { timeout: 10_000 });
  return page;
}

/** Undoes what the state did to the library, and closes its page. */
export async function leave(page: Page): Promise<void> {
  const undo = await page.$('.status-bar button:not(.close)');
  if (undo !== null) {
    await undo.click();
    await page.waitForSelector('[data-id]', { timeout: 10_000 });
  }
  await page.close();
}

/** What a surface is shown in. */
export interface Look {
  language: Settings['language'];
  theme: Settings['theme'];
}

/** Shows a state in one look after the other, opened anew only where it would not follow. */
export async function showInEach(
  state: SurfaceState,
  stage: Stage,
  looks: readonly Look[],
  visit: (page: Page, look: Look) => Promise<void>,
): Promise<void> {
  let page: Page | null = null;
  let last: Look | null = null;
  for (const look of looks) {
    await stage.change(look);
    const keepsWords = state.surface === 'page' || state.name === 'deleted';
    if (page !== null && (state.surface === 'page' || (keepsWords && last?.language !== look.language))) {
      await leave(page);
      page = null;
    }
    page ??= await state.open(stage);
    if (state.surface !== 'page') await page.waitForFunction(hasLook, { polling: 50 }, look);
    await visit(page, look);
    last = look;
  }
  if (page !== null) await leave(page);
}

/** Runs in a page of the extension. */
function hasLook({ language, theme }: Look): boolean {
  const { lang, dataset } = document.documentElement;
  return lang === language && dataset['theme'] === theme;
}
