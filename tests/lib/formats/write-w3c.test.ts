import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import type { ClaimAnnotation } from '../../../lib/annotations/annotation.ts';
import { readW3c } from '../../../lib/formats/read-w3c.ts';
import { writeW3c } from '../../../lib/formats/write-w3c.ts';
import { arbitraryLibrary } from '../../support/arbitrary-library.ts';
import {
  CONTEXT,
  EMPTY,
  FILE_TIME,
  isImportedOnce,
  keptOf,
  readAll,
  writeAll,
} from '../../support/round-trip.ts';
import {
  idOf,
  PAGE_KEY,
  sampleArticle,
  sampleClaim,
  sampleLibrary,
  sampleSighting,
  sampleText,
  timeAt,
} from '../../support/sample-library.ts';

const fixture = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'));
const ANNO = fixture('web-annotation-context.json');

const ajv = new Ajv({
  strict: true,
  strictTypes: false,
  strictTuples: false,
  strictRequired: false,
  allErrors: true,
});
addFormats(ajv);
const validate = ajv.compile(fixture('web-annotation.schema.json'));

/** Serves the one context that the files name, and fails where anything else is asked for. */
const OPTIONS = {
  base: null as unknown as string,
  safe: true,
  documentLoader: async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Asked for ${url}`);
    return { contextUrl: undefined, documentUrl: url, document: ANNO };
  },
};

const write = (library = sampleLibrary()) => JSON.parse(writeAll(writeW3c, library));
const itemsOf = (library = sampleLibrary()) => write(library).first.items;
const read = (text: string) => readAll(readW3c(text, FILE_TIME));

/** How many values there are that JSON-LD has a word for. */
function countLeaves(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countLeaves(item), 0);
  if (typeof value !== 'object' || value === null) return value === null ? 0 : 1;
  return Object.values(value).reduce((sum: number, item) => sum + countLeaves(item), 0);
}

/** Every key, and every value that stands for a thing, of an expanded document. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    if (key === '@id') return [String(item)];
    if (key === '@type') return [item].flat().map(String);
    if (key === '@value') return [];
    return key === '@list' ? namesIn(item) : [key, ...namesIn(item)];
  });
}

/** An expanded value has a type of its own where its term has one. */
function countExpanded(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + countExpanded(item), 0);
  if (typeof value !== 'object' || value === null) return 1;
  if ('@value' in value) return 1;
  return Object.values(value).reduce((sum: number, item) => sum + countExpanded(item), 0);
}

describe('writeW3c', () => {
  it('writes a collection with a page of annotations', () => {
    expect(write()).toMatchObject({
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', startIndex: 0 },
    });
    expect(itemsOf()[0]).toMatchObject({
      id: `urn:uuid:${idOf(1)}`,
      type: 'Annotation',
      target: { source: 'https://news.example/hop-dong-nhan-dan?id=7' },
    });
    expect(write(EMPTY)).toMatchObject({ total: 0, first: { items: [] } });
  });

  it('gives at least one piece for each article', () => {
    const entries = [
      { article: sampleArticle(), text: null, marks: [{ annotation: sampleClaim(), sighting: undefined }] },
    ];
    expect([...writeW3c([...entries, ...entries], CONTEXT)]).toHaveLength(4);
  });

  const SAID: [name: string, fields: Partial<ClaimAnnotation>, bodies: object[]][] = [
    ['nothing', {}, []],
    ['a note', { note: '<i>Xem lại</i>' }, [{ purpose: 'commenting', value: '<i>Xem lại</i>' }]],
    [
      'a note and tags',
      { note: 'n', tags: ['a', 'b'] },
      [{ value: 'n' }, { purpose: 'tagging', value: 'a' }, { purpose: 'tagging', value: 'b' }],
    ],
  ];

  it.each(SAID)('writes %s as textual bodies, and the record as the last body', (_, fields, bodies) => {
    const written = itemsOf(sampleLibrary([sampleClaim({ record: { claimant: 'Sở Mẫu' }, ...fields })]))[0]
      .body;
    expect(written).toHaveLength(bodies.length + 1);
    expect(written.slice(0, -1)).toMatchObject(bodies.map(body => ({ type: 'TextualBody', ...body })));
    expect(written.at(-1)).toMatchObject({
      type: 'otr:Mark',
      'otr:kind': 'claim',
      'otr:record': { type: 'schema:Claim', 'schema:author': 'Sở Mẫu' },
    });
  });

  it('tells of the article with the target, in terms of others where they have them', () => {
    expect(itemsOf()[0].target['schema:isPartOf']).toMatchObject({
      id: 'https://news.example/hop-dong-nhan-dan?id=7',
      type: 'schema:Article',
      'dc:title': 'Họp Hội đồng nhân dân',
      'schema:author': 'Trần Thị Mẫu',
      'schema:datePublished': '2026-01-30T07:31:00+07:00',
      'schema:inLanguage': 'vi',
    });
  });

  const MOTIVATIONS: [name: string, kind: 'claim' | 'note', note: string, motivation: string][] = [
    ['a claim', 'claim', 'x', 'classifying'],
    ['a note', 'note', 'x', 'commenting'],
    ['a mark that says nothing', 'note', '', 'highlighting'],
  ];

  it.each(MOTIVATIONS)('gives the motivation of %s', (_, kind, note, motivation) => {
    const { record, ...rest } = sampleClaim({ note });
    const annotation = kind === 'claim' ? { ...rest, record } : { ...rest, kind, record: {} };
    expect(itemsOf(sampleLibrary([annotation as ClaimAnnotation]))[0].motivation).toBe(motivation);
  });

  /** `|` stands around the passage in what the page renders; `saved` is what is kept of it. */
  const POSITIONS: [name: string, page: string, saved: string | null][] = [
    ['no character beyond the basic plane', 'Trang nhất\nCó |12 nghị quyết|.', null],
    ['one in the passage', 'Có |12 👍 nghị quyết|.', null],
    ['some in the stored context', '👍👍 Có |12 𠮷|.', null],
    [
      'one far before it, in the saved text',
      `👍 ${'x'.repeat(200)} |12| nghị`,
      `👍 ${'x'.repeat(200)} 12 nghị`,
    ],
    ['a saved text that has the passage twice', '12 có 👍 |12| nghị', '12 có 👍 12 nghị'],
    ['a saved text without the passage', '👍 |12| nghị', 'khác'],
  ];

  it.each(POSITIONS)('counts code points with %s', (_, marked, saved) => {
    const [before = '', exact = '', after = ''] = marked.split('|');
    const start = before.length;
    const end = start + exact.length;
    const annotation = sampleClaim({
      target: {
        source: 'https://news.example/',
        selector: [
          { type: 'TextQuoteSelector', exact, prefix: before.slice(-128), suffix: after },
          { type: 'TextPositionSelector', start, end },
        ],
      },
    });
    const texts = saved === null ? [] : [sampleText({ blocks: [{ kind: 'paragraph', text: saved }] })];
    const [, position] = itemsOf({ ...sampleLibrary([annotation]), texts })[0].target.selector;
    expect([...(before + exact + after)].slice(position.start, position.end).join('')).toBe(exact);
    expect(position).toMatchObject({ 'otr:startUnit': start, 'otr:endUnit': end });
  });
});

describe('the W3C’s rules', () => {
  const whole = sampleLibrary([
    sampleClaim({ note: 'n', tags: ['a'], keptAgainst: 'b', removedAt: FILE_TIME }),
  ]);

  it('are kept by every library, as far as a schema can tell', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        validate(write(library));
        expect(validate.errors ?? []).toEqual([]);
      }),
    );
  });

  it('are broken by what the schema is not for', () => {
    const [annotation] = itemsOf();
    for (const broken of [
      { type: 'Note' },
      { motivation: 'claiming' },
      { created: 'today' },
      { target: 'x' },
    ]) {
      const document = write();
      document.first.items = [{ ...annotation, ...broken }];
      expect(validate(document)).toBe(false);
    }
  });

  it('expand every term to an address, and drop nothing', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLibrary, async library => {
        const { '@context': context, ...document } = write(library);
        const expanded = await jsonld.expand({ '@context': context, ...document }, OPTIONS);
        for (const name of namesIn(expanded)) expect(name).toMatch(/^[a-z][a-z\d+.-]*:\S/);
        expect(countExpanded(expanded)).toBe(countLeaves(document));
      }),
      { numRuns: 25 },
    );
  });

  it('would not let an unknown term through', async () => {
    const document = write();
    document.first.items[0].claimant = 'x';
    await expect(jsonld.expand(document, OPTIONS)).rejects.toThrow(/[Ss]afe/);
  });

  it('let the file through what knows no more than JSON-LD', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLibrary, async library => {
        const document = write(library);
        const expanded = await jsonld.expand(document, OPTIONS);
        const compacted = await jsonld.compact(expanded, document['@context'], OPTIONS);
        expect(read(JSON.stringify(compacted))).toEqual(keptOf(library));
      }),
      { numRuns: 25 },
    );
  });

  it('have no other meaning for a figure than schema.org', async () => {
    const expanded = JSON.stringify(await jsonld.expand(write(whole), OPTIONS));
    expect(expanded).toContain('http://schema.org/Claim');
    expect(expanded).toContain('https://on-the-record.example.org/ns#keptAgainst');
  });
});

describe('a library written and read again', () => {
  it('is the same, but for the texts of its articles', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        expect(read(writeAll(writeW3c, library))).toEqual(keptOf(library));
      }),
      { numRuns: 50 },
    );
  });

  it('twice is as good as once', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        const text = writeAll(writeW3c, library);
        expect(isImportedOnce(read(text), read(text))).toBe(true);
        expect(isImportedOnce(library, read(text))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps its marks where an article that stands for others is merged itself', () => {
    const article = sampleArticle({ mergedInto: 'news.example/b', mergedAt: timeAt(3) });
    const other = sampleArticle({ pageKey: 'news.example/b', mergedInto: PAGE_KEY, mergedAt: timeAt(4) });
    const circle = { ...sampleLibrary(), articles: [article, other] };
    expect(read(writeAll(writeW3c, circle)).annotations).toHaveLength(1);
  });

  it('is written to the same bytes', () => {
    const library = { ...sampleLibrary(), texts: [], sightings: [sampleSighting()] };
    const text = writeAll(writeW3c, library);
    expect(writeAll(writeW3c, read(text))).toBe(text);
  });
});
