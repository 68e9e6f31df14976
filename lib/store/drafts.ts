/**
 * What was typed and not yet saved, kept until it is: a popup closes at any click elsewhere. Kept by the id of
 * the annotation, beside the database, since a draft must survive a save that failed.
 */
import type { AnnotationDraft } from '../annotations/edit-annotation.ts';

/** The version is that of the draft's shape: a draft of another shape is not read. */
const keyOf = (id: string) => `draft-2:${id}`;

export function keepDraft(id: string, draft: AnnotationDraft, storage: Storage = localStorage): void {
  storage.setItem(keyOf(id), JSON.stringify(draft));
}

/** `null` where there is none. */
export function keptDraft(id: string, storage: Storage = localStorage): AnnotationDraft | null {
  const kept = storage.getItem(keyOf(id));
  return kept === null ? null : (JSON.parse(kept) as AnnotationDraft);
}

export function forgetDraft(id: string, storage: Storage = localStorage): void {
  storage.removeItem(keyOf(id));
}
