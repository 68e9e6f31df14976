import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { killAndWait } from './chromium.ts';
import type { Launched, LaunchPlan, WebRequest } from './extension-browser.ts';
import { isLoopback } from './loopback.ts';

/** Pins the extension's address, so that a browser started again finds what the one before stored. */
const UUID = '4f9d2c1e-7b3a-4e58-9c06-2a1d8f5b7e43';

/** Firefox with the extension loaded. */
export async function launchFirefox(plan: LaunchPlan): Promise<Launched> {
  mkdirSync(plan.downloadDir, { recursive: true });
  mkdirSync(plan.profileDir, { recursive: true });
  const id = await idOf(plan.extensionDir);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: plan.executablePath,
    headless: plan.headless,
    userDataDir: plan.profileDir,
    defaultViewport: plan.headless ? { ...plan.viewport, deviceScaleFactor: plan.scale } : null,
    args: ['--remote-allow-system-access', ...plan.args],
    extraPrefsFirefox: preferencesOf(plan, id),
  });
  const window = await BrowserWindow.of(browser);
  if (plan.networkLog !== null) await window.run(LOG_REQUESTS);
  await browser.installExtension(plan.extensionDir);
  const extensionUrl = (path: string) => `moz-extension://${UUID}/${path}`;
  // It would come in front of a test's own page at some moment.
  await window.run(closeTab(extensionUrl('welcome.html')));
  const open = (url: string) => newPage(browser, url);

  return {
    browser,
    extensionId: id,
    extensionUrl,
    newPage: open,
    async openPopup(page) {
      await page.bringToFront();
      const tab = await window.run(clickToolbarButton(id));
      const popup = await open(extensionUrl(`popup.html?tab=${tab}`));
      await window.run(CLOSE_POPUP);
      if (plan.headless) {
        await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: plan.scale });
      }
      return popup;
    },
    async tabIdOf(page) {
      await page.bringToFront();
      return Number(await window.run(TAB_IN_FRONT));
    },
    async chooseMenu(menuItemId) {
      const info = JSON.stringify({ menuItemId });
      await window.run(
        `${extensionOf(id)}.emit('webext-menu-menuitem-click', ${info}, gBrowser.selectedTab)`,
      );
    },
    async openAddresses() {
      return JSON.parse(await window.run(READ_ADDRESSES)) as string[];
    },
    async sendCommand(command) {
      await window.run(pressKeysOf(id, command));
    },
    // `extensions.webextOptionalPermissionPrompts` sees to it.
    async approve() {},
    async killBackground() {
      await window.run(`${extensionOf(id)}.terminateBackground()`);
    },
    async reloadExtension() {
      await window.run(`AddonManager.getAddonByID(${JSON.stringify(id)}).then(addon => addon.reload())`);
    },
    async killBrowser() {
      await killAndWait(browser);
    },
    async networkRequests() {
      if (plan.networkLog === null) throw new Error('The network was not logged.');
      const requests = JSON.parse(await window.run(READ_REQUESTS)) as WebRequest[];
      await browser.close();
      return requests.filter(({ url }) => !isLoopback(url));
    },
  };
}

async function idOf(extensionDir: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

function preferencesOf({ downloadDir, language }: LaunchPlan, id: string): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    // A temporary add-on is removed when the browser closes, and would take its data along.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextOptionalPermissionPrompts': false,
    // Under a real popup the page stays in front; its timers are not slowed down as those of a hidden tab are.
    'dom.min_background_timeout_value': 4,
    'dom.min_background_timeout_value_without_budget_throttling': 4,
    'dom.timeout.enable_budget_timer_throttling': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloadDir,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'browser.helperApps.neverAsk.saveToDisk': 'application/json,text/plain,application/octet-stream',
    // A process kept ready for the next tab costs as much as a tab.
    'dom.ipc.processPrelaunch.enabled': false,
    'intl.locale.requested': language,
    'intl.accept_languages': language,
  };
}

/** Loads an extension's page too: there `goto` waits for ever. */
async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  if (!url.startsWith('moz-extension:')) {
    await page.goto(url);
    return page;
  }
  await page.goto(url, { timeout: 1 }).catch(() => {});
  // While the document is being replaced, Firefox may have none to evaluate in.
  const isThere = () =>
    page
      .evaluate(wanted => location.href === wanted && document.readyState === 'complete', url)
      .catch(() => false);
  const deadline = Date.now() + 10_000;
  while (!(await isThere())) {
    if (Date.now() > deadline) throw new Error(`${url} was not loaded.`);
    await new Promise(done => setTimeout(done, 20));
  }
  return page;
}

/** The browser's own window, where its toolbar is. Source of the commands: WebDriver BiDi, and Firefox's `moz:scope`. */
class BrowserWindow {
  readonly #connection: BidiConnection;
  readonly #context: string;

  constructor(connection: BidiConnection, context: string) {
    this.#connection = connection;
    this.#context = context;
  }

  static async of(browser: Browser): Promise<BrowserWindow> {
    const { connection } = browser as unknown as { connection: BidiConnection };
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = tree.result.contexts?.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (window === undefined) throw new Error('Firefox shows no window.');
    return new BrowserWindow(connection, window.context);
  }

  /** Evaluates an expression with the rights of the browser itself, and gives its value as text. */
  async run(expression: string): Promise<string> {
    const { result } = await this.#connection.send('script.evaluate', {
      expression: `Promise.resolve(${expression}).then(String)`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (result.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.text);
    return result.result?.value ?? '';
  }
}

interface BidiConnection {
  send(method: string, params: unknown): Promise<{ result: BidiResult }>;
}

interface BidiResult {
  contexts?: { url: string; context: string }[];
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

function extensionOf(id: string): string {
  return `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
}

/** Gives the id of the tab that is clicked on, as extensions know it. */
function clickToolbarButton(id: string): string {
  return `(async () => {
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { browserActionFor, tabTracker } = ExtensionParent.apiManager.global;
    const extension = ${extensionOf(id)};
    const click = () => browserActionFor(extension).triggerAction(window);
    await click();
    // A popup that is still open from before is closed by a click, and nothing else happens.
    if (!extension.tabManager.hasActiveTabPermission(gBrowser.selectedTab)) await click();
    return tabTracker.getId(gBrowser.selectedTab);
  })()`;
}

const TAB_IN_FRONT = `ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
  .ExtensionParent.apiManager.global.tabTracker.getId(gBrowser.selectedTab)`;

/** Firefox has an element in its window for each command that has keys. */
function pressKeysOf(id: string, command: string): string {
  return `(() => {
    const extension = ${extensionOf(id)};
    extension.shortcuts.onCommand(${JSON.stringify(command)});
  })()`;
}

const READ_ADDRESSES =
  "JSON.stringify([...document.querySelectorAll('browser')].map(each => each.currentURI.spec))";

/** Closes the tab at this address as soon as it is there. */
function closeTab(url: string): string {
  return `(async () => {
    const find = () => gBrowser.tabs.find(tab => tab.linkedBrowser.currentURI.spec === ${JSON.stringify(url)});
    while (!find()) await new Promise(done => setTimeout(done, 20));
    gBrowser.removeTab(find());
  })()`;
}

const CLOSE_POPUP = `document.querySelectorAll('panel').forEach(panel => panel.hidePopup())`;

const LOG_REQUESTS = `(() => {
  window.requestsSeen = [];
  Services.obs.addObserver(subject => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const principal = channel.loadInfo.triggeringPrincipal;
    window.requestsSeen.push({
      url: channel.URI.spec,
      initiator: principal.isSystemPrincipal ? null : principal.origin,
    });
  }, 'http-on-modify-request');
})()`;

const READ_REQUESTS = 'JSON.stringify(window.requestsSeen)';
