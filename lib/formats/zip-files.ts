import { Zip, type ZipInputFile } from 'fflate';
import type { ExportFile } from './export-file.ts';

/** Its number among the methods of archives. */
const DEFLATE = 8;

/**
 * The files in one archive, in pieces: those of a file come before the next one is asked for. The same files and the
 * same time, in one time zone and one browser, give the same bytes.
 *
 * @param modified The time that each file gets, from 1980 to 2099.
 */
export async function* zipFiles(
  files: Iterable<ExportFile>,
  modified: Date,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    // Its bytes are never in shared memory, which its types do not say.
    pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  const taken = () => {
    const all = pieces;
    pieces = [];
    return all;
  };
  for (const { name, text } of files) {
    const { deflated, ...sums } = await deflate(encoder.encode(text));
    const file: ZipInputFile = { filename: name, mtime: modified, compression: DEFLATE, ...sums };
    zip.add(file);
    file.ondata!(null, deflated, true);
    yield* taken();
  }
  zip.end();
  yield* taken();
}

/** What stands around the data in a gzip file: RFC 1952. */
const HEADER = 10;
const TRAILER = 8;

/**
 * By what browsers have for it, which takes half the time of a script. They do not tell the check sum of an archive
 * but in gzip, which has the same data and the same sum.
 */
async function deflate(bytes: Uint8Array<ArrayBuffer>) {
  const { readable, writable } = new CompressionStream('gzip');
  const writer = writable.getWriter();
  const written = Promise.all([writer.write(bytes), writer.close()]);
  const packed = new DataView(await new Response(readable).arrayBuffer());
  await written;
  if (packed.getUint8(3) !== 0) throw new Error('Not the plain header of gzip.');
  const end = packed.byteLength - TRAILER;
  return {
    deflated: new Uint8Array(packed.buffer, HEADER, end - HEADER),
    crc: packed.getUint32(end, true),
    size: bytes.length,
  };
}
