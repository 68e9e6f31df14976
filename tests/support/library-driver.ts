/** Drives the library page by its accessible roles and names. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';
import { readDownload } from './read-download.ts';

export class LibraryDriver {
  readonly page: Page;
  readonly browser: ExtensionBrowser;

  constructor(page: Page, browser: ExtensionBrowser) {
    this.page = page;
    this.browser = browser;
  }

  /** Opens the library in a tab of its own, to be driven by the class on which this is called. */
  static async open<Driver extends LibraryDriver>(
    this: new (
      page: Page,
      browser: ExtensionBrowser,
    ) => Driver,
    browser: ExtensionBrowser,
  ): Promise<Driver> {
    const library = new this(await browser.openLibrary(), browser);
    await library.page.waitForSelector('h1');
    return library;
  }

  /**
   * Imports a file in the Files section, and gives the message that says what came of it. The page shows the marks
   * afterwards.
   */
  async importFile(path: string, timeout = 20_000): Promise<string> {
    await this.#show('files');
    const input = (await this.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(path);
    const refused = '.status-bar.is-error';
    const button = '.import-step .primary:enabled';
    const read = await this.page.waitForSelector(`${refused}, ${button}`, { timeout });
    if (await read!.evaluate(found => found.matches('button'))) {
      await this.page.locator(button).click();
      await this.page.waitForSelector(`${refused}, .import-step.is-done`, { timeout });
    }
    const message = await this.page.$eval('[role=status]', status => status.textContent);
    // So that the next message is known to be new.
    await this.page.locator('.status-bar .close').click();
    await this.#show('marks');
    return message ?? '';
  }

  /** Exports everything in the Files section. The page shows the marks afterwards. */
  async exportAll(): Promise<{ file: string; data: unknown }> {
    await this.#show('files');
    const saved = await readDownload(this.browser.downloadDir, () =>
      this.page.locator('::-p-aria([name="Export all"][role="button"])').click(),
    );
    await this.#show('marks');
    return saved;
  }

  /** Goes to a section of the page. */
  async #show(section: 'marks' | 'files'): Promise<void> {
    const link = section === 'marks' ? ':first-child' : `[href*="show=${section}"]`;
    await this.page.locator(`.library-nav a${link}`).click();
    await this.page.waitForSelector(`.library-nav a${link}[aria-current]`);
  }

  /** All that the page shows. */
  text(): Promise<string> {
    return this.page.$eval('body', body => body.innerText);
  }
}
