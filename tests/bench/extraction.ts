/** Reading the article of the largest real pages, beside Readability's own share of it. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type * as extraction from '../../lib/article/extract-article.ts';
import { corpusDir } from '../support/corpus.ts';
import { openLibPage } from '../support/lib-page.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

declare global {
  var benchExtract: typeof extraction;
}

const PAGES = 3;
const REPETITIONS = 5;

export async function measureExtraction(): Promise<Measure[]> {
  if (corpusDir === null) return [];
  const folder = join(corpusDir, 'pages');
  const sizeOf = (slug: string) => statSync(join(folder, slug, 'source.html')).size;
  const largest = readdirSync(folder)
    .sort((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, PAGES);
  await using lib = await openLibPage({ benchExtract: 'lib/article/extract-article.ts' });
  const measures: Measure[] = [];
  for (const slug of largest) {
    const html = readFileSync(join(folder, slug, 'source.html'), 'utf8');
    await lib.show('');
    const times = await lib.page.evaluate(extract, html, REPETITIONS);
    const kilobytes = Math.round(sizeOf(slug) / 1000);
    measures.push({
      name: `extract ${slug}, ${kilobytes} kB of markup`,
      value: median(times),
      unit: 'ms',
      most: 500,
    });
  }
  return measures;
}

/** Runs in the page. A parsed document runs no script and fetches nothing. */
function extract(html: string, repetitions: number): number[] {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  return Array.from({ length: repetitions }, () => {
    const start = performance.now();
    benchExtract.extractArticle(doc, 'https://example.org/story-1');
    return performance.now() - start;
  });
}
