/**
 * On real news pages: three passages are marked, the page is loaded again, and all three are at the same text.
 * A file for each browser: the two run side by side.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corpusDir } from './corpus.ts';
import { type ExtensionBrowser, launchExtension } from './extension-browser.ts';
import type { BrowserName } from './find-browser.ts';
import { painted } from './page-driver.ts';
import { PopupDriver } from './popup-driver.ts';
import { type Server, serve } from './serve.ts';

const pages = corpusDir === null ? [] : readdirSync(join(corpusDir, 'pages'));

export function testCorpusPages(name: BrowserName): void {
  describe.skipIf(corpusDir === null)(name, () => {
    let server: Server;
    let browser: ExtensionBrowser;

    beforeAll(async () => {
      // No script of the page runs, and nothing is fetched: the page stands as it was saved.
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      };
      server = await serve(
        Object.fromEntries(
          pages.map(slug => {
            const path = join(corpusDir!, 'pages', slug, 'source.html');
            expect(existsSync(path)).toBe(true);
            return [`/${slug}-8001`, () => ({ body: readFileSync(path), headers })];
          }),
        ),
      );
      browser = await launchExtension(name);
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    const texts = async (page: Page) =>
      Object.values(await painted(page))
        .flat()
        .map(text => text.replace(/\s+/g, ''))
        .sort();

    test.each(pages)('%s', async slug => {
      const page = await browser.newPage(`${server.url}/${slug}-8001`);
      const marked: string[] = [];
      const first = await PopupDriver.open(browser, page);
      for (const which of [0, 1, 2]) {
        const passage = await page.evaluate(selectPassage, which);
        marked.push(passage.replace(/\s+/g, ''));
        await first.page.waitForFunction(
          start => document.querySelector('blockquote')?.textContent.replace(/\s+/g, '').startsWith(start),
          { timeout: 10_000, polling: 50 },
          marked.at(-1)!.slice(0, 8),
        );
        await first.mark('Quote');
      }
      await first.waitForMarks(3);
      await first.close();
      await page.reload();
      const popup = await PopupDriver.open(browser, page);
      await popup.page.waitForFunction(() => document.body.innerText.match(/as saved/g)?.length === 3, {
        timeout: 10_000,
        polling: 50,
      });
      await expect.poll(() => texts(page)).toEqual(marked.sort());
      await popup.close();
      await page.close();
    });
  });
}

/** Runs in the page: a phrase, a paragraph, or a passage from one paragraph into the next. */
function selectPassage(which: number): string {
  const isShown = (element: Element) =>
    element.checkVisibility() && element.closest('noscript, template') === null;
  const paragraphs = [...document.querySelectorAll('p')].filter(
    each =>
      isShown(each) && each.textContent.trim().length > 60 && each.querySelector('script, style') === null,
  );
  const at = Math.floor((paragraphs.length * (which + 1)) / 5);
  const [first, second] = [paragraphs[at]!, paragraphs[at + 1] ?? paragraphs[at]!];
  const nodesOf = (element: Element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode())
      if (walker.currentNode.textContent!.trim() !== '') nodes.push(walker.currentNode as Text);
    return nodes;
  };
  const start = nodesOf(first)[0]!;
  const end = nodesOf(which === 2 ? second : first).at(-1)!;
  const range = document.createRange();
  range.setStart(start, start.data.search(/\S/));
  if (which === 0) range.setEnd(start, Math.min(start.data.search(/\S/) + 8, start.length));
  else range.setEnd(end, end.data.trimEnd().length);
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
  return range.toString();
}
