/** How long each format takes to be written, how that grows with the library, and how much is held meanwhile. */
import { EXPORT_FORMATS, type ExportFormat } from '../../components/library/files/export-formats.ts';
import { openLibPage } from '../support/lib-page.ts';
import type * as module from './exports-module.ts';
import { growthOf } from './growth.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { type Load, watchLoad } from './page-load.ts';

declare global {
  /** In the page only. */
  var exportsModule: typeof module;
  var exportedLibrary: ReturnType<typeof module.madeUpLibrary>;
}

const SIZES = [1_000, 10_000, 100_000];
/** Smaller exports are over so soon that one run tells little. */
const REPETITIONS = [5, 1, 1];
const MEGABYTE = 1_000_000;

export async function measureExports(): Promise<Measure[]> {
  await using lib = await openLibPage({ exportsModule: 'tests/bench/exports-module.ts' });
  await lib.show('<!doctype html><title>Exports</title>');
  const loadOf = await watchLoad(lib.page);
  const times = new Map<ExportFormat, number[]>(EXPORT_FORMATS.map(format => [format, []]));
  const last = new Map<ExportFormat, Load & { size: number }>();
  for (const [at, marks] of SIZES.entries()) {
    await lib.page.evaluate(makeUp, marks);
    for (const format of EXPORT_FORMATS) {
      // The first run of any code is not yet what the others are.
      if (at === 0) await lib.page.evaluate(write, format);
      const loads: Load[] = [];
      for (let repetition = 0; repetition < REPETITIONS[at]!; repetition++) {
        let size = 0;
        const load = await loadOf(async () => {
          size = await lib.page.evaluate(write, format);
        });
        loads.push(load);
        last.set(format, { ...load, size: size / MEGABYTE });
      }
      times.get(format)!.push(median(loads.map(({ cpu }) => cpu)));
    }
  }
  return EXPORT_FORMATS.flatMap(format => measuresOf(format, times.get(format)!, last.get(format)!));
}

function measuresOf(
  format: ExportFormat,
  times: readonly number[],
  { size, heap, more }: Load & { size: number },
): Measure[] {
  const what = `export of ${SIZES.at(-1)} marks as ${format}`;
  const file = `${size.toFixed(0)} MB`;
  return [
    { name: `${what}, CPU`, value: times.at(-1)!, unit: 'ms', most: 3000 },
    // It would be there twice where as much is held as the library needs, or as the file is long.
    {
      name: `${what}, ${file}: held, of a copy`,
      value: (100 * more) / Math.max(heap, size),
      unit: '%',
      most: 100,
    },
    growthOf(`export as ${format}`, SIZES, times, 1.15),
  ];
}

/** Runs in the page. */
function makeUp(marks: number): void {
  globalThis.exportedLibrary = exportsModule.madeUpLibrary({ marks, articles: marks / 20 });
}

/** Runs in the page. Resolves with the bytes of the file. */
async function write(format: ExportFormat): Promise<number> {
  const { runExport, DEFAULT_TEMPLATE, exportWords } = exportsModule;
  const options = {
    format,
    template: DEFAULT_TEMPLATE,
    citationStyle: 'apa' as const,
    heading: 'Nguồn',
    words: exportWords('vi'),
    now: new Date('2026-01-02T03:04:05.678Z'),
    extensionVersion: '1.0.0',
  };
  const { blob } = await runExport(exportedLibrary, options, new AbortController().signal, () => {});
  return blob.size;
}
