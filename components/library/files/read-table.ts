import type { CsvMapping } from '../../../lib/formats/csv-mapping.ts';
import { layOverKnown } from '../../../lib/formats/lay-over-known.ts';
import type { ImportFault } from '../../../lib/formats/library-file.ts';
import { type CsvHeader, readCsv } from '../../../lib/formats/read-csv.ts';
import type { ReadMarks } from '../../../lib/formats/recognise-file.ts';
import type { LibraryServices } from '../library-services.ts';

export interface ImportedTable {
  file: File;
  text: string;
  header: CsvHeader;
}

/** The marks of a table as they are to be here, given what is known of them. */
export async function readTable(
  { file, text }: ImportedTable,
  mapping: CsvMapping,
  { library, now }: Pick<LibraryServices, 'library' | 'now'>,
): Promise<{ ok: true; read: ReadMarks } | { ok: false; fault: ImportFault }> {
  const reading = readCsv(text, mapping, timeOf(file));
  if (!reading.ok) return reading;
  const known = new Map((await library.snapshot()).annotations.map(mark => [mark.id, mark]));
  const snapshot = layOverKnown(reading.snapshot, mapping, known, now());
  return { ok: true, read: { format: 'csv', snapshot, refused: reading.refused, settings: null } };
}

/** When the file was last changed. */
export function timeOf(file: File): string {
  return new Date(file.lastModified).toISOString();
}
