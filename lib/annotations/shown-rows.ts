/** Sorts and filters the table of statistics. */
import { compareText } from '../shared/compare.ts';
import { foldForSearch } from '../shared/fold-for-search.ts';
import { COMPARATORS } from '../statistics/statistic-record.ts';
import type { MarkStatus } from './mark-state.ts';
import type { StatisticRow } from './statistic-table.ts';
import type { ChoiceColumn, Column, TableState, TextColumn } from './table-state.ts';
import { CHOICE_COLUMNS, TEXT_COLUMNS } from './table-state.ts';

/** What asks for an answer first. */
const STATES: readonly MarkStatus[] = ['edited', 'missing', 'kept', 'removed', 'moved', 'exact', 'unknown'];

/** What stands for "about" among the choices of the comparator. */
export const ABOUT = '~';

/** The orders in which the choices of a column are offered and sorted. */
export const CHOICES: Record<ChoiceColumn, readonly string[]> = {
  comparator: [...COMPARATORS, ABOUT],
  change: ['up', 'down', ''],
  state: STATES,
};

const TEXT_OF: Record<TextColumn, (row: StatisticRow) => string> = {
  unit: ({ record }) => record.unitText,
  counted: ({ record }) => record.measuredProperty,
  period: ({ period }) => period,
  quote: ({ quote }) => quote,
  article: ({ article }) => article.title,
};

/** Which choices of a column a row is. */
export function choicesOf({ record, state }: StatisticRow, column: ChoiceColumn): string[] {
  switch (column) {
    case 'comparator':
      return record.approximate ? [record.comparator, ABOUT] : [record.comparator];
    case 'change':
      return [record.change.direction];
    case 'state':
      return [state.status];
  }
}

/**
 * The rows that the filters let through, in the order asked for. Numbers go by their size, a range by its middle, a
 * fall below zero; "more than 20" counts as 20, and after it. Periods go by when they begin. Texts go by the reader's
 * language. What is empty comes last whichever way it is sorted, and what is equal stays in the order given.
 *
 * @param language The reader's, BCP 47.
 */
export function shownRows(
  rows: readonly StatisticRow[],
  state: TableState,
  language: string,
): StatisticRow[] {
  const filters = filtersOf(state);
  const shown = rows.filter(row => filters.every(isLetThrough => isLetThrough(row)));
  const compare = comparisonOf(state.sort, new Intl.Collator(language, { numeric: true }));
  const sign = state.descending ? -1 : 1;
  const [filled, empty] = [shown.filter(hasSome(state.sort)), shown.filter(row => !hasSome(state.sort)(row))];
  return [...filled.sort((a, b) => sign * compare(a, b)), ...empty];
}

type Filter = (row: StatisticRow) => boolean;

function filtersOf({ value, date, texts, choices }: TableState): Filter[] {
  const filters: Filter[] = [];
  if (value.from !== null || value.to !== null) {
    const [from, to] = [value.from ?? -Infinity, value.to ?? Infinity];
    filters.push(({ ends }) => ends !== null && ends[1] >= from && ends[0] <= to);
  }
  if (date.from !== '' || date.to !== '') {
    filters.push(row => row.date !== '' && row.date >= date.from && (date.to === '' || row.date <= date.to));
  }
  for (const column of TEXT_COLUMNS) {
    const wanted = foldForSearch(texts[column] ?? '').trim();
    if (wanted !== '') filters.push(row => searched(row, column).includes(wanted));
  }
  for (const column of CHOICE_COLUMNS) {
    const wanted = choices[column] ?? [];
    if (wanted.length > 0)
      filters.push(row => choicesOf(row, column).some(choice => wanted.includes(choice)));
  }
  return filters;
}

/** A period is found by its words and as it is written: "August" and "2021-08". */
function searched(row: StatisticRow, column: TextColumn): string {
  const text = TEXT_OF[column](row);
  return foldForSearch(column === 'period' ? `${text} ${row.record.period}` : text);
}

function hasSome(column: Column): Filter {
  switch (column) {
    case 'value':
      return ({ size }) => size !== null;
    case 'date':
      return ({ date }) => date !== '';
    case 'change':
      return ({ record }) => record.change.direction !== '';
    case 'comparator':
    case 'state':
      return () => true;
    default:
      return row => TEXT_OF[column](row) !== '';
  }
}

type Comparison = (a: StatisticRow, b: StatisticRow) => number;

function comparisonOf(column: Column, collator: Intl.Collator): Comparison {
  switch (column) {
    case 'value':
      return (a, b) => a.size! - b.size! || boundOf(a) - boundOf(b);
    case 'date':
      return (a, b) => compareText(a.date, b.date);
    case 'period':
      return (a, b) => comparePeriods(a, b) || collator.compare(a.period, b.period);
    case 'comparator':
    case 'change':
    case 'state': {
      const rank = (row: StatisticRow) => CHOICES[column].indexOf(choicesOf(row, column)[0]!);
      return (a, b) => rank(a) - rank(b);
    }
    default:
      return (a, b) => collator.compare(TEXT_OF[column](a), TEXT_OF[column](b));
  }
}

/** "Less than 20" before 20, "more than 20" after it. */
function boundOf({ record }: StatisticRow): number {
  return { '<': -2, '<=': -1, '=': 0, '>=': 1, '>': 2 }[record.comparator];
}

/** What has no place in time, such as a length, after what has. */
function comparePeriods({ span: a }: StatisticRow, { span: b }: StatisticRow): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return (
    orEqual((a.from ?? -Infinity) - (b.from ?? -Infinity)) || orEqual((a.to ?? Infinity) - (b.to ?? Infinity))
  );
}

/** Two open ends have no difference that is a number. */
function orEqual(difference: number): number {
  return Number.isNaN(difference) ? 0 : difference;
}
