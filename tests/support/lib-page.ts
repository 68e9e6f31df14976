/** A page of a real browser that has modules of `lib/` at hand, for the parts that need a DOM. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { QUIET_FLAGS } from './chromium.ts';
import { type BrowserName, findBrowser } from './find-browser.ts';
import { bundleForPage } from './lib-in-page.ts';

export interface LibPage extends AsyncDisposable {
  page: Page;
  /** The modules' texts, to be evaluated in other pages. */
  scripts: readonly string[];
  /** Shows this markup, with the modules loaded. */
  show(html: string): Promise<void>;
}

/** @param modules Global name of each module's exports, and its path from the project's root. */
export async function openLibPage(
  modules: Record<string, string>,
  name: BrowserName = 'chromium',
): Promise<LibPage> {
  const scripts = await Promise.all(
    Object.entries(modules).map(([name, entry]) => bundleForPage(entry, name)),
  );
  const browser: Browser = await puppeteer.launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: await findBrowser(name),
    args: name === 'firefox' ? [] : [...QUIET_FLAGS],
  });
  const page = await browser.newPage();
  return {
    page,
    scripts,
    async show(html) {
      await page.setContent(html);
      for (const script of scripts) await page.evaluate(script);
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
