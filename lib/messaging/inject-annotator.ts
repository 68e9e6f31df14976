import { browser } from 'wxt/browser';

/**
 * Runs the annotator in the top document of a tab. One that already runs there stays and is used.
 * Rejects where no extension may run or where no access was given.
 */
export async function injectAnnotator(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/annotator.js'],
  });
}
