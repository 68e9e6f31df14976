/** Reads marks from a table, ours or of any other program, with the reader's word for which column is what. */
import Papa from 'papaparse';
import { type CsvMapping, guessMapping } from './csv-mapping.ts';
import { type CellOf, kindOf, recordOf } from './csv-record.ts';
import { splitTags } from './csv-tags.ts';
import { uuidOf } from './foreign-id.ts';
import { unguardCell } from './guard-cell.ts';
import { collectMarks, type ForeignMark } from './import-marks.ts';
import type { ImportReading, Refusal } from './import-reading.ts';
import { MAX_FILE_BYTES } from './library-file.ts';
import { FILE_VERSION } from './library-file-schema.ts';
import { safeAddress } from './safe-address.ts';

export interface CsvHeader {
  /** The names of the columns, as the first line has them. */
  columns: string[];
  /** The first rows, each with a text for each column. */
  samples: string[][];
  mapping: CsvMapping;
}

const SAMPLES = 5;

/** What a reader needs to see before they say which column is what; no columns where the text holds no table. */
export function readCsvHeader(text: string): CsvHeader {
  const [columns = [], ...rows] = readRows(text, SAMPLES + 1).rows;
  return {
    columns,
    samples: rows.filter(isFilled).map(row => columns.map((_, at) => unguardCell(row[at] ?? ''))),
    mapping: guessMapping(columns),
  };
}

/**
 * The marks of a table. Lines count as in a spreadsheet: the first row of marks is in line 2.
 *
 * @param fileTime As for `collectMarks`.
 */
export function readCsv(text: string, mapping: CsvMapping, fileTime: string): ImportReading {
  const bytes = text.length > MAX_FILE_BYTES / 3 ? new TextEncoder().encode(text).length : 0;
  if (bytes > MAX_FILE_BYTES)
    return { ok: false, fault: { code: 'too-large', bytes, limit: MAX_FILE_BYTES } };
  const { rows, from } = readRows(text);
  if (!rows.some(isFilled)) return { ok: false, fault: { code: 'empty' } };
  return collectMarks(marksIn(rows, mapping, from), fileTime);
}

function* marksIn(
  rows: readonly string[][],
  mapping: CsvMapping,
  from: number,
): Generator<ForeignMark | Refusal> {
  for (const [at, row] of rows.entries()) {
    if (at > 0 && isFilled(row)) yield readRow(row, mapping, from + at);
  }
}

/** The line of the first row differs from one where a line before it tells the separator, as Excel has it. */
function readRows(text: string, preview = 0): { rows: string[][]; from: number } {
  const [told = '', separator] = /^\uFEFF?sep=(.)\r?\n/i.exec(text) ?? [];
  const table = text.slice(told.length);
  const { data } = Papa.parse<string[]>(table, { preview, delimiter: separator ?? separatorOf(table) });
  return { rows: data, from: told === '' ? 1 : 2 };
}

/** The one that makes the most of the first line: names of columns have none of them, as texts do. */
function separatorOf(table: string): string {
  const columns = (separator: string) =>
    Papa.parse<string[]>(table, { preview: 1, delimiter: separator }).data[0]?.length ?? 0;
  return [',', ';', '\t'].reduce((best, each) => (columns(each) > columns(best) ? each : best));
}

function isFilled(row: readonly string[]): boolean {
  return row.some(cell => cell.trim() !== '');
}

function readRow(row: readonly string[], mapping: CsvMapping, line: number): ForeignMark | Refusal {
  const place = { where: `line ${line}`, line };
  const cell: CellOf = column => unguardCell(row[mapping[column] ?? -1] ?? '');
  const text = (column: Parameters<CellOf>[0]) => cell(column).trim() || null;

  const address = safeAddress(cell('address').trim());
  if (address === null) return { ...place, reason: 'no-address' };
  const exact = cell('quote');
  if (exact.trim() === '') return { ...place, reason: 'no-quote' };
  const kind = kindOf(cell);
  const record = recordOf(kind, cell);
  if (record === null) return { ...place, reason: 'unreadable' };
  const start = /^\d{1,15}$/.test(cell('start')) ? Number(cell('start')) : 0;
  return {
    ...place,
    id: uuidOf(text('id') ?? JSON.stringify([address, exact, kind])),
    address: cell('address').trim(),
    article: { title: text('title'), byline: text('byline'), publishedTime: text('published') },
    passage: { exact, prefix: cell('prefix'), suffix: cell('suffix'), start, end: start + exact.length },
    note: cell('note'),
    tags: splitTags(cell('tags')),
    creator: null,
    created: text('created'),
    modified: text('modified'),
    own: {
      version: FILE_VERSION,
      annotation: { kind, record },
      article: { siteName: text('site'), language: text('language') },
    },
  };
}
