import type { Table } from 'dexie';
import {
  type LibraryUndo,
  takeBackArticle,
  takeBackMark,
  takeBackTag,
  type UndoOutcome,
} from '../annotations/library-undo.ts';
import { laterThan } from '../shared/later-than.ts';
import type { OnProgress } from '../shared/on-progress.ts';
import type { Database } from './database.ts';
import { inParts } from './in-parts.ts';

/** Takes back what was done, all of it that is still as it was left, in one step. Tells of the marks how far it is. */
export function takeBack(
  database: Database,
  undo: LibraryUndo,
  now: string,
  onProgress?: OnProgress,
): Promise<UndoOutcome> {
  const { annotations, tags, articles } = database;
  return database.transaction('rw', annotations, tags, articles, async () => {
    const outcomes = [
      await change(
        annotations,
        undo.marks,
        ({ id }) => id,
        (mark, step) => takeBackMark(mark, step, laterThan(mark.modified, now)),
        onProgress,
      ),
      await change(
        tags,
        undo.tags,
        ({ name }) => name,
        (tag, step) => takeBackTag(tag, step, now),
      ),
      await change(
        articles,
        undo.articles,
        ({ pageKey }) => pageKey,
        (article, step) => takeBackArticle(article, step, now),
      ),
    ];
    return {
      undone: outcomes.reduce((sum, { undone }) => sum + undone, 0),
      left: outcomes.reduce((sum, { left }) => sum + left, 0),
    };
  });
}

/** Each step has a row of its own. */
async function change<Row extends Insert, Insert, Step>(
  table: Table<Row, string, Insert>,
  steps: readonly Step[],
  keyOf: (step: Step) => string,
  apply: (row: Row, step: Step) => Row,
  onProgress?: OnProgress,
): Promise<UndoOutcome> {
  let undone = 0;
  const takePartBack = async (part: readonly Step[]) => {
    const rows = await table.bulkGet(part.map(keyOf));
    const changed = rows.flatMap((row, at) => {
      if (row === undefined) return [];
      const before = apply(row, part[at]!);
      return before === row ? [] : [before];
    });
    await table.bulkPut(changed);
    undone += changed.length;
  };
  await inParts(steps, takePartBack, onProgress);
  return { undone, left: steps.length - undone };
}
