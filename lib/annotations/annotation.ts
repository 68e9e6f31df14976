/**
 * The annotation: what a reader marked, where, and what they say of it. Pure; ids and times are passed in.
 */
import type { TargetSelectors } from '../anchoring/selectors.ts';
import type { StatisticField, StatisticRecord } from '../statistics/statistic-record.ts';

export const ANNOTATION_KINDS = ['claim', 'quote', 'statistic', 'note'] as const;

export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

export interface ClaimRecord {
  /** Who makes the claim; empty where the reader did not say. */
  claimant: string;
}

export interface QuoteRecord {
  /** Who said it; empty where the reader did not say. */
  speaker: string;
}

/** What was read from the passage, and what the reader made of it. */
export interface TaggedStatistic extends StatisticRecord {
  /** The fields that are as they were read: what the reader corrected is theirs, and is never read anew. */
  guessed: StatisticField[];
}

export type NoteRecord = Record<never, never>;

interface RecordOfKind {
  claim: ClaimRecord;
  quote: QuoteRecord;
  statistic: TaggedStatistic;
  note: NoteRecord;
}

export interface AnnotationTarget {
  /** The address of the page as visited. */
  source: string;
  selector: TargetSelectors;
}

/** A newer text of the passage, which the reader took over. */
export interface TextVersion {
  selector: TargetSelectors;
  /** Whether the page had edited the passage, or had lost it and the reader showed where it is. */
  reason: 'accepted' | 'attached';
  /** When, as `created`. */
  added: string;
}

interface AnnotationOf<Kind extends AnnotationKind> {
  /** UUID, version 7: ids sort by the time of their making. */
  id: string;
  pageKey: string;
  kind: Kind;
  /** Where and what the passage was when it was marked. Never changes. */
  target: AnnotationTarget;
  /** The oldest first. */
  versions: TextVersion[];
  /** The page's text against which the reader chose to keep the saved one, else `null`. */
  keptAgainst: string | null;
  /** When the reader said that the article no longer has the passage, as `created`, else `null`. */
  removedAt: string | null;
  /** What this kind of mark says of the passage. */
  record: RecordOfKind[Kind];
  note: string;
  tags: string[];
  /** ISO 8601, UTC, with milliseconds. */
  created: string;
  /** As `created`. The newer of two copies wins. */
  modified: string;
  /** When the reader deleted it, else `null`. */
  deletedAt: string | null;
}

export type ClaimAnnotation = AnnotationOf<'claim'>;
export type QuoteAnnotation = AnnotationOf<'quote'>;
export type StatisticAnnotation = AnnotationOf<'statistic'>;
export type NoteAnnotation = AnnotationOf<'note'>;
export type Annotation = ClaimAnnotation | QuoteAnnotation | StatisticAnnotation | NoteAnnotation;
