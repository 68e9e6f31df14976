/** A row of a table as a mark. */
import { ANNOTATION_KINDS, type AnnotationKind } from '../annotations/annotation.ts';
import { foldForSearch } from '../shared/fold-for-search.ts';
import {
  COMPARATORS,
  emptyStatistic,
  STATISTIC_FIELDS,
  STATISTIC_KINDS,
} from '../statistics/statistic-record.ts';
import type { CsvColumn } from './csv-columns.ts';
import type { Data } from './json-data.ts';

/** The text in a row under a column; empty where the row has none. */
export type CellOf = (column: CsvColumn) => string;

/** Kinds as a reader may have written them, folded. */
const KIND_NAMES: Record<string, AnnotationKind> = {
  'nhan dinh': 'claim',
  'tuyen bo': 'claim',
  quotation: 'quote',
  'trich dan': 'quote',
  'phat bieu': 'quote',
  figure: 'statistic',
  'so lieu': 'statistic',
  'thong ke': 'statistic',
};

/** What a row is a mark of; a quote where it names a person and no kind that is known, else a note. */
export function kindOf(cell: CellOf): AnnotationKind {
  const name = foldForSearch(cell('kind')).trim();
  const known =
    ANNOTATION_KINDS.find(kind => kind === name) ??
    (Object.hasOwn(KIND_NAMES, name) ? KIND_NAMES[name] : undefined);
  return known ?? (cell('person') === '' ? 'note' : 'quote');
}

/** The record of that kind; `null` where a cell of it holds what its field cannot. */
export function recordOf(kind: AnnotationKind, cell: CellOf): Data | null {
  switch (kind) {
    case 'claim':
      return { claimant: cell('person') };
    case 'quote':
      return { speaker: cell('person') };
    case 'statistic':
      return statisticOf(cell);
    case 'note':
      return {};
  }
}

const NUMBERS = ['value', 'minValue', 'maxValue', 'numerator', 'denominator'] as const;
const TEXTS = ['unitText', 'unitCode', 'currency', 'measuredProperty', 'period', 'source'] as const;

function statisticOf(cell: CellOf): Data | null {
  const blank = emptyStatistic();
  const numbers = NUMBERS.map(field => [field, numberIn(cell(field))] as const);
  const from = numberIn(cell('changeFrom'));
  const to = numberIn(cell('changeTo'));
  if ([from, to, ...numbers.map(([, value]) => value)].some(Number.isNaN)) return null;
  const one = <T extends string>(choices: readonly T[], column: CsvColumn, other: T): T | null =>
    cell(column) === '' ? other : (choices.find(choice => choice === cell(column)) ?? null);
  const record = {
    statisticKind: one(STATISTIC_KINDS, 'statisticKind', blank.statisticKind),
    ...Object.fromEntries(numbers),
    comparator: one(COMPARATORS, 'comparator', blank.comparator),
    // Spreadsheets write it in capitals.
    approximate: cell('approximate').toLowerCase() === 'true',
    change: {
      direction: one(['up', 'down'], 'changeDirection', ''),
      from,
      to,
      baseline: cell('changeBaseline'),
    },
    ...Object.fromEntries(TEXTS.map(field => [field, cell(field)])),
    guessed: STATISTIC_FIELDS.filter(field =>
      cell('guessed')
        .split(/[\s,;]+/)
        .includes(field),
    ),
  };
  const isWhole =
    record.statisticKind !== null && record.comparator !== null && record.change.direction !== null;
  return isWhole ? record : null;
}

/** `null` for an empty cell, NaN for one that holds no number. */
function numberIn(text: string): number | null {
  if (text.trim() === '') return null;
  const value = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
