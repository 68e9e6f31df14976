/**
 * Metadata of real pages that nobody of this project wrote, against what their collection expects. Where ours is the
 * better reading, `BETTER` holds it, and the page's own text that proves it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleMetadata, ExtractedArticle } from '../../../lib/article/article.ts';
import type * as articleReading from '../../../lib/article/extract-article.ts';
import { QUIET_FLAGS } from '../../support/chromium.ts';
import { corpusDir } from '../../support/corpus.ts';
import { findBrowser } from '../../support/find-browser.ts';
import { bundleForPage } from '../../support/lib-in-page.ts';

declare global {
  var articleReadingModule: typeof articleReading;
}

const PAGES = join(corpusDir ?? '', 'pages');

const ADDRESS = 'http://news.example/2020/an-article.html';

interface Better {
  page: string;
  field: keyof ArticleMetadata;
  ours: string;
  /** Stands in the page's source. */
  proof: string;
}

const BETTER: Better[] = [
  // The collection's value is the name under the first of the other columns that are offered beside the article.
  {
    page: 'herald-sun-1',
    field: 'byline',
    ours: 'Laurie Oakes',
    proof: '<meta name="article:author" content="Laurie Oakes"/>',
  },
  // The collection has no time for these, though each page marks it up.
  {
    page: 'citylab-1',
    field: 'publishedTime',
    ours: '2019-04-30T13:39:00-04:00',
    proof: '<meta itemprop="datePublished" content="2019-04-30T13:39:00-04:00" />',
  },
  {
    page: 'lemonde-1',
    field: 'publishedTime',
    ours: '2015-05-04T13:36:31+02:00',
    proof: '<time datetime="2015-05-04T13:36:31+02:00" itemprop="datePublished">04.05.2015 à 13h36',
  },
  {
    page: 'nytimes-1',
    field: 'publishedTime',
    ours: '2017-01-13T00:00:04-05:00',
    proof: 'itemprop="datePublished" content="2017-01-13T00:00:04-05:00"',
  },
  {
    page: 'nytimes-4',
    field: 'publishedTime',
    ours: '2018-09-25T21:28:31.000Z',
    proof: 'itemprop="datePublished" content="2018-09-25T21:28:31.000Z"',
  },
];

let browser: Browser;
let page: Page;

describe.skipIf(corpusDir === null)('pages of the corpus', () => {
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: await findBrowser('chromium'),
      args: [...QUIET_FLAGS],
    });
    page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.setRequestInterception(true);
  });

  afterAll(() => browser?.close());

  test.each(corpusDir === null ? [] : readdirSync(PAGES))('%s', async name => {
    const folder = join(PAGES, name);
    const source = readFileSync(join(folder, 'source.html'), 'utf8');
    const expected = JSON.parse(readFileSync(join(folder, 'expected-metadata.json'), 'utf8'));
    const { metadata, isArticle, blocks } = await extract(source);

    const wanted: Record<string, string | null> = {
      title: expected.title,
      byline: expected.byline ?? null,
      siteName: expected.siteName ?? null,
      language: expected.lang ?? null,
      publishedTime: expected.publishedTime ?? null,
    };
    for (const { field, ours, proof } of BETTER.filter(each => each.page === name)) {
      expect(source).toContain(proof);
      expect(wanted[field], 'a field listed as better').not.toBe(ours);
      wanted[field] = ours;
    }
    const { title, byline, siteName, language, publishedTime } = metadata;
    expect({
      title,
      byline,
      siteName,
      language,
      publishedTime: instantOf(publishedTime),
    }).toEqual({ ...wanted, publishedTime: instantOf(wanted['publishedTime'] ?? null) });
    expect(isArticle).toBe(true);
    expect(blocks.length).toBeGreaterThan(0);
  });
});

test('at most five fields are read otherwise than the corpus expects', () => {
  expect(BETTER.length).toBeLessThanOrEqual(5);
});

/** Loads the page with scripts off and no network, and reads it. */
async function extract(source: string): Promise<ExtractedArticle> {
  page.removeAllListeners('request');
  page.on('request', request => {
    if (request.url() !== ADDRESS) return request.abort();
    return request.respond({ contentType: 'text/html; charset=utf-8', body: source });
  });
  await page.goto(ADDRESS, { waitUntil: 'domcontentloaded' });
  await page.evaluate(await bundleForPage('lib/article/extract-article.ts', 'articleReadingModule'));
  return page.evaluate(() => articleReadingModule.extractArticle(document, location.href));
}

function instantOf(time: string | null): number | null {
  return time === null ? null : Date.parse(time);
}
