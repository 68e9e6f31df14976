import { browser } from 'wxt/browser';

/**
 * Runs the annotator in the top document of a tab. One that already runs there stays and is used.
 * Rejects where no extension may run or where no access was given.
 */
export async function injectAnnotator(tabId: number): Promise<void> {
  const [injected] = await browser.scripting.executeScript({
    target: { tabId },
    files: ['/content-scripts/annotator.js'],
  });
  // On its own pages Firefox runs nothing, and does not say so.
  if (injected?.result !== true) throw new Error('The annotator was not run');
}
