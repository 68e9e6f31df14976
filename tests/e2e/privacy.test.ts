/** What the extension asks for, and that nothing leaves the browser. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { press, waitUntilShown } from '../support/in-page-driver.ts';
import { LibraryDriver } from '../support/library-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { clearSelection, selectText, waitUntilPainted } from '../support/page-driver.ts';
import { PopupDriver } from '../support/popup-driver.ts';
import { serve } from '../support/serve.ts';
import { SettingsDriver } from '../support/settings-driver.ts';

const FIRST = 'The treasury will raise 4 taxes before the summer break.';
const SECOND = 'It is to close 2 ministries after that.';
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

describe.each(BROWSERS)('%s', name => {
  test('the manifest asks for no site, runs nothing by itself, and leaves private windows alone', () => {
    const manifest = JSON.parse(readFileSync(`${BUILDS[name]}/manifest.json`, 'utf8'));
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual([
      'activeTab',
      'contextMenus',
      'scripting',
      ...(name === 'chromium' ? ['sidePanel'] : []),
      'storage',
      'unlimitedStorage',
    ]);
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
    expect(manifest.incognito).toBe('not_allowed');
    expect(manifest.content_security_policy.extension_pages).toMatch(
      /default-src 'self'; connect-src 'self'/,
    );
    const texts = readFileSync('docs/store.md', 'utf8');
    for (const permission of manifest.permissions) expect(texts).toContain(`| \`${permission}\` `);
    for (const language of ['en', 'vi']) {
      const file = `${BUILDS[name]}/_locales/${language}/messages.json`;
      const { message } = JSON.parse(readFileSync(file, 'utf8')).extensionDescription;
      expect(message.length).toBeLessThanOrEqual(132);
      expect(texts).toContain(message);
    }
    expect(manifest.commands._execute_action.suggested_key.default).toBe('Alt+Shift+R');
  });

  test('not one request leaves, whatever is done', async () => {
    await using server = await serve({ '/quiet-9001': newsPage({ paragraphs: [FIRST, SECOND] }) });
    await using browser = await launchExtension(name, { logNetwork: true });
    const page = await browser.newPage(`${server.url}/quiet-9001`);
    await selectText(page, 'raise 4 taxes');
    const popup = await PopupDriver.open(browser, page);
    await popup.mark('Claim');
    await popup.edit(0, { note: 'a note', tags: ['tax'] });
    await popup.showOnPage(0);
    await waitUntilPainted(page, 'raise 4 taxes');
    const { file } = await popup.exportJson();
    await popup.close();
    await markInPage(page, 'close 2 ministries');
    const address = `sidepanel.html?tab=${await browser.tabIdOf(page)}`;
    const panel = new PopupDriver(await browser.newPage(browser.extensionUrl(address)), browser);
    await panel.waitForMarks(2);
    const settings = await SettingsDriver.open(browser);
    await settings.choose('Dark');
    const library = await LibraryDriver.open(browser);
    await library.importFile(join(browser.downloadDir, file));
    await library.exportAll();

    expect(await keptBeside(library.page)).toEqual({
      sync: ['settings'],
      local: [],
      pages: ['backup', 'persistence-asked', 'settings'],
    });
    expect(await connectionFrom(library.page, `${server.url}/sent`)).toBe('refused');
    const asked = server.requests.filter(request => !request.endsWith('/favicon.ico'));
    expect(asked).toEqual(['GET /quiet-9001']);
    // What has no initiator the browser asked for by itself, such as updates of its own.
    const requests = await browser.networkRequests();
    expect(requests.filter(({ initiator }) => initiator !== null)).toEqual([]);
  });
});

test('Chromium finds no fault with the manifest', async () => {
  await using browser = await launchExtension('chromium');
  const page = await browser.newPage('chrome://extensions');
  await gatherFaults(page);
  expect(await chromiumFaults(page, await install(browser, {}))).toEqual([]);
  // It would say so.
  const fault = await install(browser, { sidebar_action: {} });
  expect(await chromiumFaults(page, fault)).toEqual(["Unrecognized manifest key 'sidebar_action'."]);
});

/** Marks a passage by the key of a quote, with the toolbar beside it. */
async function markInPage(page: Page, passage: string): Promise<void> {
  await page.bringToFront();
  await clearSelection(page);
  await waitUntilShown(page, false);
  await selectText(page, passage);
  await waitUntilShown(page);
  await press(page, '2');
  await waitUntilPainted(page, passage);
}

/** What is kept outside the database, by its names: synchronised, in this browser, and by the extension's pages. */
function keptBeside(page: Page): Promise<{ sync: string[]; local: string[]; pages: string[] }> {
  return page.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: { storage: Storages } }).chrome;
    const [sync, local] = await Promise.all([storage.sync.get(null), storage.local.get(null)]);
    return { sync: Object.keys(sync), local: Object.keys(local), pages: Object.keys(localStorage).sort() };
  });
}

type Storages = Record<'sync' | 'local', { get(keys: null): Promise<Record<string, unknown>> }>;

/** What comes of it when a page of the extension asks for an address. */
function connectionFrom(page: Page, url: string): Promise<'refused' | 'made'> {
  return page.evaluate(
    address =>
      fetch(address, { mode: 'no-cors' }).then(
        () => 'made' as const,
        () => 'refused' as const,
      ),
    url,
  );
}

/** Loads a copy of the extension with these changes to its manifest; gives its id. */
async function install({ browser, extensionDir, downloadDir }: ExtensionBrowser, changes: object) {
  const copy = mkdtempSync(`${downloadDir}-`);
  cpSync(extensionDir, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), ...changes }));
  return browser.installExtension(copy);
}

/** Has the browser gather what is wrong with the extensions that are loaded from now on. */
function gatherFaults(page: Page): Promise<void> {
  return page.evaluate(() => {
    const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPageApi }).chrome;
    return developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  });
}

/** What the browser's own page of extensions says against one of them. */
function chromiumFaults(page: Page, id: string): Promise<string[]> {
  return page.evaluate(async extension => {
    const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPageApi }).chrome;
    const info = await developerPrivate.getExtensionInfo(extension);
    if (!info.errorCollection.isActive) throw new Error('The browser gathers no faults.');
    const faults = [...info.manifestErrors, ...info.runtimeErrors].map(({ message }) => message);
    return [...faults, ...info.installWarnings, ...info.runtimeWarnings];
  }, id);
}

interface ExtensionsPageApi {
  developerPrivate: {
    updateProfileConfiguration(changes: { inDeveloperMode: boolean }): Promise<void>;
    getExtensionInfo(id: string): Promise<{
      errorCollection: { isActive: boolean };
      manifestErrors: { message: string }[];
      runtimeErrors: { message: string }[];
      installWarnings: string[];
      runtimeWarnings: string[];
    }>;
  };
}
