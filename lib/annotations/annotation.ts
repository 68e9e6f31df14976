/**
 * The annotation: what a reader marked, where, and what they say of it. Pure; ids and times are passed in.
 */
import type { TargetSelectors } from '../anchoring/selectors.ts';

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

export interface StatisticRecord {
  /** `null` where no number could be read. */
  value: number | null;
  /** The unit or counted noun as written, such as "đảng viên" or "%"; empty where there is none. */
  unitText: string;
  /** What is counted, more fully, such as "đảng viên vi phạm". */
  measuredProperty: string;
}

export type NoteRecord = Record<never, never>;

interface RecordOfKind {
  claim: ClaimRecord;
  quote: QuoteRecord;
  statistic: StatisticRecord;
  note: NoteRecord;
}

export interface AnnotationTarget {
  /** The address of the page as visited. */
  source: string;
  selector: TargetSelectors;
}

interface AnnotationOf<Kind extends AnnotationKind> {
  /** UUID, version 7: ids sort by the time of their making. */
  id: string;
  pageKey: string;
  kind: Kind;
  target: AnnotationTarget;
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
