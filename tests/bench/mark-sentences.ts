import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import { writeLibraryFile } from '../../lib/formats/write-library-file.ts';
import type { ExtensionBrowser } from '../support/extension-browser.ts';
import { LibraryDriver } from '../support/library-driver.ts';

/** Puts an article into the library in which each of these sentences is marked as a claim. */
export async function markSentences(
  browser: ExtensionBrowser,
  url: string,
  sentences: readonly string[],
): Promise<void> {
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
    corrections: [],
    mergedInto: null,
    mergedAt: null,
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
  const snapshot = { articles: [article], texts: [], annotations, deletions: [], sightings: [], tags: [] };
  writeFileSync(file, writeLibraryFile(snapshot, { exported: now, extensionVersion: '0.0.0' }));
  const library = await LibraryDriver.open(browser);
  await library.importFile(file);
  await library.page.close();
}
