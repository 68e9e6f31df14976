/** Reads a file whatever wrote it: told by what it holds, not by its name. */
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Settings } from '../shared/settings.ts';
import { type BackupFault, readBackup } from './backup-file.ts';
import type { ImportReading, Refusal } from './import-reading.ts';
import { type ImportFault, MAX_FILE_BYTES, readLibraryData } from './library-file.ts';
import { readClipperData } from './read-clipper.ts';
import { type CsvHeader, readCsvHeader } from './read-csv.ts';
import { readHypothesisData } from './read-hypothesis.ts';
import { readJson } from './read-json.ts';
import { readW3cData } from './read-w3c.ts';

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

const FOREIGN = {
  w3c: readW3cData,
  hypothesis: readHypothesisData,
  clipper: readClipperData,
} as const satisfies Record<string, (parsedJson: unknown, fileTime: string) => ImportReading>;

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
  const json = readJson(text, MAX_FILE_BYTES);
  if (!json.ok) return { what: 'fault', fault: json.fault };
  const library = readLibraryData(json.data);
  if (library.ok) return marksOf('library', library.snapshot);
  if (library.fault.code !== 'not-ours') return { what: 'fault', fault: library.fault };

  let fault: ImportFault = library.fault;
  for (const format of ['w3c', 'hypothesis', 'clipper'] as const) {
    const reading = FOREIGN[format](json.data, fileTime);
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
