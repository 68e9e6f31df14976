import type { Page } from 'puppeteer-core';

/** How often it is looked, in milliseconds. */
const LOOK = 100;

/** What `read` finds in the page as soon as it is there, for work that takes longer than a single call of the driver may. */
export async function pollPage<Result>(page: Page, read: () => Result | undefined): Promise<Result> {
  for (;;) {
    const found = await page.evaluate(read);
    if (found !== undefined) return found as Result;
    await new Promise(resolve => setTimeout(resolve, LOOK));
  }
}
