/** What it costs the background that a reader with access to every site goes from page to page. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebWorker } from 'puppeteer-core';
import { writeLibraryFile } from '../../lib/formats/write-library-file.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { LibraryDriver } from '../support/library-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { idOf, sampleArticle, sampleClaim, timeAt } from '../support/sample-library.ts';
import { serve } from '../support/serve.ts';
import { SettingsDriver } from '../support/settings-driver.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

const NAVIGATIONS = 200;
const ARTICLES = 1000;
const MARKS_PER_ARTICLE = 10;

export async function measureNavigation(): Promise<Measure[]> {
  await using server = await serve({ '/*': newsPage({ paragraphs: ['Nothing here was ever marked.'] }) });
  await using browser = await launchExtension('chromium');
  await fillLibrary(browser);
  const settings = await SettingsDriver.open(browser);
  await settings.allow('everywhere');
  await settings.page.close();

  const target = await browser.browser.waitForTarget(
    each => each.type() === 'service_worker' && each.url().startsWith(browser.extensionUrl('')),
  );
  const background = (await target.worker())!;
  const page = await browser.newPage('about:blank');
  const costs: number[] = [];
  for (let at = 0; at < NAVIGATIONS; at++) {
    await page.goto(`${server.url}/page-${at}`);
    costs.push(await costOf(background));
  }
  return [
    {
      name: `background: a navigation, ${ARTICLES * MARKS_PER_ARTICLE} marks elsewhere`,
      value: median(costs),
      unit: 'ms',
      most: 5,
    },
    {
      name: 'background: the same, in its slowest twentieth',
      value: costs.toSorted((a, b) => a - b)[Math.floor(NAVIGATIONS * 0.95)]!,
      unit: 'ms',
    },
  ];
}

/** All look-ups of a navigation whose page has loaded, in milliseconds. */
async function costOf(background: WebWorker): Promise<number> {
  for (;;) {
    const times = await background.evaluate(() =>
      performance.getEntriesByName('look-up').map(({ duration }) => duration),
    );
    if (times.length > 0) {
      await background.evaluate(() => performance.clearMeasures('look-up'));
      return times.reduce((sum, time) => sum + time, 0);
    }
  }
}

async function fillLibrary(browser: ExtensionBrowser): Promise<void> {
  const keys = Array.from({ length: ARTICLES }, (_, at) => `news.example/story-${at}`);
  const articles = keys.map(pageKey =>
    sampleArticle({ pageKey, aliases: [pageKey], url: `https://${pageKey}` }),
  );
  const annotations = keys.flatMap((pageKey, article) =>
    Array.from({ length: MARKS_PER_ARTICLE }, (_, at) =>
      sampleClaim({ id: idOf(article * MARKS_PER_ARTICLE + at), pageKey }),
    ),
  );
  const snapshot = { articles, texts: [], annotations, deletions: [], sightings: [], tags: [] };
  const file = join(mkdtempSync(join(tmpdir(), 'on-the-record-bench-')), 'library.json');
  writeFileSync(file, writeLibraryFile(snapshot, { exported: timeAt(0), extensionVersion: '0.0.0' }));
  const library = await LibraryDriver.open(browser);
  await library.importFile(file);
  await library.page.close();
}
