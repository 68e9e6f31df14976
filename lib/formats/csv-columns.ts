/** The columns of our own table of marks: what is written, and by which name it is known again. */
import type { Annotation } from '../annotations/annotation.ts';
import { personOf } from '../annotations/edit-annotation.ts';
import { markState, type SightedMark } from '../annotations/mark-state.ts';
import type { Article } from '../article/article.ts';
import { joinTags } from './csv-tags.ts';
import type { TableCell } from './write-table.ts';

/** The columns of a statistic's record, flat. */
export const STATISTIC_COLUMNS = [
  'statisticKind',
  'value',
  'minValue',
  'maxValue',
  'numerator',
  'denominator',
  'comparator',
  'approximate',
  'changeDirection',
  'changeFrom',
  'changeTo',
  'changeBaseline',
  'unitText',
  'unitCode',
  'currency',
  'measuredProperty',
  'period',
  'source',
  'guessed',
] as const;

/** All columns, in the order in which they are written. A file's header holds these names in any language. */
export const CSV_COLUMNS = [
  'id',
  'kind',
  'quote',
  'note',
  'tags',
  'person',
  ...STATISTIC_COLUMNS,
  'state',
  'title',
  'byline',
  'site',
  'published',
  'address',
  'language',
  'created',
  'modified',
  'prefix',
  'suffix',
  'start',
] as const;

export type CsvColumn = (typeof CSV_COLUMNS)[number];

/** A mark as a row of the table; what it does not have is `null`. */
export function csvRow(article: Article, { annotation, sighting }: SightedMark): TableCell[] {
  const [{ exact, prefix, suffix }, { start }] = annotation.target.selector;
  const cells: Partial<Record<CsvColumn, TableCell>> = {
    id: annotation.id,
    kind: annotation.kind,
    quote: exact,
    note: annotation.note,
    tags: joinTags(annotation.tags),
    person: personOf(annotation),
    ...statisticCells(annotation),
    state: markState(annotation, sighting).status,
    title: article.title,
    byline: article.byline,
    site: article.siteName,
    published: article.publishedTime,
    address: annotation.target.source,
    language: article.language,
    created: annotation.created,
    modified: annotation.modified,
    prefix,
    suffix,
    start,
  };
  return CSV_COLUMNS.map(column => cells[column] ?? null);
}

function statisticCells(annotation: Annotation): Partial<Record<CsvColumn, TableCell>> {
  if (annotation.kind !== 'statistic') return {};
  const { change, approximate, guessed, ...rest } = annotation.record;
  return {
    ...rest,
    approximate: String(approximate),
    changeDirection: change.direction,
    changeFrom: change.from,
    changeTo: change.to,
    changeBaseline: change.baseline,
    guessed: guessed.join(' '),
  };
}
