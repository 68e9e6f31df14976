import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { ExportFile } from './export-file.ts';

/**
 * The files in one archive, in pieces: those of a file come before the next one is asked for. The same files and the
 * same time, in one time zone, give the same bytes.
 *
 * @param modified The time that each file gets, from 1980 to 2099.
 */
export function* zipFiles(files: Iterable<ExportFile>, modified: Date): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const taken = () => {
    const all = pieces;
    pieces = [];
    return all;
  };
  for (const { name, text } of files) {
    const file = new ZipDeflate(name);
    file.mtime = modified;
    zip.add(file);
    file.push(strToU8(text), true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}
