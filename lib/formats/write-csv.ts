import { CSV_COLUMNS, csvRow } from './csv-columns.ts';
import type { WriteFormat } from './export-entry.ts';
import { tableHead, tableLine } from './write-table.ts';

/** All marks as one table, a row for each. Needs nothing but the entries: it is in no language of a reader. */
export const writeCsv: WriteFormat<void> = function* (entries) {
  yield tableHead(CSV_COLUMNS);
  for (const { article, marks } of entries) {
    yield marks.map(mark => tableLine(csvRow(article, mark))).join('');
  }
};
