/** What a reader does to many marks, to tags and to people; each gives what takes it back. */
import type { Annotation } from '../annotations/annotation.ts';
import { applyBulkEdit, type BulkEdit } from '../annotations/bulk-edits.ts';
import { tidyTags } from '../annotations/edit-annotation.ts';
import type { Tag } from '../annotations/library-snapshot.ts';
import { type LibraryUndo, markUndo, type TagUndo } from '../annotations/library-undo.ts';
import { laterThan } from '../shared/later-than.ts';
import type { OnProgress } from '../shared/on-progress.ts';
import type { Database } from './database.ts';
import { createLibrary } from './library.ts';

/** Makes these edits in several marks, as one change of each, all or none; those that are not there, and those in which nothing changes, are left out. */
export async function editMarks(
  database: Database,
  ids: readonly string[],
  edits: readonly BulkEdit[],
  now: string,
  onProgress?: OnProgress,
): Promise<LibraryUndo> {
  const apply = (mark: Annotation, time: string) =>
    edits.reduce((current, edit) => applyBulkEdit(current, edit, time), mark);
  const changed = await createLibrary(database).changeAll(ids, now, apply, onProgress);
  return { marks: changed.map(({ before, after }) => markUndo(before, after)), tags: [], articles: [] };
}

/**
 * Gives a tag another name, in all marks; where that is a tag too, the two become one. It takes its colour along,
 * unless the other has one.
 *
 * @param to As it was typed; where nothing is left of it, nothing is done.
 */
export function renameTag(database: Database, from: string, to: string, now: string): Promise<LibraryUndo> {
  const [name] = tidyTags([to]);
  const { annotations, tags } = database;
  return database.transaction('rw', annotations, tags, async () => {
    if (name === undefined || name === from) return { marks: [], tags: [], articles: [] };
    const undo = await editTagged(database, from, { kind: 'rename-tag', from, to: name }, now);
    const [old, other] = await tags.bulkGet([from, name]);
    if (!old?.colour) return undo;
    const moved = other?.colour ? [] : [await colour(database, name, old.colour, now)];
    return { ...undo, tags: [...moved, await colour(database, from, '', now)] };
  });
}

/** Takes a tag off all marks, and forgets its colour. */
export function deleteTag(database: Database, name: string, now: string): Promise<LibraryUndo> {
  const { annotations, tags } = database;
  return database.transaction('rw', annotations, tags, async () => {
    const undo = await editTagged(database, name, { kind: 'untag', tag: name }, now);
    const isColoured = (await tags.get(name))?.colour;
    return isColoured ? { ...undo, tags: [await colour(database, name, '', now)] } : undo;
  });
}

/** @param value Such as `#e69f00`; empty for none. */
export async function colourTag(
  database: Database,
  name: string,
  value: string,
  now: string,
): Promise<LibraryUndo> {
  const { tags } = database;
  const undo = await database.transaction('rw', tags, () => colour(database, name, value, now));
  return { marks: [], tags: [undo], articles: [] };
}

/** Gives a person another name, in all claims and quotes; where that is a person too, the two become one. @param key As `personKey` gives it. */
export function renamePerson(database: Database, key: string, to: string, now: string): Promise<LibraryUndo> {
  const { annotations } = database;
  return database.transaction('rw', annotations, async () => {
    const ids = await annotations.where('kind').anyOf('claim', 'quote').primaryKeys();
    return editMarks(database, ids, [{ kind: 'rename-person', key, to: tidyTags([to])[0] ?? '' }], now);
  });
}

async function editTagged(
  database: Database,
  tag: string,
  edit: BulkEdit,
  now: string,
): Promise<LibraryUndo> {
  const ids = await database.annotations.where('tags').equals(tag).primaryKeys();
  return editMarks(database, ids, [edit], now);
}

async function colour({ tags }: Database, name: string, value: string, now: string): Promise<TagUndo> {
  const last: Tag | undefined = await tags.get(name);
  await tags.put({ name, colour: value, modified: laterThan(last?.modified ?? '', now) });
  return { name, before: last?.colour ?? '', after: value };
}
