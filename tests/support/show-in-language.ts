import type { Page } from 'puppeteer-core';

/**
 * Loads a page of the extension again as if the browser spoke `language` (BCP 47): many browsers are installed with
 * English alone. In Chromium only: Firefox lets no script into such a page before its own.
 */
export async function showInLanguage(page: Page, language: string): Promise<void> {
  await page.evaluateOnNewDocument(wanted => {
    const scope = globalThis as unknown as Record<'browser' | 'chrome', ExtensionApi | undefined>;
    for (const api of [scope.browser, scope.chrome]) {
      if (api?.i18n !== undefined) api.i18n.getUILanguage = () => wanted;
    }
  }, language);
  await page.reload();
  await page.waitForSelector('h1');
}

interface ExtensionApi {
  i18n?: { getUILanguage(): string };
}
