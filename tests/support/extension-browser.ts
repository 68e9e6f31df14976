/** A real browser with the built extension loaded, driven as a reader does: by the toolbar button and the popup. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { launchChromium } from './chromium.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';

export interface LaunchOptions {
  /** The built extension; `.output/chrome-mv3` or `.output/firefox-mv3` where it is not given. */
  extensionDir?: string;
  /** A profile to use and keep, for tests that start the browser again. Else a new one, removed at the end. */
  profileDir?: string;
  /** `true` where it is not given. */
  headless?: boolean;
  /** Language of the browser and of the pages it asks for, BCP 47; English where it is not given. */
  language?: string;
  /** Size of the page's area. */
  viewport?: { width: number; height: number };
  /** Pixels of a picture for each CSS pixel, where it is headless; 1 where it is not given. */
  scale?: number;
  args?: string[];
  /** Notes every request, for `networkRequests`. */
  logNetwork?: boolean;
}

export interface WebRequest {
  url: string;
  /** Origin of the page, extension or worker that asked for it; `null` where the browser did by itself. */
  initiator: string | null;
}

export interface ExtensionBrowser extends AsyncDisposable {
  name: BrowserName;
  browser: Browser;
  extensionId: string;
  /** The folder of the extension that is loaded. */
  extensionDir: string;
  profileDir: string;
  /** Where files land that the browser saves. */
  downloadDir: string;
  /** Address of one of the extension's own files. @param path such as `popup.html` */
  extensionUrl(path: string): string;
  /** A new tab, loaded. An address of the extension is fine too. */
  newPage(url: string): Promise<Page>;
  /**
   * Clicks the toolbar button on `page`, which grants `activeTab`, and gives the popup. In Chromium that is the popup
   * itself; in Firefox, where no driver reaches into it, the popup's page opened for the same tab in a tab of its own.
   */
  openPopup(page: Page): Promise<Page>;
  openLibrary(): Promise<Page>;
  /** The id by which extensions know the tab of a page; it comes to the front. */
  tabIdOf(page: Page): Promise<number>;
  /** Chooses one of the extension's menu entries by its id, on the tab in front. */
  chooseMenu(id: string): Promise<void>;
  /** Addresses of all that is open: of tabs, and of the popup too. */
  openAddresses(): Promise<string[]>;
  /** Does on the tab in front what the keys of a command do. @param command As the manifest names it. */
  sendCommand(command: string): Promise<void>;
  /** When next asked for access to the sites of this match pattern, the browser gives it and asks nobody. */
  approve(pattern: string): Promise<void>;
  /** Ends the extension's background, as the browser does when it has been idle. */
  killBackground(): Promise<void>;
  /** Loads the extension anew while pages are open, as an update does. */
  reloadExtension(): Promise<void>;
  /** Ends the browser without any notice to it (SIGKILL). */
  killBrowser(): Promise<void>;
  /**
   * Every request that left for a host other than this machine's loopback: of pages, of the extension and of the
   * browser itself. Ends the browser first, for the list is whole only then. Needs `logNetwork`.
   */
  networkRequests(): Promise<WebRequest[]>;
  close(): Promise<void>;
}

/** What a launcher of one browser is given: every option settled. */
export interface LaunchPlan {
  executablePath: string;
  extensionDir: string;
  profileDir: string;
  downloadDir: string;
  headless: boolean;
  language: string;
  viewport: { width: number; height: number };
  scale: number;
  args: string[];
  /** A file to write the requests to, or `null`. */
  networkLog: string | null;
}

/** What a launcher gives; the rest is the same for both browsers. */
export type Launched = Omit<
  ExtensionBrowser,
  | 'name'
  | 'extensionDir'
  | 'profileDir'
  | 'downloadDir'
  | 'openLibrary'
  | 'close'
  | typeof Symbol.asyncDispose
>;

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };
const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** Starts a browser with the extension in it. */
export async function launchExtension(
  name: BrowserName,
  options: LaunchOptions = {},
): Promise<ExtensionBrowser> {
  const extensionDir = resolve(options.extensionDir ?? BUILDS[name]);
  if (!existsSync(join(extensionDir, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${extensionDir}.`);
  }
  const temporary = mkdtempSync(join(tmpdir(), 'on-the-record-'));
  const profileDir = options.profileDir ?? join(temporary, 'profile');
  const downloadDir = join(temporary, 'downloads');
  const launched = await LAUNCHERS[name]({
    executablePath: await findBrowser(name),
    extensionDir,
    profileDir,
    downloadDir,
    headless: options.headless ?? true,
    language: options.language ?? 'en',
    viewport: options.viewport ?? { width: 1280, height: 800 },
    scale: options.scale ?? 1,
    args: options.args ?? [],
    networkLog: options.logNetwork ? join(temporary, 'network.json') : null,
  });

  const removeFiles = () =>
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  const close = async () => {
    // A browser that was killed has nothing left to close.
    await launched.browser.close().catch(() => {});
    removeFiles();
  };
  return {
    ...launched,
    name,
    extensionDir,
    profileDir,
    downloadDir,
    openLibrary: () => launched.newPage(launched.extensionUrl('library.html')),
    close,
    [Symbol.asyncDispose]: close,
  };
}
