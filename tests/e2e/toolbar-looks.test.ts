/** The toolbar on pages that would bend it, and at every zoom. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BROWSERS } from '../support/browsers.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import {
  openAnnotated,
  overlap,
  selectedLines,
  shownBox,
  waitUntilShown,
} from '../support/in-page-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { selectText } from '../support/page-driver.ts';
import { type Server, serve } from '../support/serve.ts';

const FIRST = 'cut the waiting list by 340 places';
const SECOND = 'promised to build nine new clinics';
const ARTICLE = {
  paragraphs: [
    `The ministry says that it ${FIRST} since January, and that more will follow before the summer.`,
    `Its minister ${SECOND} in the north, where <a href="/elsewhere">the roads</a> are the longest.`,
  ],
};

const HOSTILE_STYLE = `<style>
  * { all: unset !important; }
  html { font-size: 60px !important; filter: grayscale(1); }
  div, button, section { display: none !important; transform: rotate(9deg) !important; }
</style>`;

describe.each(BROWSERS)('%s', name => {
  let server: Server;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    server = await serve({
      '/plain-6101': newsPage(ARTICLE),
      '/unset-6004': newsPage({ ...ARTICLE, head: HOSTILE_STYLE }),
      '/right-to-left-6005': newsPage(ARTICLE).replace('<html', '<html dir="rtl"'),
      '/small-6006': newsPage(ARTICLE),
      '/turned-6010': newsPage({
        ...ARTICLE,
        head: '<style>html { transform: rotate(2deg) scale(0.8); opacity: 0.5; overflow: clip }</style>',
      }),
      '/zoomed-6011': newsPage({ ...ARTICLE, head: '<style>html { zoom: 1.5 }</style>' }),
    });
    browser = await launchExtension(name);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (path: string) => openAnnotated(browser, server.url + path);
  const select = async (page: Page, passage: string) => {
    await selectText(page, passage);
    await waitUntilShown(page);
  };

  test.each([
    ['with every style of it unset', '/unset-6004'],
    ['from right to left', '/right-to-left-6005'],
    ['turned, scaled and faded', '/turned-6010'],
    ['zoomed by its own style', '/zoomed-6011'],
  ])('looks the same on a page %s', async (_what, path) => {
    const sizes: number[][] = [];
    for (const each of ['/plain-6101', path]) {
      const page = await open(each);
      await select(page, FIRST);
      const box = await shownBox(page);
      sizes.push([box.right - box.left, box.bottom - box.top].map(Math.round));
      expect((await selectedLines(page)).some(line => overlap(line, box))).toBe(false);
    }
    expect(sizes[1]).toEqual(sizes[0]);
  });

  test.each([50, 200, 300])('is beside the selection and in view at %i %', async zoom => {
    const page = await open('/small-6006');
    const [width, height] = [(1280 * 100) / zoom, (800 * 100) / zoom].map(Math.round) as [number, number];
    await page.setViewport({ width, height, deviceScaleFactor: zoom / 100 });
    await select(page, SECOND);
    const box = await shownBox(page);
    expect((await selectedLines(page)).some(line => overlap(line, box))).toBe(false);
    expect(box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height).toBe(true);
  });
});
