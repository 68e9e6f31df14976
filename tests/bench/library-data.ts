/** How soon the library page has its data: run in a page that has `libraryModule`. */
import type * as module from './library-module.ts';

declare global {
  /** In the page only. */
  var libraryModule: typeof module;
}

/** What readers type, letter by letter: words, phrases, filters, numbers, and what is not there. */
export const TYPED = [
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

/** In milliseconds. */
export interface DataTimes {
  opening: number[];
  searching: number[];
  keystroke: number[];
  filter: number[];
  increment: number[];
  lookUp: number[];
}

/** Runs in the page. */
export async function measureData(marks: number, typed: readonly string[]): Promise<DataTimes> {
  const { openDatabase, openCatalog, createLibrary, WHOLE_LIBRARY } = libraryModule;
  const SEARCH = { ...WHOLE_LIBRARY, query: 'ngan' };
  const times: DataTimes = {
    opening: [],
    searching: [],
    keystroke: [],
    filter: [],
    increment: [],
    lookUp: [],
  };
  const time = async (into: number[], work: () => unknown) => {
    const start = performance.now();
    await work();
    into.push(performance.now() - start);
  };
  const open = async (view = WHOLE_LIBRARY) => {
    const database = openDatabase();
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
