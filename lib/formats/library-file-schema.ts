/**
 * The JSON file of a library, version 4, as a schema: the one place that says what the file holds. It is
 * checked against the program's own types, and the published JSON Schema is generated from it.
 */
import * as v from 'valibot';
import type { TargetSelectors } from '../anchoring/selectors.ts';
import type { TextChange } from '../anchoring/text-change.ts';
import type { Annotation, AnnotationKind, TextVersion } from '../annotations/annotation.ts';
import type { Deletion, Tag } from '../annotations/library-snapshot.ts';
import type { Sighting } from '../annotations/sighting.ts';
import { COMPARATORS, STATISTIC_FIELDS, STATISTIC_KINDS } from '../statistics/statistic-record.ts';
import { articleSchema, type FileArticle } from './article-schema.ts';
import { address, colour, nonEmpty, position, tag, utcTime, uuid } from './file-values.ts';

export const FILE_FORMAT = 'on-the-record';
export const FILE_VERSION = 4;

/** Above what the extension ever captures, and low enough that no mark can stall a page. In UTF-16 units. */
const LONGEST_QUOTE = 100_000;
const LONGEST_CONTEXT = 10_000;

/** How a mark was last found, as a file holds it: with the mark. */
export type FileSighting = Omit<Sighting, 'id' | 'pageKey'>;

type FileForm<A extends Annotation> = {
  [Key in Exclude<keyof A, 'deletedAt'> | 'sighting']: Key extends keyof A ? A[Key] : FileSighting | null;
};

/** An annotation as a file holds it: always a live one. */
export type FileAnnotation = Annotation extends infer A
  ? A extends Annotation
    ? FileForm<A>
    : never
  : never;

export interface LibraryFile {
  format: typeof FILE_FORMAT;
  version: typeof FILE_VERSION;
  exported: string;
  generator: { name: string; version: string };
  articles: FileArticle[];
  annotations: FileAnnotation[];
  deletions: Deletion[];
  tags: Tag[];
}

function context(name: string) {
  return v.pipe(
    v.string(),
    v.maxLength(LONGEST_CONTEXT, `a ${name} of at most ${LONGEST_CONTEXT} characters`),
  );
}

const notTooLong = v.maxLength<string, number, string>(
  LONGEST_QUOTE,
  `a quote of at most ${LONGEST_QUOTE} characters`,
);
const passage = v.pipe(v.string(), notTooLong);

const selector = v.tuple([
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.pipe(v.string(), v.minLength(1, 'some text'), notTooLong),
    prefix: context('prefix'),
    suffix: context('suffix'),
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: position, end: position }),
]) satisfies v.GenericSchema<TargetSelectors>;

const version = v.object({
  selector,
  reason: v.picklist(['accepted', 'attached']),
  added: utcTime,
}) satisfies v.GenericSchema<TextVersion>;

const change = v.object({
  at: position,
  deleted: passage,
  inserted: passage,
  signs: v.array(v.picklist(['number', 'negation', 'quotation'])),
}) satisfies v.GenericSchema<TextChange>;

const sighting = v.object({
  status: v.picklist(['exact', 'moved', 'edited', 'missing']),
  text: passage,
  changes: v.array(change),
  start: v.nullable(position),
  end: v.nullable(position),
  seen: utcTime,
  asSaved: v.nullable(utcTime),
}) satisfies v.GenericSchema<FileSighting>;

function annotationOf<const Kind extends AnnotationKind, Entries extends v.ObjectEntries>(
  kind: Kind,
  record: Entries,
) {
  return v.object({
    id: uuid,
    pageKey: nonEmpty,
    kind: v.literal(kind),
    target: v.object({ source: address, selector }),
    versions: v.array(version),
    keptAgainst: v.nullable(passage),
    removedAt: v.nullable(utcTime),
    record: v.object(record),
    note: v.string(),
    tags: v.array(tag),
    created: utcTime,
    modified: utcTime,
    sighting: v.nullable(sighting),
  });
}

const quantity = v.nullable(v.pipe(v.number(), v.finite('a finite number')));

const statisticRecord = {
  statisticKind: v.picklist(STATISTIC_KINDS),
  value: quantity,
  minValue: quantity,
  maxValue: quantity,
  numerator: quantity,
  denominator: quantity,
  comparator: v.picklist(COMPARATORS),
  approximate: v.boolean(),
  change: v.object({
    direction: v.picklist(['up', 'down', '']),
    from: quantity,
    to: quantity,
    baseline: v.string(),
  }),
  unitText: v.string(),
  unitCode: v.string(),
  currency: v.string(),
  measuredProperty: v.string(),
  period: v.string(),
  source: v.string(),
  guessed: v.array(v.picklist(STATISTIC_FIELDS)),
};

const annotation = v.variant('kind', [
  annotationOf('claim', { claimant: v.string() }),
  annotationOf('quote', { speaker: v.string() }),
  annotationOf('statistic', statisticRecord),
  annotationOf('note', {}),
]) satisfies v.GenericSchema<FileAnnotation>;

const deletion = v.object({
  id: uuid,
  pageKey: nonEmpty,
  deletedAt: utcTime,
}) satisfies v.GenericSchema<Deletion>;

const tagLook = v.object({ name: tag, colour, modified: utcTime }) satisfies v.GenericSchema<Tag>;

export const libraryFileSchema = v.object({
  format: v.literal(FILE_FORMAT),
  version: v.literal(FILE_VERSION),
  exported: utcTime,
  generator: v.object({ name: v.string(), version: v.string() }),
  articles: v.array(articleSchema),
  annotations: v.array(annotation),
  deletions: v.array(deletion),
  tags: v.array(tagLook),
}) satisfies v.GenericSchema<LibraryFile>;
