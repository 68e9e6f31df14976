/** How long it takes to tag many marks at once, and to take that back: run in a page that has `libraryModule`. */
import type { Page } from 'puppeteer-core';
import type { Measure } from './measure.ts';
import { pollPage } from './poll-page.ts';

/** Each where the library has so many. */
const EDITED = [1_000, 20_000];

export async function measureBulkEdits(
  page: Page,
  marks: number,
): Promise<Record<string, Omit<Measure, 'name'>>> {
  const figures: Record<string, Omit<Measure, 'name'>> = {};
  for (const count of EDITED.filter(each => each <= marks)) {
    await page.evaluate(startEditing, count);
    const { tagged, takenBack, silence } = await pollPage(page, () => globalThis.edited);
    figures[`${count} marks tagged`] = { value: tagged, unit: 'ms' };
    figures[`${count} marks tagged, taken back`] = { value: takenBack, unit: 'ms' };
    figures[`${count} marks tagged, longest without a sign`] = { value: silence, unit: 'ms', most: 1000 };
  }
  return figures;
}

declare global {
  /** In the page only. */
  var edited: { tagged: number; takenBack: number; silence: number } | undefined;
}

/** Runs in the page. It may take longer than a single call of the driver may. */
function startEditing(count: number): void {
  const { openDatabase, createLibrary, applyBulkEdit, takeBack, markUndo } = libraryModule;
  globalThis.edited = undefined;
  const work = async () => {
    const database = openDatabase();
    const ids = (await database.annotations.limit(count).primaryKeys()) as string[];
    const start = performance.now();
    let told = start;
    let silence = 0;
    const tell = () => {
      silence = Math.max(silence, performance.now() - told);
      told = performance.now();
    };
    const now = new Date().toISOString();
    const edit = { kind: 'tag', tag: 'thử nghiệm' } as const;
    const changed = await createLibrary(database).changeAll(
      ids,
      now,
      (mark, time) => applyBulkEdit(mark, edit, time),
      tell,
    );
    tell();
    const tagged = performance.now() - start;
    const marks = changed.map(({ before, after }) => markUndo(before, after));
    await takeBack(database, { marks, tags: [], articles: [] }, new Date().toISOString());
    database.close();
    globalThis.edited = { tagged, takenBack: performance.now() - start - tagged, silence };
  };
  void work();
}
