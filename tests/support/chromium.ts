import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Launched, LaunchPlan, WebRequest } from './extension-browser.ts';
import { killProcess } from './kill-process.ts';
import { isLoopback } from './loopback.ts';

/** Chromium with the extension loaded; the popup it opens is the real one. */
export async function launchChromium(plan: LaunchPlan): Promise<Launched> {
  mkdirSync(plan.downloadDir, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath: plan.executablePath,
    // Extensions can be installed over a pipe only.
    pipe: true,
    enableExtensions: true,
    headless: plan.headless,
    userDataDir: plan.profileDir,
    defaultViewport: plan.headless ? { ...plan.viewport, deviceScaleFactor: plan.scale } : null,
    downloadBehavior: { policy: 'allow', downloadPath: plan.downloadDir },
    env: { ...process.env, LANGUAGE: plan.language },
    args: [...flagsOf(plan), ...plan.args],
  });
  const id = await browser.installExtension(plan.extensionDir);
  const extensionUrl = (path: string) => `chrome-extension://${id}/${path}`;
  const extension = (await browser.extensions()).get(id);
  if (extension === undefined) throw new Error('Chromium did not load the extension.');
  // It would come in front of a test's own page at some moment.
  const welcome = await browser.waitForTarget(target => target.url() === extensionUrl('welcome.html'));
  await (await welcome.asPage()).close();
  // Not through the worker's own session: attaching to one that is just starting can leave it paused.
  const control = await browser.target().createCDPSession();
  const backgrounds = async () => {
    const { targetInfos } = await control.send('Target.getTargets');
    const own = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(extensionUrl('')),
    );
    return own.map(({ targetId }) => targetId);
  };

  /** Evaluates an expression in the extension's background; in it `tab` is the tab in front. */
  const inBackground = async (expression: string) => {
    const target = await browser.waitForTarget(
      each => each.type() === 'service_worker' && each.url().startsWith(extensionUrl('')),
      { timeout: 10_000 },
    );
    // A session that stayed would leave the next background paused where this one is ended.
    const session = await target.createCDPSession();
    const { result } = await session.send('Runtime.evaluate', {
      expression: `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => ${expression})`,
      awaitPromise: true,
      returnByValue: true,
    });
    await session.detach();
    return result.value as unknown;
  };

  return {
    browser,
    extensionId: id,
    extensionUrl,
    newPage: url => newPage(browser, url),
    async openPopup(page) {
      await page.bringToFront();
      const before = new Set(browser.targets());
      const popup = browser.waitForTarget(
        target => !before.has(target) && target.url().startsWith(extensionUrl('popup.html')),
        { timeout: 10_000 },
      );
      await page.triggerExtensionAction(extension);
      return (await popup).asPage();
    },
    async tabIdOf(page) {
      await page.bringToFront();
      return (await inBackground('tab.id')) as number;
    },
    async sendCommand(command) {
      await inBackground(`chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab)`);
    },
    async chooseMenu(menuItemId) {
      await inBackground(`chrome.contextMenus.onClicked.dispatch(${JSON.stringify({ menuItemId })}, tab)`);
    },
    openAddresses: async () => browser.targets().map(target => target.url()),
    async approve(pattern) {
      const page = await newPage(browser, 'chrome://extensions');
      await page.evaluate(approveInPage, id, pattern);
      await page.close();
    },
    async killBackground() {
      const closing = await backgrounds();
      for (const targetId of closing) await control.send('Target.closeTarget', { targetId });
      // A message sent while it is going would be lost. A new one may have been started by now, and stays.
      while ((await backgrounds()).some(each => closing.includes(each))) {
        await new Promise(done => setTimeout(done, 20));
      }
    },
    async reloadExtension() {
      await browser.installExtension(plan.extensionDir);
    },
    async killBrowser() {
      await killAndWait(browser);
    },
    async networkRequests() {
      if (plan.networkLog === null) throw new Error('The network was not logged.');
      await browser.close();
      return readNetworkLog(plan.networkLog);
    },
  };
}

/** Kills the browser's processes and waits until the first of them is gone. */
export async function killAndWait(browser: Browser): Promise<void> {
  const child = browser.process();
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise(done => child.once('exit', done));
  killProcess(child.pid);
  await gone;
}

/** Runs in the browser's own page of extensions. */
function approveInPage(id: string, pattern: string): Promise<void> {
  const { developerPrivate } = (globalThis as unknown as { chrome: ExtensionsPageApi }).chrome;
  return developerPrivate.addHostPermission(id, pattern);
}

interface ExtensionsPageApi {
  developerPrivate: { addHostPermission(id: string, pattern: string): Promise<void> };
}

async function newPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  return page;
}

/** What keeps Chromium quiet: it fetches nothing for itself. Its sandbox does not run as root. */
export const QUIET_FLAGS: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function flagsOf({ language, networkLog, headless, viewport, scale }: LaunchPlan): string[] {
  const flags = [...QUIET_FLAGS, `--lang=${language}`, `--accept-lang=${language}`];
  if (networkLog !== null) flags.push(`--log-net-log=${networkLog}`);
  // A screen of 800 by 600, as it is without a display, would cut the popup short.
  if (headless) flags.push(`--screen-info={${1600 * scale}x${1200 * scale} devicePixelRatio=${scale}}`);
  else flags.push(`--window-size=${viewport.width},${viewport.height + 140}`);
  return flags;
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Source of the form: Chromium's NetLog, event URL_REQUEST_START_JOB. */
async function readNetworkLog(path: string): Promise<WebRequest[]> {
  const log = JSON.parse(await readFile(path, 'utf8')) as NetLog;
  const started = log.constants.logEventTypes['URL_REQUEST_START_JOB'];
  return log.events
    .filter(({ type, params }) => type === started && params?.url !== undefined)
    .map(({ params }) => ({
      url: params!.url!,
      initiator: params!.initiator === 'not an origin' ? null : (params!.initiator ?? null),
    }))
    .filter(({ url }) => !isLoopback(url));
}
