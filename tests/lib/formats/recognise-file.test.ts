import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeBackup } from '../../../lib/formats/backup-file.ts';
import { entriesOf } from '../../../lib/formats/export-entry.ts';
import { recogniseFile } from '../../../lib/formats/recognise-file.ts';
import { writeCsv } from '../../../lib/formats/write-csv.ts';
import { writeHypothesis } from '../../../lib/formats/write-hypothesis.ts';
import { writeLibraryFile } from '../../../lib/formats/write-library-file.ts';
import { writeW3c } from '../../../lib/formats/write-w3c.ts';
import { DEFAULT_SETTINGS } from '../../../lib/shared/settings.ts';
import { idOf, sampleLibrary, timeAt } from '../../support/sample-library.ts';

const FILE_TIME = timeAt(60);
const CONTEXT = { exported: timeAt(50), extensionVersion: '1.0.0' };
const library = sampleLibrary();
const entries = entriesOf(library);
const text = writeLibraryFile(library, CONTEXT);
const recognise = (content: BlobPart) => recogniseFile(new Blob([content]), FILE_TIME);

describe('what a file holds is told by its content:', () => {
  const clipper = [{ url: 'https://news.example/a', title: 'A', highlights: [{ text: 'Sáu tuyến xe' }] }];
  test.each([
    ['library', text],
    ['library', `\uFEFF  ${text}`],
    ['w3c', [...writeW3c(entries, CONTEXT)].join('')],
    ['hypothesis', [...writeHypothesis(entries, CONTEXT)].join('')],
    ['clipper', JSON.stringify(clipper)],
  ])('%s', async (format, content) => {
    const reading = await recognise(content);
    expect(reading).toMatchObject({ what: 'marks', format, refused: [], settings: null });
    expect(reading.what === 'marks' && reading.snapshot.annotations).toHaveLength(1);
  });

  test('a backup, with the settings in it', async () => {
    const settings = { ...DEFAULT_SETTINGS, theme: 'dark' as const };
    const reading = await recogniseFile(await writeBackup(library, settings, CONTEXT), FILE_TIME);
    expect(reading).toMatchObject({ what: 'marks', format: 'backup', settings: { theme: 'dark' } });
    expect(reading.what === 'marks' && reading.snapshot.annotations[0]!.id).toBe(idOf(1));
  });

  test.each([
    ['ours', [...writeCsv(entries)].join('')],
    ['of another program', 'URL;Highlight\nhttps://news.example/a;Sáu tuyến xe\n'],
    ['with tabs', 'url\ttext\nhttps://news.example/a\tSáu tuyến xe'],
  ])('a table %s, with the columns guessed', async (_name, content) => {
    const reading = await recognise(content);
    expect(reading).toMatchObject({ what: 'table', text: content.replace(/^\uFEFF/, '') });
    const { mapping } = reading.what === 'table' ? reading.header : { mapping: {} };
    expect(mapping).toMatchObject({ quote: expect.any(Number), address: expect.any(Number) });
  });
});

describe('what is no good is named:', () => {
  const backup = gzipSync(JSON.stringify({ format: 'another' }));
  test.each<[name: string, content: BlobPart, fault: object]>([
    ['an empty file', '', { code: 'empty' }],
    ['JSON that is cut off', text.slice(0, -9), { code: 'cut-off' }],
    ['JSON with a fault', `{?${text}`, { code: 'not-json', line: 1, column: 2 }],
    ['JSON of another program', '{"bookmarks": []}', { code: 'not-ours' }],
    ['an empty list', '[]', { code: 'not-ours' }],
    ['a later version', text.replace('"version": 4', '"version": 99'), { code: 'unknown-version' }],
    ['a broken record', text.replace('"tags": []', '"tags": [7]'), { code: 'invalid' }],
    ['one line of text', 'Kỳ họp thông qua 12 nghị quyết.', { code: 'not-json' }],
    ['a picture', '\u0089PNG\r\n\u001a\n\u0000,\u0000,', { code: 'not-json' }],
    ['a compressed file of another program', backup, { code: 'not-ours' }],
    ['a compressed file that is cut off', backup.subarray(0, 20), { code: 'damaged' }],
  ])('%s', async (_name, content, fault) => {
    expect(await recognise(content)).toMatchObject({ what: 'fault', fault });
  });

  test('a file that is too large, without reading it', async () => {
    const huge = { size: 2 ** 30, slice: () => new Blob(['{}']) } as unknown as Blob;
    expect(await recogniseFile(huge, FILE_TIME)).toMatchObject({ fault: { code: 'too-large' } });
  });
});
