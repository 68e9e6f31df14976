/** The library page in every state that was designed. */
import type { Page } from 'puppeteer-core';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import { writeMarkedLibrary } from './marked-articles.ts';
import { openDocument, type Stage, type SurfaceState } from './surface-stage.ts';

const SIZE = { width: 1000, height: 800 };
const MARK = '.mark-row blockquote';

/** Opens the page at an address, and goes on once it shows what is awaited. */
const at = (search: string, awaited: string, then?: (page: Page, stage: Stage) => Promise<unknown>) =>
  async function open(stage: Stage): Promise<Page> {
    const page = await openDocument(stage, `library.html${search}`, awaited, SIZE);
    await then?.(page, stage);
    return page;
  };

const clickThen = (clicked: string, awaited: string) => async (page: Page) => {
  await (await page.waitForSelector(clicked))!.click();
  await page.waitForSelector(awaited, { timeout: 10_000 });
};

/** Those that need an empty library. */
export const EMPTY_LIBRARY: SurfaceState[] = [of('empty', at('', '.notice'))];

/** Those that need the library of `fillLibrary`. */
export const LIBRARY_STATES: SurfaceState[] = [
  of('marks', at('', MARK)),
  of('found', at('?q=dang+vien&group=tag', '.mark-row mark')),
  of('nothing-found', at('?q=nowhere+said&kind=claim', '.notice')),
  of('chosen', at('', MARK, chooseAndTag)),
  of('edit', at('?kind=statistic', MARK, clickThen('.mark-actions button:nth-child(2)', '.editor'))),
  of('statistics', at('?show=statistics&lang=vi', '.statistics tbody tr', chart)),
  of('figures-filtered', at('?show=statistics&table-value=1..1500', '.statistics tbody tr')),
  of('people', at('?show=people', '.index-item', openPerson)),
  of('tags', at('?show=tags', '.index-item', clickThen('.index-actions button', '.rename'))),
  of(
    'tag-colours',
    at('?show=tags', '.index-item', clickThen('.index-actions button:nth-child(2)', '.tag-colours')),
  ),
  of(
    'bin',
    at('?show=bin', '.bin-list .choose', page => page.click('.bin-list .choose')),
  ),
  of('bin-asks', at('?show=bin', '.bin-list', clickThen('.bin-clear', '.confirm'))),
  of('files', at('?show=files', '.files')),
  of('import', at('?show=files', 'input[type=file]', planImport)),
  of('article', openArticle),
];

function of(name: string, open: SurfaceState['open']): SurfaceState {
  return { surface: 'library', name, size: SIZE, open };
}

async function chooseAndTag(page: Page): Promise<void> {
  for (const place of [0, 1]) await page.click(`[data-index="${place}"] .choose`);
  await clickThen('.bulk-actions [aria-expanded]', '.bulk-form')(page);
}

async function chart(page: Page): Promise<void> {
  await clickThen('thead .tick input', 'svg.chart')(page);
}

async function openPerson(page: Page): Promise<void> {
  await page.click('.index-item summary');
  await clickThen('.index-actions button', '.index-item .rename')(page);
  await page.waitForSelector('.index-item blockquote');
}

async function planImport(page: Page, { server }: Stage): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(
    writeMarkedLibrary(server.url),
  );
  await page.waitForSelector('.import-step .counts');
  await page.$eval('.import-step', step => step.scrollIntoView({ block: 'center' }));
}

function openArticle(stage: Stage): Promise<Page> {
  const key = encodeURIComponent(pageKeyOf(`${stage.server.url}/council`));
  return at(`?article=${key}`, '.article-field', clickThen('.article-edit button', '.article-form'))(stage);
}
