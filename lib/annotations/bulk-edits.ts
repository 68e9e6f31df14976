/** What a reader does to many marks at once. */
import { compareCanonically } from '../shared/compare.ts';
import type { Annotation } from './annotation.ts';
import { deleteAnnotation, personOf, restoreAnnotation, tidyTags } from './edit-annotation.ts';
import { personKey, withPerson } from './people.ts';

export type BulkEdit =
  | { kind: 'tag'; tag: string }
  | { kind: 'untag'; tag: string }
  /** Onto another tag, where a mark has that one too. */
  | { kind: 'rename-tag'; from: string; to: string }
  /** All that name the person with this key, as `personKey` gives it, name `to` from now on; empty for nobody. */
  | { kind: 'rename-person'; key: string; to: string }
  | { kind: 'delete' }
  | { kind: 'restore' };

/**
 * The mark with the edit, changed at `time`; the mark itself where the edit changes nothing in it. A deleted mark can
 * only be restored: a change would bring it back.
 */
export function applyBulkEdit(annotation: Annotation, edit: BulkEdit, time: string): Annotation {
  const isDeleted = annotation.deletedAt !== null;
  if (isDeleted !== (edit.kind === 'restore')) return annotation;
  const { tags } = annotation;
  switch (edit.kind) {
    case 'tag':
      return withTags(annotation, [...tags, edit.tag], time);
    case 'untag':
      return withTags(annotation, without(tags, edit.tag), time);
    case 'rename-tag': {
      if (!tags.includes(edit.from)) return annotation;
      return withTags(annotation, renamed(tags, edit.from, edit.to), time);
    }
    case 'rename-person': {
      if (personKey(personOf(annotation) ?? '') !== edit.key) return annotation;
      return changedAt(annotation, withPerson(annotation, edit.to), time);
    }
    case 'delete':
      return deleteAnnotation(annotation, time);
    case 'restore':
      return restoreAnnotation(annotation, time);
  }
}

/** The annotation with these tags, tidied; itself where it has them. */
export function withTags(annotation: Annotation, tags: readonly string[], time: string): Annotation {
  const tidy = tidyTags(tags);
  if (compareCanonically(tidy, annotation.tags) === 0) return annotation;
  return { ...annotation, tags: tidy, modified: time };
}

/** @returns `before` where `after` is the same */
function changedAt(before: Annotation, after: Annotation, time: string): Annotation {
  return after === before ? before : { ...after, modified: time };
}

function without(tags: readonly string[], tag: string): string[] {
  return tags.filter(each => each !== tag);
}

/** A tag that differs from the new name in case only gives way to it. */
function renamed(tags: readonly string[], from: string, to: string): string[] {
  const folded = to.toLowerCase();
  return tags
    .filter(tag => tag === from || tag.toLowerCase() !== folded)
    .map(tag => (tag === from ? to : tag));
}
