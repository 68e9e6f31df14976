/**
 * How to take back what was done to a library: plain data that say what was there and what came of it. Only that is
 * taken back; whatever was changed since stays.
 */
import type { Article, MetadataField } from '../article/article.ts';
import { type Said, saidOf, withSaid } from '../article/correct-article.ts';
import { laterThan } from '../shared/later-than.ts';
import type { Annotation } from './annotation.ts';
import { withTags } from './bulk-edits.ts';
import { personOf } from './edit-annotation.ts';
import type { Tag } from './library-snapshot.ts';
import { withPerson } from './people.ts';

/** What of a mark can be changed together with others. */
interface Editable {
  tags: string[];
  /** As `personOf` gives it. */
  person: string | null;
  deletedAt: string | null;
}

export interface MarkUndo {
  id: string;
  pageKey: string;
  before: Editable;
  after: Editable;
}

export interface TagUndo {
  name: string;
  /** Colours, empty for none. */
  before: string;
  after: string;
}

export type ArticleUndo = { pageKey: string } & (
  | { what: 'merging'; before: string | null; after: string | null }
  | { what: 'correction'; field: MetadataField; before: Said; after: Said }
);

export interface LibraryUndo {
  marks: MarkUndo[];
  tags: TagUndo[];
  articles: ArticleUndo[];
}

/** What came of taking back, counted in records. */
export interface UndoOutcome {
  undone: number;
  /** Those that were changed since, or are gone: they stay as they are. */
  left: number;
}

/** The pages that the change concerned, and taking it back will: those of articles that were parted, or are one now, too. */
export function pagesOf({ marks, articles }: LibraryUndo): string[] {
  const parted = articles.flatMap(undo => (undo.what === 'merging' ? [undo.before, undo.after] : []));
  const keys = [...marks, ...articles].map(({ pageKey }) => pageKey);
  return [...new Set([...keys, ...parted.filter(key => key !== null)])];
}

export function markUndo(before: Annotation, after: Annotation): MarkUndo {
  const { id, pageKey } = after;
  return { id, pageKey, before: editableOf(before), after: editableOf(after) };
}

/** The mark without the change, as a change made at `time`; itself where nothing of the change is left in it. */
export function takeBackMark(current: Annotation, { before, after }: MarkUndo, time: string): Annotation {
  if (before.deletedAt !== after.deletedAt) {
    if (current.deletedAt !== after.deletedAt) return current;
    return { ...current, modified: time, deletedAt: before.deletedAt === null ? null : time };
  }
  if (current.deletedAt !== null) return current;
  const tagged = withTags(current, tagsBefore(current.tags, before.tags, after.tags), time);
  if (before.person === after.person || personOf(current) !== after.person) return tagged;
  const named = withPerson(tagged, before.person ?? '');
  return named === tagged ? tagged : { ...named, modified: time };
}

/** As `takeBackMark`, for what is kept of a tag. */
export function takeBackTag(current: Tag, { before, after }: TagUndo, now: string): Tag {
  if (current.colour !== after) return current;
  return { ...current, colour: before, modified: laterThan(current.modified, now) };
}

/** As `takeBackMark`, for an article. */
export function takeBackArticle(current: Article, undo: ArticleUndo, now: string): Article {
  if (undo.what === 'merging') {
    return current.mergedInto === undo.after ? withMerging(current, undo.before, now) : current;
  }
  const { field, before, after } = undo;
  const said = saidOf(current, field);
  if (said.isCorrected !== after.isCorrected || said.value !== after.value) return current;
  return withSaid(current, field, before, now);
}

/** The article as a part of the one with this key from `now` on; of none, where that is `null`. */
export function withMerging(article: Article, mergedInto: string | null, now: string): Article {
  return { ...article, mergedInto, mergedAt: laterThan(article.mergedAt ?? '', now) };
}

function editableOf(annotation: Annotation): Editable {
  const { tags, deletedAt } = annotation;
  return { tags, person: personOf(annotation), deletedAt };
}

/** Without the tags that came, and with those that went: at their places where nothing else was changed since. */
function tagsBefore(
  current: readonly string[],
  before: readonly string[],
  after: readonly string[],
): string[] {
  const isUntouched = current.length === after.length && current.every((tag, at) => tag === after[at]);
  if (isUntouched) return [...before];
  const came = new Set(after.filter(tag => !before.includes(tag)));
  const went = before.filter(tag => !after.includes(tag));
  return [...current.filter(tag => !came.has(tag)), ...went];
}
