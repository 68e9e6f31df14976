/** How long the library page waits for its data, in libraries of three sizes. */
import { openLibPage } from '../support/lib-page.ts';
import { serve } from '../support/serve.ts';
import type * as module from './library-module.ts';
import type { Measure } from './measure.ts';
import { median } from './median.ts';

declare global {
  /** In the page only. */
  var libraryModule: typeof module;
}

const SIZES = [1_000, 10_000, 100_000];

/** What readers type, letter by letter: words, phrases, filters, numbers, and what is not there. */
const TYPED = [
  ...[
    'kỷ luật',
    'đảng viên trẻ',
    'ngân sách',
    '"dự toán ngân sách"',
    'nha o xa hoi',
    'quy hoach',
    'lũ lụt',
    'giá nước',
  ],
  ...[
    'bồi thường',
    'Thượng Khê',
    'của:"Trần Thị Mẫu"',
    'thẻ:bầu',
    'loại:số liệu',
    'trang:tinmau',
    '4728 hộ dân',
    'tỉ đồng',
  ],
  ...[
    'không đồng ý',
    'cử tri',
    'thanh tra',
    'học phí',
    'ho so dau thau',
    'Vĩnh Ninh Mới',
    'xe buyt',
    'không có chữ này',
  ],
  ...[
    'the housing committee',
    'free school meals',
    '"narrow vote"',
    'Minister Clara',
    'by:Sampleton',
    'tag:budget levy',
  ],
  ...[
    'kind:statistic ballots',
    'site:riverherald',
    'million dollars',
    '1204 voters',
    'overspent',
    'flood defence',
    'recount',
  ],
  ...[
    'minimum wage',
    'Upper Tarn',
    'hospital merger',
    'nurses overtime',
    'audit',
    'second quarter',
    'promise',
    'donations',
  ],
  ...['court', 'trade agreement', 'census', 'county council approved', 'no such words'],
];

interface Times {
  first: number;
  opening: number[];
  searching: number[];
  keystroke: number[];
  filter: number[];
  increment: number[];
  lookUp: number[];
}

export async function measureLibrary(): Promise<Measure[]> {
  await using server = await serve({ '/': '<!doctype html><title>Library</title>' });
  await using lib = await openLibPage({ libraryModule: 'tests/bench/library-module.ts' });
  await lib.page.goto(server.url);
  for (const script of lib.scripts) await lib.page.evaluate(script);
  const measures: Measure[] = [];
  const keystrokes: number[] = [];
  for (const marks of SIZES) {
    // Filling takes longer than a single call of the driver may.
    await lib.page.evaluate(fill, marks);
    await lib.page.waitForFunction(() => document.title.startsWith('Filled'), { timeout: 600_000 });
    const first = Number((await lib.page.title()).split(' ')[1]);
    const times: Times = { first, ...(await lib.page.evaluate(measure, marks, TYPED)) };
    measures.push(...measuresOf(marks, times));
    keystrokes.push(median(times.keystroke));
  }
  const slope = Math.log10(keystrokes.at(-1)! / keystrokes.at(-2)!);
  return [
    ...measures,
    { name: 'library: slope of a keystroke, the last tenfold', value: slope, unit: '', most: 1.2 },
  ];
}

function measuresOf(marks: number, times: Times): Measure[] {
  const name = (what: string) => `library of ${marks} marks: ${what}`;
  const slow = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)]!;
  return [
    { name: name('opened, 50 marks read'), value: median(times.opening), unit: 'ms', most: 300 },
    { name: name('opened with a search'), value: median(times.searching), unit: 'ms' },
    { name: name('a keystroke'), value: median(times.keystroke), unit: 'ms', most: 50 },
    { name: name('the same, in its slowest twentieth'), value: slow(times.keystroke), unit: 'ms' },
    { name: name('a filter'), value: median(times.filter), unit: 'ms', most: 50 },
    { name: name('a change, until it is selected'), value: median(times.increment), unit: 'ms' },
    { name: name('the marks of a page'), value: median(times.lookUp), unit: 'ms', most: 5 },
    { name: name('taken in after an import'), value: times.first, unit: 'ms' },
  ];
}

/** Runs in the page. Says in the title when it is done, and how long the catalog took to take all in. */
async function fill(marks: number): Promise<void> {
  const { openDatabase, openCatalog, mergeInto, madeUpLibrary } = libraryModule;
  document.title = 'Filling';
  const work = async () => {
    const database = openDatabase(`library-${marks}`);
    await mergeInto(database, madeUpLibrary({ marks, articles: marks / 20 }));
    const start = performance.now();
    const catalog = await openCatalog(database);
    const stop = catalog.follow({ changed() {}, progress() {}, failed: console.error });
    while ((await database.changes.count()) > 0) await new Promise(done => setTimeout(done, 50));
    document.title = `Filled ${performance.now() - start}`;
    stop();
    database.close();
  };
  void work();
}

/** Runs in the page. */
async function measure(marks: number, typed: readonly string[]): Promise<Omit<Times, 'first'>> {
  const { openDatabase, openCatalog, createLibrary, WHOLE_LIBRARY } = libraryModule;
  const SEARCH = { ...WHOLE_LIBRARY, query: 'ngan' };
  const times = { opening: [], searching: [], keystroke: [], filter: [], increment: [], lookUp: [] } as Omit<
    Times,
    'first'
  >;
  const time = async (into: number[], work: () => unknown) => {
    const start = performance.now();
    await work();
    into.push(performance.now() - start);
  };
  const open = async (view = WHOLE_LIBRARY) => {
    const database = openDatabase(`library-${marks}`);
    const catalog = await openCatalog(database, view);
    const { ids } = catalog.select(view);
    await catalog.rows(ids(0, 50));
    return { database, catalog };
  };
  for (let repetition = 0; repetition < 5; repetition++) {
    for (const [view, into] of [
      [WHOLE_LIBRARY, times.opening],
      [SEARCH, times.searching],
    ] as const) {
      const opened: Awaited<ReturnType<typeof open>>[] = [];
      await time(into, async () => opened.push(await open(view)));
      // Else the next opening would wait until what this one still reads is there.
      await opened[0]!.database.words.toArray();
      opened[0]!.database.close();
    }
  }
  const { database, catalog } = await open(SEARCH);
  for (const text of typed) {
    for (let length = 1; length <= text.length; length++) {
      await time(times.keystroke, () => {
        const { ids } = catalog.select({ ...WHOLE_LIBRARY, query: text.slice(0, length) });
        return catalog.rows(ids(0, 30));
      });
    }
  }
  const { facets } = catalog.select(WHOLE_LIBRARY);
  for (let at = 0; at < 20; at++) {
    const tags = [facets.tag[at % facets.tag.length]!.value];
    const group = (['article', 'tag', 'person', 'site', 'month'] as const)[at % 5]!;
    await time(times.filter, () => {
      const { ids } = catalog.select({
        ...WHOLE_LIBRARY,
        tags,
        group,
        from: at % 2 === 0 ? '2024-03-01' : null,
      });
      return catalog.rows(ids(0, 30));
    });
  }
  const library = createLibrary(database);
  const { ids } = catalog.select(WHOLE_LIBRARY);
  let changed = () => {};
  const stop = catalog.follow({ changed: () => changed(), progress() {}, failed: console.error });
  for (let at = 0; at < 9; at++) {
    const [id] = ids((at * marks) / 10, (at * marks) / 10 + 1);
    await time(times.increment, async () => {
      const done = new Promise<void>(resolve => {
        changed = resolve;
      });
      const now = new Date().toISOString();
      await library.change(id!, now, (mark, modified) => ({ ...mark, note: `note ${at}`, modified }));
      await done;
      catalog.select(WHOLE_LIBRARY);
    });
  }
  stop();
  for (let at = 0; at < 50; at++) {
    const key = catalog.select(WHOLE_LIBRARY).groups[(at * 7) % (marks / 20)]!.value;
    await time(times.lookUp, () => library.page([key]));
  }
  database.close();
  return times;
}
