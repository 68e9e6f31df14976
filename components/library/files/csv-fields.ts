/** What a column of a table can be used for, in words. */
import { type CsvColumn, STATISTIC_COLUMNS } from '../../../lib/formats/csv-columns.ts';
import type { CsvMapping } from '../../../lib/formats/csv-mapping.ts';
import type { PageTextKey } from '../../../lib/shared/texts.ts';

/** All but the state, which is for who looks at the table: it is found anew on the page. */
export type CsvField = Exclude<CsvColumn, 'state'>;

export const FIELD_NAMES: Record<CsvField, PageTextKey> = {
  id: 'importFieldId',
  kind: 'kind',
  quote: 'importFieldQuote',
  note: 'note',
  tags: 'tags',
  person: 'importFieldPerson',
  statisticKind: 'statisticKind',
  value: 'value',
  minValue: 'lowest',
  maxValue: 'highest',
  numerator: 'numerator',
  denominator: 'denominator',
  comparator: 'comparator',
  approximate: 'approximate',
  changeDirection: 'change',
  changeFrom: 'changeFrom',
  changeTo: 'changeTo',
  changeBaseline: 'baseline',
  unitText: 'unit',
  unitCode: 'unitCode',
  currency: 'currency',
  measuredProperty: 'measuredProperty',
  period: 'period',
  source: 'source',
  guessed: 'importFieldGuessed',
  title: 'importFieldTitle',
  byline: 'importFieldByline',
  site: 'site',
  published: 'importFieldPublished',
  address: 'importFieldAddress',
  language: 'language',
  created: 'importFieldCreated',
  modified: 'importFieldModified',
  prefix: 'importFieldPrefix',
  suffix: 'importFieldSuffix',
  start: 'importFieldStart',
};

export const FIELD_GROUPS: readonly { name: PageTextKey; fields: readonly CsvField[] }[] = [
  {
    name: 'importColumnsText',
    fields: ['quote', 'note', 'tags', 'kind', 'person', 'created', 'modified'],
  },
  {
    name: 'importColumnsArticle',
    fields: ['address', 'title', 'byline', 'site', 'published', 'language'],
  },
  { name: 'importColumnsFigure', fields: STATISTIC_COLUMNS },
  { name: 'importColumnsPlace', fields: ['id', 'prefix', 'suffix', 'start'] },
];

/** What a column is used for; `null` for nothing. */
export function fieldOf(mapping: CsvMapping, column: number): CsvField | null {
  const fields = Object.keys(FIELD_NAMES) as CsvField[];
  return fields.find(field => mapping[field] === column) ?? null;
}

/** The mapping with the column used for this field, and for no other; `null` for nothing. No field has two columns. */
export function withField(mapping: CsvMapping, column: number, field: CsvField | null): CsvMapping {
  const others = Object.entries(mapping).filter(([, at]) => at !== column);
  return { ...Object.fromEntries(others), ...(field === null ? {} : { [field]: column }) };
}

/** Whether marks can be read with it. */
export function isEnough({ quote, address }: CsvMapping): boolean {
  return quote !== undefined && address !== undefined;
}
