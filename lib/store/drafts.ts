/**
 * What was typed and not yet saved, kept until it is: a popup closes at any click elsewhere. Kept by the id of
 * the annotation, beside the database, since a draft must survive a save that failed.
 */
import type { AnnotationDraft } from '../annotations/edit-annotation.ts';

/** The version is that of the draft's shape. */
const keyOf = (id: string) => `draft-2:${id}`;
/** The shape before had another record of a statistic. */
const olderKeyOf = (id: string) => `draft:${id}`;

export function keepDraft(id: string, draft: AnnotationDraft, storage: Storage = localStorage): void {
  storage.setItem(keyOf(id), JSON.stringify(draft));
}

/** What is kept of a draft, without what an older shape had in another form; `null` where there is none. */
export function keptDraft(id: string, storage: Storage = localStorage): Partial<AnnotationDraft> | null {
  const older = storage.getItem(olderKeyOf(id));
  if (older !== null) {
    const { kind, note, tags, person } = JSON.parse(older) as AnnotationDraft;
    if (storage.getItem(keyOf(id)) === null) {
      storage.setItem(keyOf(id), JSON.stringify({ kind, note, tags, person }));
    }
    storage.removeItem(olderKeyOf(id));
  }
  const kept = storage.getItem(keyOf(id));
  return kept === null ? null : (JSON.parse(kept) as Partial<AnnotationDraft>);
}

export function forgetDraft(id: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(id));
  storage.removeItem(olderKeyOf(id));
}
