import { emptyStatistic, type StatisticRecord } from '../statistics/statistic-record.ts';
import type { Annotation, AnnotationKind, AnnotationTarget } from './annotation.ts';
import { tagStatistic } from './tag-statistic.ts';

export interface NewAnnotation {
  id: string;
  pageKey: string;
  kind: AnnotationKind;
  target: AnnotationTarget;
  /** What was read from the passage, where it is marked as a statistic. */
  statistic?: StatisticRecord;
  /** The time, ISO 8601. */
  now: string;
}

/** A new annotation without note and tags. */
export function createAnnotation({ id, pageKey, kind, target, statistic, now }: NewAnnotation): Annotation {
  const base = {
    id,
    pageKey,
    target,
    versions: [],
    keptAgainst: null,
    removedAt: null,
    note: '',
    tags: [],
    created: now,
    modified: now,
    deletedAt: null,
  };
  switch (kind) {
    case 'claim':
      return { ...base, kind, record: { claimant: '' } };
    case 'quote':
      return { ...base, kind, record: { speaker: '' } };
    case 'statistic':
      return { ...base, kind, record: tagStatistic(statistic ?? emptyStatistic()) };
    case 'note':
      return { ...base, kind, record: {} };
  }
}
