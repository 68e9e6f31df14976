/** Changes to an annotation. Each gives a new one; target and quote are never touched. */
import { emptyStatistic } from '../statistics/statistic-record.ts';
import type { Annotation, AnnotationKind, TaggedStatistic } from './annotation.ts';
import { tagStatistic } from './tag-statistic.ts';

/** What a reader can edit. Which of the kinds' own fields count depends on `kind`. */
export interface AnnotationDraft {
  kind: AnnotationKind;
  note: string;
  tags: readonly string[];
  /** Claimant of a claim, speaker of a quote: carried over when one becomes the other. */
  person: string;
  /** `null` where the mark is no statistic and was not read as one. */
  statistic: TaggedStatistic | null;
}

/** The editable content of an annotation. */
export function draftOf(annotation: Annotation): AnnotationDraft {
  const { kind, note, tags } = annotation;
  return {
    kind,
    note,
    tags,
    person: personOf(annotation) ?? '',
    statistic: annotation.kind === 'statistic' ? annotation.record : null,
  };
}

/** Claimant or speaker; `null` for a mark without one. */
export function personOf(annotation: Annotation): string | null {
  if (annotation.kind === 'claim') return annotation.record.claimant || null;
  if (annotation.kind === 'quote') return annotation.record.speaker || null;
  return null;
}

/** The annotation with the draft's content, text trimmed and tags tidied. */
export function applyDraft(annotation: Annotation, draft: AnnotationDraft, now: string): Annotation {
  const base = { ...annotation, note: draft.note.trim(), tags: tidyTags(draft.tags), modified: now };
  const person = tidy(draft.person);
  const { kind } = draft;
  switch (kind) {
    case 'claim':
      return { ...base, kind, record: { claimant: person } };
    case 'quote':
      return { ...base, kind, record: { speaker: person } };
    case 'statistic':
      return { ...base, kind, record: tidyStatistic(draft.statistic ?? tagStatistic(emptyStatistic())) };
    case 'note':
      return { ...base, kind, record: {} };
  }
}

/** Without white space around, empty tags, and tags that differ in case or Unicode form only. */
export function tidyTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of tags.map(tidy)) {
    const key = tag.toLowerCase();
    if (tag !== '' && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

function tidyStatistic(record: TaggedStatistic): TaggedStatistic {
  const { change } = record;
  return {
    ...record,
    change: { ...change, baseline: tidy(change.baseline) },
    unitText: tidy(record.unitText),
    unitCode: tidy(record.unitCode),
    currency: tidy(record.currency),
    measuredProperty: tidy(record.measuredProperty),
    period: tidy(record.period),
    source: tidy(record.source),
  };
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

export function deleteAnnotation(annotation: Annotation, now: string): Annotation {
  return { ...annotation, modified: now, deletedAt: now };
}

/** `earlier` again, as a change made now: so that it also wins over what it takes back. */
export function restoreAnnotation(earlier: Annotation, now: string): Annotation {
  return { ...earlier, modified: now, deletedAt: null };
}
