/** How long a reader waits for the popup, on an article with many marks. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import { writeLibraryFile } from '../../lib/formats/write-library-file.ts';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser.ts';
import { LibraryDriver } from '../support/library-driver.ts';
import { newsPage } from '../support/news-page.ts';
import { serve } from '../support/serve.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

const MARKS = 40;
const REPETITIONS = 21;

export async function measurePopup(): Promise<Measure[]> {
  const sentences = Array.from(
    { length: MARKS },
    (_, at) => `District ${at} counted ${at * 37 + 11} ballots.`,
  );
  await using server = await serve({ '/ballots-1': newsPage({ paragraphs: sentences }) });
  await using browser = await launchExtension('chromium');
  const url = `${server.url}/ballots-1`;
  await fillLibrary(browser, url, sentences);

  const page = await browser.newPage(url);
  const shown: number[] = [];
  const clicked: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    const start = performance.now();
    const popup = await browser.openPopup(page);
    await popup.waitForFunction(count => document.querySelectorAll('[data-id]').length === count, {}, MARKS);
    clicked.push(performance.now() - start);
    const entry = await popup.waitForFunction(
      () => performance.getEntriesByName('marks-shown')[0]?.startTime,
    );
    shown.push((await entry.jsonValue())!);
    await popup.close();
  }
  return [
    { name: `popup: click to ${MARKS} marks, by the driver`, value: median(clicked), unit: 'ms' },
    {
      name: `popup: ${MARKS} marks shown, from its time origin`,
      value: median(shown),
      unit: 'ms',
      most: 100,
    },
  ];
}

async function fillLibrary(browser: ExtensionBrowser, url: string, sentences: readonly string[]) {
  const pageKey = pageKeyOf(url);
  const now = '2026-09-17T07:31:00.000Z';
  const annotations = sentences.map(
    (exact, at): Annotation =>
      createAnnotation({
        id: crypto.randomUUID(),
        pageKey,
        kind: 'claim',
        target: {
          source: url,
          selector: [
            { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
            { type: 'TextPositionSelector', start: at * 40, end: at * 40 + exact.length },
          ],
        },
        now,
      }),
  );
  const article = {
    pageKey,
    aliases: [pageKey],
    url,
    canonicalUrl: null,
    isArticle: true,
    dismissedStatistics: [],
    textHash: '0'.repeat(64),
    created: now,
    modified: now,
    title: 'Council settles its budget',
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    language: 'en',
    direction: null,
    excerpt: null,
    sources: {},
  };
  const file = join(mkdtempSync(join(tmpdir(), 'on-the-record-bench-')), 'library.json');
  const snapshot = { articles: [article], texts: [], annotations, deletions: [], sightings: [] };
  writeFileSync(file, writeLibraryFile(snapshot, { exported: now, extensionVersion: '0.0.0' }));
  const library = await LibraryDriver.open(browser);
  await library.importFile(file);
  await library.page.close();
}
