import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { EXPORT_FORMATS, type ExportFormat } from '../../../../components/library/files/export-formats.ts';
import { type ExportOptions, runExport } from '../../../../components/library/files/run-export.ts';
import { recogniseFile } from '../../../../lib/formats/recognise-file.ts';
import { DEFAULT_TEMPLATE } from '../../../../lib/formats/write-markdown.ts';
import { madeUpLibrary } from '../../../bench/made-up-library.ts';
import { exportWords } from '../../../support/export-words.ts';
import { sampleLibrary } from '../../../support/sample-library.ts';

const optionsOf = (format: ExportFormat): ExportOptions => ({
  format,
  template: DEFAULT_TEMPLATE,
  citationStyle: 'apa',
  heading: 'Bibliography',
  words: exportWords('en'),
  now: new Date(2026, 0, 31, 12),
  extensionVersion: '1.0.0',
});
const never = new AbortController().signal;
const several = madeUpLibrary({ marks: 300 });

const NAMES: Record<ExportFormat, [one: RegExp, several: string]> = {
  json: [/\.json$/, 'on-the-record-2026-01-31.json'],
  csv: [/\.csv$/, 'on-the-record-2026-01-31.csv'],
  markdown: [/\.md$/, 'on-the-record-2026-01-31.zip'],
  html: [/\.html$/, 'on-the-record-2026-01-31.zip'],
  bibliography: [/\.html$/, 'on-the-record-2026-01-31.html'],
  bibtex: [/\.bib$/, 'on-the-record-2026-01-31.bib'],
  ris: [/\.ris$/, 'on-the-record-2026-01-31.ris'],
  csl: [/\.json$/, 'on-the-record-2026-01-31.json'],
  w3c: [/\.jsonld$/, 'on-the-record-2026-01-31.jsonld'],
  hypothesis: [/\.json$/, 'on-the-record-2026-01-31.json'],
};

describe('an export', () => {
  test.each(EXPORT_FORMATS)('as %s is named after its one article', async format => {
    const { name, blob } = await runExport(sampleLibrary(), optionsOf(format), never, () => {});
    expect(name).toMatch(/^hop-hoi-dong-nhan-dan-2026-01-31\./);
    expect(name).toMatch(NAMES[format][0]);
    expect(await blob.text()).toContain('Họp Hội đồng nhân dân');
  });

  test.each(EXPORT_FORMATS)('as %s tells how far it is, up to the end', async format => {
    const told: number[] = [];
    const { name, blob } = await runExport(several, optionsOf(format), never, done => told.push(done));
    expect(name).toBe(NAMES[format][1]);
    expect(blob.size).toBeGreaterThan(1000);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  test.each(EXPORT_FORMATS)('as %s is stopped between two pieces', async format => {
    const stop = new AbortController();
    let taken = 0;
    const written = runExport(several, optionsOf(format), stop.signal, () => {
      if (++taken === 2) stop.abort();
    });
    await expect(written).rejects.toMatchObject({ name: 'AbortError' });
    expect(taken).toBe(2);
  });

  test.each(['json', 'w3c', 'hypothesis'] as const)('as %s can be imported', async format => {
    const { blob } = await runExport(several, optionsOf(format), never, () => {});
    const reading = await recogniseFile(blob, '2026-02-01T00:00:00.000Z');
    expect(reading).toMatchObject({ what: 'marks', refused: [] });
    expect(reading.what === 'marks' && reading.snapshot.annotations).toHaveLength(300);
  });

  test.each(['markdown', 'html'] as const)('as %s has a file for each article', async format => {
    const { blob } = await runExport(several, optionsOf(format), never, () => {});
    const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    expect(Object.keys(files)).toHaveLength(several.articles.length);
  });

  test('of a library without marks is a file without marks', async () => {
    const { name, blob } = await runExport(sampleLibrary([]), optionsOf('json'), never, () => {});
    expect(name).toBe('on-the-record-2026-01-31.json');
    expect(JSON.parse(await blob.text())).toMatchObject({ annotations: [] });
  });
});
