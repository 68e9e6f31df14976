/**
 * Writes tables as comma-separated values. Source: RFC 4180; with a byte order mark, without which Excel takes the
 * file for the machine's old code page.
 */
import { guardCell } from './guard-cell.ts';

export type TableCell = string | number | null;

const BYTE_ORDER_MARK = '\uFEFF';

/** The table as text, a piece for each line. Numbers stay numbers; no text is ever run by a spreadsheet. */
export function* writeTable(
  header: readonly string[],
  rows: Iterable<readonly TableCell[]>,
): Generator<string> {
  yield tableHead(header);
  for (const row of rows) yield tableLine(row);
}

/** The first line of a file. */
export function tableHead(header: readonly string[]): string {
  return BYTE_ORDER_MARK + tableLine(header);
}

export function tableLine(row: readonly TableCell[]): string {
  return `${row.map(cellText).join(',')}\r\n`;
}

/** The rows as they are pasted into a spreadsheet, cells apart by tabs; it runs none of them either. */
export function tabbedTable(rows: readonly (readonly TableCell[])[]): string {
  return rows.map(row => row.map(pastedText).join('\t')).join('\n');
}

/** A tab or a line's end would begin another cell, and a quotation mark at the start take in the next ones. */
function pastedText(cell: TableCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = guardCell(cell.replace(/[\t\r\n]+/g, ' ').trim());
  return text.startsWith('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: TableCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guardCell(cell);
  // What reads the line with another separator must not find one outside of quotation marks either.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
