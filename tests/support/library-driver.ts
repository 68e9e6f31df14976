/** Drives the library page by its accessible roles and names. */
import type { ElementHandle, Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';
import { readDownload } from './read-download.ts';

export class LibraryDriver {
  readonly page: Page;
  readonly #browser: ExtensionBrowser;

  constructor(page: Page, browser: ExtensionBrowser) {
    this.page = page;
    this.#browser = browser;
  }

  static async open(browser: ExtensionBrowser): Promise<LibraryDriver> {
    const library = new LibraryDriver(await browser.openLibrary(), browser);
    await library.page.waitForSelector('h1');
    return library;
  }

  /** Chooses a file to import, and gives the message that says what came of it. */
  async importFile(path: string, timeout = 20_000): Promise<string> {
    const input = (await this.page.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    // So that the next message is known to be new.
    await (await this.page.$('::-p-aria([name="Close"][role="button"])'))?.click();
    await input.uploadFile(path);
    const shown = await this.page.waitForFunction(
      () => {
        const message = document.querySelector('[role=status]')?.textContent ?? '';
        return message === '' || message.startsWith('Importing ') ? null : message;
      },
      { timeout, polling: 50 },
    );
    return (await shown.jsonValue()) ?? '';
  }

  exportAll(): Promise<{ file: string; data: unknown }> {
    return readDownload(this.#browser.downloadDir, () =>
      this.page.locator('::-p-aria([name="Export all"][role="button"])').click(),
    );
  }

  /** All that the page shows. */
  text(): Promise<string> {
    return this.page.$eval('body', body => body.innerText);
  }
}
