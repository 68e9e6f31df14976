/** The library page and its data, in libraries of three sizes: how long a reader waits, and how that grows. */
import type { Page } from 'puppeteer-core';
import { launchExtension } from '../support/extension-browser.ts';
import { bundleForPage } from '../support/lib-in-page.ts';
import { measureBulkEdits } from './bulk-edits.ts';
import { growthOf } from './growth.ts';
import { type DataTimes, measureData, TYPED } from './library-data.ts';
import { measureLibraryPage } from './library-page.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { pollPage } from './poll-page.ts';

const SIZES = [1_000, 10_000, 100_000];
/** Of the waiting times of a step the one that one in twenty is longer than. */
const SLOW = 0.95;

/** What is measured at each size, so that its growth can be told. */
type Figures = Record<string, Omit<Measure, 'name'>>;

export async function measureLibrary(): Promise<Measure[]> {
  const script = await bundleForPage('tests/bench/library-module.ts', 'libraryModule');
  const all: Figures[] = [];
  for (const marks of SIZES) {
    await using browser = await launchExtension('chromium');
    // Any page of the extension has its database.
    const page = await browser.newPage(browser.extensionUrl('settings.html'));
    await page.evaluate(script);
    const filled = await fill(page, marks);
    const data = dataFigures(await page.evaluate(measureData, marks, TYPED));
    const seen = await measureLibraryPage(browser);
    const edited = await measureBulkEdits(page, marks);
    await page.close();
    all.push({ ...filled, ...data, ...seen, ...edited });
  }
  return [...all.flatMap((figures, at) => named(figures, SIZES[at]!)), ...growths(all)];
}

function named(figures: Figures, marks: number): Measure[] {
  return Object.entries(figures).map(([what, figure]) => ({
    name: `library of ${marks} marks: ${what}`,
    ...figure,
  }));
}

function growths(all: readonly Figures[]): Measure[] {
  const [first] = all;
  const growing = Object.entries(first!).filter(([, { unit }]) => unit === 'ms' || unit === 'MB');
  return growing.map(([what]) =>
    growthOf(
      `library: ${what}`,
      SIZES,
      all.map(figures => figures[what]!.value),
    ),
  );
}

/** Merges a made-up library into an empty one. */
async function fill(page: Page, marks: number): Promise<Figures> {
  await page.evaluate(startFilling, marks);
  const { imported, takenIn } = await pollPage(page, () => globalThis.filled);
  return {
    'imported into an empty one': { value: imported, unit: 'ms' },
    'taken in after an import': { value: takenIn, unit: 'ms' },
  };
}

declare global {
  /** In the page only. */
  var filled: { imported: number; takenIn: number } | undefined;
}

/** Runs in the page. It takes longer than a single call of the driver may. */
function startFilling(marks: number): void {
  const { openDatabase, openCatalog, mergeInto, madeUpLibrary } = libraryModule;
  const work = async () => {
    const database = openDatabase();
    const library = madeUpLibrary({ marks, articles: marks / 20 });
    const start = performance.now();
    await mergeInto(database, library);
    const imported = performance.now() - start;
    const catalog = await openCatalog(database);
    const stop = catalog.follow({ changed() {}, progress() {}, failed: console.error });
    while ((await database.changes.count()) > 0) await new Promise(done => setTimeout(done, 50));
    stop();
    database.close();
    globalThis.filled = { imported, takenIn: performance.now() - start - imported };
  };
  void work();
}

function dataFigures(times: DataTimes): Figures {
  const slow = times.keystroke.toSorted((a, b) => a - b)[Math.floor(times.keystroke.length * SLOW)]!;
  return {
    'opened, 50 marks read': { value: median(times.opening), unit: 'ms', most: 300 },
    'opened with a search': { value: median(times.searching), unit: 'ms' },
    'a keystroke': { value: median(times.keystroke), unit: 'ms', most: 50 },
    'the same, in its slowest twentieth': { value: slow, unit: 'ms' },
    'a filter': { value: median(times.filter), unit: 'ms', most: 50 },
    'a change, until it is selected': { value: median(times.increment), unit: 'ms' },
    'the marks of a page': { value: median(times.lookUp), unit: 'ms', most: 5 },
  };
}
