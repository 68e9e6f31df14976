/** The table of statistics for other programs: numbers as numbers, nothing in the reader's language. */
import type { StatisticRow } from './statistic-table.ts';

type Cell = string | number | null;

const CELLS = {
  id: row => row.id,
  kind: ({ record }) => record.statisticKind,
  value: ({ record }) => record.value,
  minValue: ({ record }) => record.minValue,
  maxValue: ({ record }) => record.maxValue,
  numerator: ({ record }) => record.numerator,
  denominator: ({ record }) => record.denominator,
  comparator: ({ record }) => record.comparator,
  approximate: ({ record }) => String(record.approximate),
  unit: ({ record }) => record.unitText,
  unitCode: ({ record }) => record.unitCode,
  currency: ({ record }) => record.currency,
  measuredProperty: ({ record }) => record.measuredProperty,
  changeDirection: ({ record }) => record.change.direction,
  changeFrom: ({ record }) => record.change.from,
  changeTo: ({ record }) => record.change.to,
  changeBaseline: ({ record }) => record.change.baseline,
  period: ({ record }) => record.period,
  source: ({ record }) => record.source,
  quote: ({ quote }) => quote,
  article: ({ article }) => article.title,
  site: ({ article }) => article.siteName,
  url: ({ article }) => article.url,
  published: ({ article }) => article.publishedTime,
  state: ({ state }) => state.status,
  textNow: ({ state }) => state.text,
} satisfies Record<string, (row: StatisticRow) => Cell>;

/** The names of the cells that `tableRows` gives. */
export const TABLE_HEADER = Object.keys(CELLS);

export function tableRows(rows: readonly StatisticRow[]): Cell[][] {
  return rows.map(row => Object.values(CELLS).map(cell => cell(row)));
}
