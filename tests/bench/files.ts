/** How long each format takes to be written and read, how that grows with the library, and how much is held meanwhile. */
import { EXPORT_FORMATS, type ExportFormat } from '../../components/library/files/export-formats.ts';
import { openLibPage } from '../support/lib-page.ts';
import type * as module from './files-module.ts';
import { growthOf } from './growth.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';
import { type Load, watchLoad } from './page-load.ts';

declare global {
  /** In the page only. */
  var filesModule: typeof module;
  var exported: { library: ReturnType<typeof module.madeUpLibrary>; file: Blob | null };
}

const SIZES = [1_000, 100_000];
/** Smaller exports are over so soon that one run tells little. */
const REPETITIONS = [5, 1];
const MEGABYTE = 1_000_000;
/** What can be read again. */
const READ: readonly ExportFormat[] = ['json', 'csv', 'w3c', 'hypothesis'];

/** What one format costs at one size. */
interface Cost {
  /** Of the file, in megabytes. */
  size: number;
  writing: Load;
  /** In milliseconds of CPU; `null` where it cannot be read. */
  reading: number | null;
}

export async function measureFiles(): Promise<Measure[]> {
  await using lib = await openLibPage({ filesModule: 'tests/bench/files-module.ts' });
  await lib.show('<!doctype html><title>Files</title>');
  const loadOf = await watchLoad(lib.page);
  const costs = new Map<ExportFormat, Cost[]>(EXPORT_FORMATS.map(format => [format, []]));
  for (const [at, marks] of SIZES.entries()) {
    await lib.page.evaluate(makeUp, marks);
    for (const format of EXPORT_FORMATS) {
      // The first run of any code is not yet what the others are.
      if (at === 0) await lib.page.evaluate(write, format);
      const runs: Cost[] = [];
      for (let repetition = 0; repetition < REPETITIONS[at]!; repetition++) {
        let size = 0;
        const writing = await loadOf(async () => {
          size = await lib.page.evaluate(write, format);
        });
        const reading = READ.includes(format) ? (await loadOf(() => lib.page.evaluate(read))).cpu : null;
        runs.push({ size: size / MEGABYTE, writing, reading });
      }
      costs.get(format)!.push(middle(runs));
    }
  }
  return EXPORT_FORMATS.flatMap(format => measuresOf(format, costs.get(format)!));
}

function middle(runs: readonly Cost[]): Cost {
  const cpu = median(runs.map(({ writing }) => writing.cpu));
  const [{ size, writing, reading }] = runs as [Cost];
  return {
    size,
    writing: { ...writing, cpu },
    reading: reading && median(runs.map(run => run.reading!)),
  };
}

function measuresOf(format: ExportFormat, costs: readonly Cost[]): Measure[] {
  const { size, writing, reading } = costs.at(-1)!;
  const { cpu, heap, more } = writing;
  const name = (what: string) => `${SIZES.at(-1)} marks as ${format}, ${what}`;
  const written = costs.map(cost => cost.writing.cpu);
  const measures: Measure[] = [
    { name: name('written, CPU'), value: cpu, unit: 'ms', most: 3000 },
    // It would be there twice where as much is held as the library needs, or as the file is long.
    {
      name: name(`written, ${size.toFixed(0)} MB: held, of a copy`),
      value: (100 * more) / Math.max(heap, size),
      unit: '%',
      most: 100,
    },
    growthOf(`${format} written`, SIZES, written, 1.15),
  ];
  if (reading === null) return measures;
  const read = costs.map(cost => cost.reading!);
  return [
    ...measures,
    { name: name('read, CPU'), value: reading, unit: 'ms' },
    growthOf(`${format} read`, SIZES, read, 1.15),
  ];
}

/** Runs in the page. */
function makeUp(marks: number): void {
  globalThis.exported = { library: filesModule.madeUpLibrary({ marks, articles: marks / 20 }), file: null };
}

/** Runs in the page. Resolves with the bytes of the file. */
async function write(format: ExportFormat): Promise<number> {
  const { runExport, DEFAULT_TEMPLATE, exportWords } = filesModule;
  const options = {
    format,
    template: DEFAULT_TEMPLATE,
    citationStyle: 'apa' as const,
    heading: 'Nguồn',
    words: exportWords('vi'),
    now: new Date('2026-01-02T03:04:05.678Z'),
    extensionVersion: '1.0.0',
  };
  const { blob } = await runExport(exported.library, options, new AbortController().signal, () => {});
  exported.file = blob;
  return blob.size;
}

/** Runs in the page: reads what was last written, as an import does. */
async function read(): Promise<void> {
  const time = '2026-01-02T03:04:05.678Z';
  const { library, file } = exported;
  const first = await filesModule.recogniseFile(file!, time);
  const reading =
    first.what === 'table' ? filesModule.readCsv(first.text, first.header.mapping, time) : first;
  const count = 'snapshot' in reading ? reading.snapshot.annotations.length : 0;
  if (count !== library.annotations.length) throw new Error(`Only ${count} marks were read.`);
}
