import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type ExportFile, writeFiles } from '../../../lib/formats/export-file.ts';
import { zipFiles } from '../../../lib/formats/zip-files.ts';
import { sampleArticle } from '../../support/sample-library.ts';

const DAY = new Date(2026, 0, 31, 8);

async function gather<Piece>(pieces: AsyncIterable<Piece>): Promise<Piece[]> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

async function zip(files: Iterable<ExportFile>): Promise<Uint8Array> {
  return new Uint8Array(Buffer.concat(await gather(zipFiles(files, DAY))));
}

describe('zipFiles', () => {
  it('holds each file as it was', async () => {
    const files = [
      { name: 'họp.md', text: 'Họp Hội đồng\n'.repeat(5000) },
      { name: 'b.md', text: '' },
    ];
    const unzipped = unzipSync(await zip(files));
    expect(Object.entries(unzipped).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }))).toEqual(
      files,
    );
    expect((await zip(files)).length).toBeLessThan(2000);
  });

  it('tells the check sum and the length of each file, by which others know that it is whole', async () => {
    const text = 'Họp Hội đồng\n'.repeat(50);
    const archive = Buffer.from(await zip([{ name: 'a.md', text }]));
    const [local, central] = [0x08074b50, 0x02014b50].map(signature => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(signature);
      return archive.indexOf(bytes);
    }) as [number, number];
    const { length } = Buffer.from(text);
    expect(archive.readUInt32LE(local + 4)).toBe(crc32(text));
    expect(archive.readUInt32LE(local + 12)).toBe(length);
    expect(archive.readUInt32LE(central + 16)).toBe(crc32(text));
    expect(archive.readUInt32LE(central + 24)).toBe(length);
  });

  it('gives the same bytes for the same files', async () => {
    const files = [{ name: 'a.md', text: 'một' }];
    expect(await zip(files)).toEqual(await zip(files));
  });

  it('is an archive even without files', async () => {
    expect(unzipSync(await zip([]))).toEqual({});
  });

  it('asks for a file only when the one before is written', async () => {
    let asked = 0;
    const files = (function* () {
      for (; asked < 3; asked++) yield { name: `${asked}.md`, text: 'x' };
    })();
    const pieces = zipFiles(files, DAY);
    expect((await pieces.next()).done).toBe(false);
    expect(asked).toBe(0);
    expect((await gather(pieces)).length).toBeGreaterThan(0);
    expect(asked).toBe(3);
  });
});

describe('writeFiles', () => {
  it('names each file after its article, and no two alike', () => {
    const titles = ['Họp', 'HỌP', 'hop', 'con', '..\\..//', '', 'họp 2'];
    const entries = titles.map(title => ({ article: sampleArticle({ title }), text: null, marks: [] }));
    const files = [...writeFiles(entries, 'md', DAY, ({ article }) => article.title)];
    expect(files.map(({ name }) => name)).toEqual([
      'hop-2026-01-31.md',
      'hop-2026-01-31-2.md',
      'hop-2026-01-31-3.md',
      'con-2026-01-31.md',
      'on-the-record-2026-01-31.md',
      'on-the-record-2026-01-31-2.md',
      'hop-2-2026-01-31.md',
    ]);
    expect(files.map(({ text }) => text)).toEqual(titles);
  });
});
