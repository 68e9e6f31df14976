/** What copies of a library know of each annotation: its content, and whether it is deleted. */
import { newest } from '../shared/compare.ts';
import type { Annotation } from './annotation.ts';
import type { Deletion, LibrarySnapshot } from './library-snapshot.ts';

/** All that is known of one annotation: its newest content and its latest deletion, either of them absent. */
export interface Fate {
  content: Annotation | null;
  deletion: Deletion | null;
}

export const UNKNOWN: Fate = { content: null, deletion: null };

/**
 * The snapshot with one entry for each annotation: the live ones, and of all others only the deletion. What
 * an export holds, and what two merged copies agree on.
 */
export function settleLibrary(snapshot: LibrarySnapshot): LibrarySnapshot {
  const annotations: Annotation[] = [];
  const deletions: Deletion[] = [];
  for (const [id, { content, deletion }] of fatesIn(snapshot)) {
    if (deletion === null) annotations.push(content!);
    else deletions.push({ id, pageKey: (content ?? deletion).pageKey, deletedAt: deletion.deletedAt });
  }
  const live = new Set(annotations.map(({ id }) => id));
  const sightings = snapshot.sightings.filter(({ id }) => live.has(id));
  return { ...snapshot, annotations, deletions, sightings };
}

/** By the annotation's id. */
export function fatesIn({ annotations, deletions }: LibrarySnapshot): Map<string, Fate> {
  const fates = new Map<string, Fate>();
  const add = (id: string, fate: Fate) => {
    fates.set(id, join(fates.get(id) ?? UNKNOWN, fate));
  };
  for (const annotation of annotations) add(annotation.id, fateOf(annotation));
  for (const deletion of deletions) add(deletion.id, { content: null, deletion });
  return fates;
}

function fateOf(annotation: Annotation): Fate {
  const { id, pageKey, deletedAt } = annotation;
  if (deletedAt === null) return { content: annotation, deletion: null };
  return { content: { ...annotation, deletedAt: null }, deletion: { id, pageKey, deletedAt } };
}

/** What two copies know together. Where both know the same, the parts of `a` itself are in the result. */
export function join(a: Fate, b: Fate): Fate {
  const content = newest(a.content, b.content, ({ modified }) => modified);
  const deletion = newest(a.deletion, b.deletion, ({ deletedAt }) => deletedAt);
  const isRestored = content !== null && deletion !== null && content.modified > deletion.deletedAt;
  return { content, deletion: isRestored ? null : deletion };
}
