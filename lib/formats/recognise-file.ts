/** Reads a file whatever wrote it: told by what it holds, not by its name. */
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Settings } from '../shared/settings.ts';
import { type BackupFault, readBackup } from './backup-file.ts';
import type { ImportReading, Refusal } from './import-reading.ts';
import { type ImportFault, MAX_FILE_BYTES, readLibraryFile } from './library-file.ts';
import { readClipper } from './read-clipper.ts';
import { type CsvHeader, readCsvHeader } from './read-csv.ts';
import { readHypothesis } from './read-hypothesis.ts';
import { readW3c } from './read-w3c.ts';

export type FileFormat = 'library' | 'backup' | 'w3c' | 'hypothesis' | 'clipper' | 'csv';

export interface ReadMarks {
  format: FileFormat;
  snapshot: LibrarySnapshot;
  /** What of the file could not be read. */
  refused: Refusal[];
  /** Those of a backup. */
  settings: Settings | null;
}

export type FileReading =
  | ({ what: 'marks' } & ReadMarks)
  /** A table: the reader is to say which column is what before `readCsv` reads it. */
  | { what: 'table'; text: string; header: CsvHeader }
  | { what: 'fault'; fault: BackupFault };

const FOREIGN = { w3c: readW3c, hypothesis: readHypothesis, clipper: readClipper } as const satisfies Record<
  string,
  (text: string, fileTime: string) => ImportReading
>;

/** @param fileTime As of `collectMarks`. */
export async function recogniseFile(file: Blob, fileTime: string): Promise<FileReading> {
  if (await isCompressed(file)) {
    const backup = await readBackup(file);
    if (!backup.ok) return { what: 'fault', fault: backup.fault };
    const { snapshot, settings } = backup;
    return { what: 'marks', format: 'backup', snapshot, refused: [], settings };
  }
  if (file.size > MAX_FILE_BYTES) {
    return { what: 'fault', fault: { code: 'too-large', bytes: file.size, limit: MAX_FILE_BYTES } };
  }
  return recogniseText(await file.text(), fileTime);
}

function recogniseText(text: string, fileTime: string): FileReading {
  if (!/^\uFEFF?\s*[[{]/.test(text)) {
    const header = readCsvHeader(text);
    if (isTable(header.columns)) return { what: 'table', text, header };
  }
  const library = readLibraryFile(text);
  if (library.ok) return marksOf('library', library.snapshot);
  if (library.fault.code !== 'not-ours') return { what: 'fault', fault: library.fault };

  let fault: ImportFault = library.fault;
  for (const format of ['w3c', 'hypothesis', 'clipper'] as const) {
    const reading = FOREIGN[format](text, fileTime);
    if (reading.ok) return marksOf(format, reading.snapshot, reading.refused);
    fault = reading.fault;
    if (fault.code !== 'not-ours') break;
  }
  return { what: 'fault', fault };
}

/** A line of any text is a table of one column, and a picture one of any. */
function isTable(columns: readonly string[]): boolean {
  return columns.length > 1 && !columns.some(column => /\p{Cc}|\uFFFD/u.test(column.trim()));
}

function marksOf(format: FileFormat, snapshot: LibrarySnapshot, refused: Refusal[] = []): FileReading {
  return { what: 'marks', format, snapshot, refused, settings: null };
}

async function isCompressed(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}
