import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import { type BackupFault, readBackup, writeBackup } from '../../../lib/formats/backup-file.ts';
import { writeLibraryFile } from '../../../lib/formats/write-library-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/shared/settings.ts';
import { sampleClaim, sampleLibrary, timeAt } from '../../support/sample-library.ts';

const CONTEXT = { exported: timeAt(0), extensionVersion: '0.1.0' };
const SETTINGS: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'vi',
  toolbarOffOn: ['news.example'],
  accessDeclinedOn: ['báo.example'],
};
const LIBRARY = sampleLibrary([sampleClaim({ note: 'Một 🚋 \ud83d' })]);

const bytesOf = async (backup: Blob) => Buffer.from(await backup.arrayBuffer());
const written = async (library: LibrarySnapshot = LIBRARY, exported = CONTEXT.exported) =>
  bytesOf(await writeBackup(library, SETTINGS, { ...CONTEXT, exported }));
const faultOf = async (bytes: Uint8Array<ArrayBuffer>, limit?: number) => {
  const reading = await readBackup(new Blob([bytes]), limit);
  return reading.ok ? null : reading.fault;
};
/** The envelope with something changed in it, packed again. */
const packed = (envelope: object) => Buffer.from(gzipSync(JSON.stringify(envelope)));
const envelope = async () => JSON.parse(gunzipSync(await written()).toString());

describe('a backup', () => {
  it('holds the library and every setting', async () => {
    expect(await readBackup(new Blob([await written()]))).toEqual({
      ok: true,
      created: CONTEXT.exported,
      settings: SETTINGS,
      snapshot: LIBRARY,
    });
  });

  it('holds the library as a library file', async () => {
    const text = gunzipSync(await written()).toString();
    expect(text).toContain(`"library":${writeLibraryFile(LIBRARY, CONTEXT)}}`);
    expect(Object.keys(JSON.parse(text))).toEqual(['format', 'version', 'created', 'settings', 'library']);
  });

  it('has the same bytes for the same library', async () => {
    const { articles, texts, ...rest } = structuredClone(LIBRARY);
    expect(await written({ ...rest, texts, articles })).toEqual(await written());
    expect(await written(LIBRARY, timeAt(1))).not.toEqual(await written());
  });

  it('is compressed, and says so', async () => {
    const many = sampleLibrary(
      Array.from({ length: 500 }, (_, at) =>
        sampleClaim({ id: `01900000-0000-7000-8000-${String(at).padStart(12, '0')}` }),
      ),
    );
    const backup = await writeBackup(many, SETTINGS, CONTEXT);
    expect(backup.type).toBe('application/gzip');
    expect(backup.size).toBeLessThan(writeLibraryFile(many, CONTEXT).length / 10);
  });

  it('takes the defaults for settings that it lacks', async () => {
    const bytes = packed({ ...(await envelope()), settings: { language: 'vi', theme: 'pink' } });
    expect(await readBackup(new Blob([bytes]))).toMatchObject({
      settings: { ...DEFAULT_SETTINGS, language: 'vi' },
    });
  });
});

describe('the fault of a file is named:', () => {
  const damaged: BackupFault = { code: 'damaged' };

  it.each<[name: string, bytes: () => Promise<Uint8Array<ArrayBuffer>>, fault: BackupFault]>([
    ['nothing', async () => Buffer.from(''), { code: 'not-gzip' }],
    ['a library file', async () => Buffer.from(writeLibraryFile(LIBRARY, CONTEXT)), { code: 'not-gzip' }],
    ['one byte short', async () => (await written()).subarray(0, -1), damaged],
    ['the first half', async () => (await written()).subarray(0, 300), damaged],
    ['the first bytes', async () => (await written()).subarray(0, 5), damaged],
    [
      'a changed byte',
      async () => (await written()).map((byte, at) => (at === 200 ? byte ^ 0xff : byte)),
      damaged,
    ],
    ['something behind it', async () => Buffer.concat([await written(), Buffer.from('x')]), damaged],
    ['no JSON', async () => Buffer.from(gzipSync('hello')), { code: 'not-json', line: 1, column: 1 }],
    ['nothing in it', async () => Buffer.from(gzipSync('')), { code: 'empty' }],
    [
      'JSON cut off before it was packed',
      async () => Buffer.from(gzipSync('{"format"')),
      { code: 'cut-off' },
    ],
    [
      'a packed library file',
      async () => Buffer.from(gzipSync(writeLibraryFile(LIBRARY, CONTEXT))),
      { code: 'not-ours' },
    ],
    [
      'a later version',
      async () => packed({ ...(await envelope()), version: 2 }),
      { code: 'unknown-version', version: '2' },
    ],
    [
      'a library of a later version',
      async () => packed({ ...(await envelope()), library: { format: 'on-the-record', version: 99 } }),
      { code: 'unknown-version', version: '99' },
    ],
    ['no library', async () => packed({ ...(await envelope()), library: null }), { code: 'not-ours' }],
    [
      'no settings',
      async () => packed({ ...(await envelope()), settings: 7 }),
      { code: 'invalid', path: 'settings', expected: 'an object', received: '7' },
    ],
    [
      'a fault in the library, with its path',
      async () => {
        const file = await envelope();
        file.library.annotations[0].note = 7;
        return packed(file);
      },
      { code: 'invalid', path: 'library.annotations[0].note', expected: 'text', received: '7' },
    ],
  ])('%s', async (_name, bytes, fault) => {
    expect(await faultOf(await bytes())).toEqual(fault);
  });

  it('a small file that unpacks to more than the limit, and no more of it is unpacked', async () => {
    const bomb = Buffer.from(gzipSync(Buffer.alloc(64 * 2 ** 20)));
    expect(bomb.length).toBeLessThan(100_000);
    const fault = await faultOf(bomb, 2 ** 20);
    expect(fault).toMatchObject({ code: 'too-large', limit: 2 ** 20 });
    expect((fault as { bytes: number }).bytes).toBeLessThan(4 * 2 ** 20);
  });

  it('no fault at the very limit', async () => {
    const bytes = await written();
    const size = gunzipSync(bytes).length;
    expect(await faultOf(bytes, size)).toBeNull();
    expect(await faultOf(bytes, size - 1)).toEqual({ code: 'too-large', bytes: size, limit: size - 1 });
  });
});

it('is given up when its pieces are', async () => {
  const library = {
    ...LIBRARY,
    get articles(): LibrarySnapshot['articles'] {
      throw new Error('Cancelled');
    },
  };
  await expect(writeBackup(library, SETTINGS, CONTEXT)).rejects.toThrow('Cancelled');
});
