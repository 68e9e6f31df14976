/**
 * The backup: the whole library and the reader's settings, as one JSON text compressed by gzip (RFC 1952). The library
 * in it is a library file, of its own version.
 */
import * as v from 'valibot';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { readSettings, type Settings } from '../shared/settings.ts';
import { utcTime } from './file-values.ts';
import { gunzip, gzip } from './gzip.ts';
import { faultOf, headOf, type ImportFault, MAX_FILE_BYTES, readLibraryData, show } from './library-file.ts';
import { readJson } from './read-json.ts';
import { type ExportContext, writeLibraryFilePieces } from './write-library-file.ts';

const FORMAT = 'on-the-record-backup';
const VERSION = 1;

/** Beside the library, in bytes: the settings grow with the sites that they name. */
const ENVELOPE_BYTES = 2 ** 20;

const backupSchema = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  created: utcTime,
  settings: v.looseObject({}),
  library: v.unknown(),
});

export type BackupFault =
  | ImportFault
  /** Not compressed by gzip. */
  | { code: 'not-gzip' }
  /** Its end is missing, or some of its bytes are not as they were written. */
  | { code: 'damaged' };

export type BackupReading =
  | { ok: true; created: string; settings: Settings; snapshot: LibrarySnapshot }
  | { ok: false; fault: BackupFault };

/**
 * The backup, compressed. Equal libraries and settings give equal bytes from one browser, but for the time.
 *
 * @param context The time of the export is that of the backup.
 */
export function writeBackup(
  snapshot: LibrarySnapshot,
  settings: Settings,
  context: ExportContext,
): Promise<Blob> {
  return gzip(writeBackupPieces(snapshot, settings, context));
}

/** As `writeBackup`, before it is compressed: pieces as of `writeLibraryFilePieces`. */
export function* writeBackupPieces(
  snapshot: LibrarySnapshot,
  settings: Settings,
  context: ExportContext,
): Generator<string> {
  const head = {
    format: FORMAT,
    version: VERSION,
    created: context.exported,
    settings: readSettings(settings),
  };
  yield `${JSON.stringify(head).slice(0, -'}'.length)},"library":`;
  yield* writeLibraryFilePieces(snapshot, context);
  yield '}\n';
}

/**
 * What a backup holds; settings that it lacks are the defaults. Of what is unpacked no more than the limit is held,
 * however much is packed in the file.
 *
 * @param limit In bytes of the unpacked text.
 */
export async function readBackup(
  file: Blob,
  limit = MAX_FILE_BYTES + ENVELOPE_BYTES,
): Promise<BackupReading> {
  const unpacked = await gunzip(file, limit);
  if (!unpacked.ok) return unpacked;
  const parsed = readJson(unpacked.text, limit);
  if (!parsed.ok) return parsed;

  const head = headOf(parsed.data);
  if (head?.format !== FORMAT) return refuse({ code: 'not-ours' });
  if (head.version !== VERSION) return refuse({ code: 'unknown-version', version: show(head.version) });
  const backup = v.safeParse(backupSchema, parsed.data, { abortEarly: true });
  if (!backup.success) return refuse(faultOf(backup.issues[0]));

  const { created, settings, library } = backup.output;
  const reading = readLibraryData(library);
  if (!reading.ok) return refuse(inLibrary(reading.fault));
  return { ok: true, created, settings: readSettings(settings), snapshot: reading.snapshot };
}

function refuse(fault: BackupFault): BackupReading {
  return { ok: false, fault };
}

function inLibrary(fault: ImportFault): ImportFault {
  if (fault.code !== 'invalid') return fault;
  const path = fault.path === '' ? 'library' : `library.${fault.path}`;
  return { ...fault, path };
}
