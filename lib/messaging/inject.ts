/** Runs the extension's scripts in the top document of a tab. */
import { browser } from 'wxt/browser';
import type { AnnotatorRun, PageDescription } from './protocol.ts';

/**
 * Runs the annotator; one that already runs there stays and is used.
 * Rejects where no extension may run or where no access was given.
 */
export async function injectAnnotator(tabId: number): Promise<AnnotatorRun> {
  const result = await run(tabId, '/content-scripts/annotator.js');
  // On its own pages Firefox runs nothing, and does not say so.
  if (result !== 'started' && result !== 'running') throw new Error('The annotator was not run');
  return result;
}

/** Reads the page and its article as they are now. Rejects as `injectAnnotator` does. */
export async function readPage(tabId: number): Promise<PageDescription> {
  const page = await run(tabId, '/content-scripts/reader.js');
  if (typeof page !== 'object' || page === null) throw new Error('The page was not read');
  return page as PageDescription;
}

async function run(
  tabId: number,
  file: '/content-scripts/annotator.js' | '/content-scripts/reader.js',
): Promise<unknown> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: [file] });
  return injected?.result;
}
