/**
 * Brings two copies of a library together. Each record is merged on its own by taking the greatest in a fixed
 * order, so that copies end up equal in whatever order, and however often, they meet.
 */
import { compareCanonically, newest } from '../shared/compare.ts';
import type { Annotation } from './annotation.ts';
import { type Fate, fatesIn, join, UNKNOWN } from './fates.ts';
import type { Deletion, LibrarySnapshot, Tag } from './library-snapshot.ts';
import { mergeArticles } from './merge-articles.ts';

/** What became of what came in. Annotations, but for `articles` and `tags`; sightings count for nothing. */
export interface MergeSummary {
  /** Not known here before, or deleted here earlier than they were changed there. */
  added: number;
  /** The same here and there. */
  same: number;
  /** Those here gave way to newer ones. */
  updated: number;
  /** Those here are newer, or were deleted later, and stayed as they are. */
  kept: number;
  /** Of those updated and kept: changed at the same time to something else, so that neither is the newer. */
  conflicting: number;
  /** Deleted there, later than they were changed here. */
  deleted: number;
  /** Articles not known here before. */
  articles: number;
  /** Tags that get another colour. */
  tags: number;
}

export interface Merge {
  /** The records to write, each in place of the one with its key. Nothing is ever taken out. */
  put: LibrarySnapshot;
  summary: MergeSummary;
}

/**
 * Merges `incoming` into `here`. The newer of two changes wins, a deletion counting as a change; at the same
 * time a deletion wins, and else the greater canonical JSON. A deleted annotation keeps the content that is
 * known here. Of articles see `merge-articles.ts`; of two sightings and of two colours of a tag the later is kept.
 */
export function mergeLibraries(here: LibrarySnapshot, incoming: LibrarySnapshot): Merge {
  const fates = fatesIn(here);
  const annotations: Annotation[] = [];
  const deletions: Deletion[] = [];
  const counts = { added: 0, same: 0, updated: 0, kept: 0, conflicting: 0, deleted: 0 };

  for (const [id, theirs] of fatesIn(incoming)) {
    const ours = fates.get(id) ?? UNKNOWN;
    const merged = join(ours, theirs);
    const outcome = outcomeOf(ours, theirs, merged);
    if (outcome !== null) counts[outcome] += 1;
    if (isConflict(ours, theirs)) counts.conflicting += 1;
    if (merged.content === ours.content && merged.deletion === ours.deletion) continue;
    const annotation = rowOf(merged);
    if (annotation !== null) annotations.push(annotation);
    else if (merged.deletion !== null) deletions.push(merged.deletion);
  }

  const { articles, texts, added } = mergeArticles(here, incoming);
  const byId = ({ id }: { id: string }) => id;
  const sightings = mergeNewest(here.sightings, incoming.sightings, byId, ({ seen }) => seen);
  const byName = ({ name }: Tag) => name;
  const tags = mergeNewest(here.tags, incoming.tags, byName, ({ modified }) => modified);
  return {
    put: { articles, texts, annotations, deletions, sightings, tags },
    summary: { ...counts, articles: added, tags: tags.length },
  };
}

function rowOf({ content, deletion }: Fate): Annotation | null {
  return content && { ...content, deletedAt: deletion?.deletedAt ?? null };
}

function outcomeOf(
  ours: Fate,
  theirs: Fate,
  merged: Fate,
): 'added' | 'same' | 'updated' | 'kept' | 'deleted' | null {
  if (theirs.deletion !== null) {
    if (!isLive(ours)) return null;
    return isLive(merged) ? 'kept' : 'deleted';
  }
  if (!isLive(ours)) return isLive(merged) ? 'added' : 'kept';
  if (merged.content !== ours.content) return 'updated';
  return compareCanonically(theirs.content, ours.content) === 0 ? 'same' : 'kept';
}

function isConflict(ours: Fate, theirs: Fate): boolean {
  return (
    isLive(ours) &&
    isLive(theirs) &&
    ours.content?.modified === theirs.content?.modified &&
    compareCanonically(ours.content, theirs.content) !== 0
  );
}

const isLive = (fate: Fate) => fate.content !== null && fate.deletion === null;

/**
 * Of each record the newer, by its key. Sightings of deleted annotations too: whether one comes back may depend on a
 * copy that is yet to come.
 */
function mergeNewest<Row>(
  here: readonly Row[],
  incoming: readonly Row[],
  keyOf: (row: Row) => string,
  timeOf: (row: Row) => string,
): Row[] {
  const known = new Map(here.map(row => [keyOf(row), row]));
  return incoming.flatMap(theirs => {
    const ours = known.get(keyOf(theirs)) ?? null;
    const merged = newest(ours, theirs, timeOf)!;
    return ours !== null && compareCanonically(merged, ours) === 0 ? [] : [merged];
  });
}
