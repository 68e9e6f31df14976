/** Drives the settings page, and the choice on the welcome page, by accessible roles and names. */
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser.ts';

export class SettingsDriver {
  readonly page: Page;
  readonly #browser: ExtensionBrowser;

  constructor(page: Page, browser: ExtensionBrowser) {
    this.page = page;
    this.#browser = browser;
  }

  static async open(browser: ExtensionBrowser, path = 'settings.html'): Promise<SettingsDriver> {
    const settings = new SettingsDriver(await browser.newPage(browser.extensionUrl(path)), browser);
    await settings.page.waitForSelector('input[type=radio]:checked');
    return settings;
  }

  /** Names of the radio buttons that are chosen, in the order of the page. */
  chosen(): Promise<string[]> {
    return this.page.$$eval('input[type=radio]:checked', inputs =>
      inputs.map(input => input.labels?.[0]?.textContent ?? ''),
    );
  }

  async choose(name: string, role: 'radio' | 'checkbox' = 'radio'): Promise<void> {
    await this.page.bringToFront();
    await this.#click(name, role);
  }

  /** Chooses one of a list by its value, and waits until it is said to be saved. */
  async select(name: string, value: string): Promise<void> {
    const list = await this.page.waitForSelector(aria(name, 'combobox'));
    await list!.select(value);
  }

  /** Gives access to a site by its name, or to all. */
  async allow(site: string): Promise<void> {
    await this.page.bringToFront();
    if (site === 'everywhere') {
      await this.#browser.approve('*://*/*');
      await this.choose('Everywhere');
    } else {
      await this.#browser.approve(`*://${site}/*`);
      await this.choose('On sites I choose');
      await this.page.waitForSelector('.site-form');
      const field = await this.page.$(aria('Site', 'textbox'));
      await field!.type(site);
      await this.#click('Allow', 'button');
    }
    await this.waitForStatus('now come back by themselves');
  }

  /** The sites that have access, as they are listed. */
  sites(): Promise<string[]> {
    return this.page.$$eval('[aria-label="Sites I chose"] span', names =>
      names.map(name => name.textContent),
    );
  }

  /** Takes access away from the first of the listed sites. */
  async removeFirst(): Promise<void> {
    await this.page.bringToFront();
    await this.#click('Remove', 'button');
    await this.waitForStatus('come back only when you click');
  }

  async undo(): Promise<void> {
    await this.#click('Undo', 'button');
  }

  async waitForStatus(text: string): Promise<void> {
    await this.page.waitForFunction(
      wanted => document.querySelector('[role=status]')?.textContent.includes(wanted),
      { timeout: 10_000, polling: 50 },
      text,
    );
  }

  async #click(name: string, role: string): Promise<void> {
    const element = await this.page.waitForSelector(aria(name, role), { timeout: 10_000 });
    await element!.click();
  }
}

function aria(name: string, role: string): string {
  return `::-p-aria([name=${JSON.stringify(name)}][role="${role}"])`;
}
