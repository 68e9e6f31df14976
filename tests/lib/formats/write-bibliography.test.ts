import { describe, expect, test } from 'vitest';
import { writeBibliography } from '../../../lib/formats/write-bibliography.ts';
import { CITATION_STYLES } from '../../../lib/shared/settings.ts';
import { entryOf } from '../../support/export-entries.ts';
import { sampleArticle } from '../../support/sample-library.ts';

const cited = (title: string, byline: string | null = null) =>
  entryOf(sampleArticle({ title, byline, siteName: 'The Gazette', language: 'en' }));
const write = (entries: Parameters<typeof writeBibliography>[0], style: 'apa' | 'mla' = 'apa') =>
  [...writeBibliography(entries, { style, heading: 'Bibliography', language: 'vi' })].join('');

describe('a list of references', () => {
  test('is in the order of the alphabet, one paragraph for each article', () => {
    const page = write([cited('Zoning vote'), cited('Đường sắt'), cited('Dyke repairs'), cited('Em')]);
    const titles = [...page.matchAll(/<p [^>]*>(.*?)<\/p>/g)].map(([, entry]) => entry!.split('.')[0]);
    expect(titles).toEqual(['Dyke repairs', 'Đường sắt', 'Em', 'Zoning vote']);
  });

  test('keeps italics, and takes no text for markup', () => {
    const page = write([cited('<b>Roads</b> & "bridges"')]);
    expect(page).toContain('<i>The Gazette</i>');
    expect(page).toContain('&lt;b&gt;Roads&lt;/b&gt; &amp;');
    expect(page).not.toContain('<b>');
  });

  test.each(CITATION_STYLES)('names each article in the style %s', style => {
    const entries = [cited('Roads'), cited('Bridges')];
    const pieces = [...writeBibliography(entries, { style, heading: 'List', language: 'en' })];
    expect(pieces.length).toBeGreaterThanOrEqual(entries.length);
    expect(pieces.join('')).toMatch(/Bridges[\s\S]*Roads/);
  });
});
