import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CitedArticle, sourceOf } from '../../../lib/formats/citations/cited-source.ts';
import type { ExportEntry, WriteFormat } from '../../../lib/formats/export-entry.ts';
import { writeBibtex } from '../../../lib/formats/write-bibtex.ts';
import { writeCslJson } from '../../../lib/formats/write-csl-json.ts';
import { writeRis } from '../../../lib/formats/write-ris.ts';
import { CITED_ARTICLES, citedArticle } from '../../support/cited-articles.ts';
import { entryOf } from '../../support/export-entries.ts';
import { sampleClaim } from '../../support/sample-library.ts';

const FORMATS: [name: string, write: WriteFormat<void>][] = [
  ['BibTeX', writeBibtex],
  ['RIS', writeRis],
  ['CSL-JSON', writeCslJson],
];

interface Read {
  title?: string;
  author?: { family?: string; given?: string; literal?: string; suffix?: string }[];
  issued?: { 'date-parts': number[][] };
  URL?: string;
  'container-title'?: string;
  id: string;
  keyword?: string;
  note?: string | string[];
  annote?: string;
}

/** What another program makes of the file. */
function readBack(name: string, write: WriteFormat<void>, entries: readonly ExportEntry[]): Read[] {
  const text = [...write(entries)].join('');
  const forceType = { BibTeX: '@biblatex/text', RIS: '@ris/file' }[name];
  return new Cite(
    forceType === undefined ? JSON.parse(text) : text,
    forceType === undefined ? {} : { forceType },
  ).data as unknown as Read[];
}

/** Names as strings: formats differ in what they call a name that is not taken apart. */
function facts({ title, author = [], issued, URL, 'container-title': site }: Read) {
  const names = author.map(({ family, given, literal, suffix }) =>
    [family ?? literal, given, suffix].filter(part => part !== undefined).join(' / '),
  );
  return {
    title,
    names,
    issued: issued?.['date-parts'][0],
    URL,
    site,
  };
}

function expectedFacts(article: CitedArticle) {
  const { authors, title, site, published, url } = sourceOf(article);
  return {
    title: title || site,
    names: authors.map(({ name, parts }) =>
      parts === null
        ? name
        : [parts.family, parts.given, parts.suffix].filter(part => part !== '').join(' / '),
    ),
    issued: published === null ? undefined : [published.year, published.month, published.day],
    URL: url || undefined,
    site: site || undefined,
  };
}

const HOSTILE: Record<string, CitedArticle> = {
  'TeX’s own signs': citedArticle({ title: '50% & #1 _x_ $5 ~ ^ {a} \\textbf{b}', siteName: 'A & B_C' }),
  'braces that do not match': citedArticle({ title: '}}} {a', byline: '{Jane} Roe}' }),
  'the end of an entry': citedArticle({ title: 'x}},\n}\n@article{evil, title = {y}' }),
  'the end of a record': citedArticle({ title: 'x\r\nER  - \r\nTY  - NEWS\r\nT1  - y', siteName: 'ER  - ' }),
  'a tag within a line': citedArticle({ title: 'AU  - Evil, A.', byline: 'Jane\nER  - \nRoe' }),
  'line separators': citedArticle({ title: 'a\u2028b\u2029c\u0085d\ve' }),
  ligatures: citedArticle({ title: "a -- b --- c ``d'' ?` !`" }),
  'a mathematical title': citedArticle({ title: '$x^2_1$ < 3 > 2' }),
  JSON: citedArticle({ title: '"],"id":"x"', siteName: '\\u0000"' }),
  'an address with braces': citedArticle({ url: 'https://a.example/b?q={x}&r=%7D#y', canonicalUrl: null }),
  'a name that begins in lower case': citedArticle({ byline: 'bell roe' }),
};

describe.each(FORMATS)('%s', (name, write) => {
  it.each(Object.entries({ ...CITED_ARTICLES, ...HOSTILE }))(
    'is read back by Citation.js: %s',
    (_, article) => {
      const [item, ...others] = readBack(name, write, [entryOf(article)]);
      expect(facts(item!)).toEqual(expectedFacts(article));
      expect(others).toEqual([]);
    },
  );

  it('holds all articles, under keys of their own', () => {
    const articles = Object.values({ ...CITED_ARTICLES, ...HOSTILE });
    const items = readBack(
      name,
      write,
      articles.map(article => entryOf(article)),
    );
    expect(items.map(facts)).toEqual(articles.map(expectedFacts));
    expect(new Set(items.map(({ id }) => id)).size).toBe(articles.length);
  });

  it('says when the article was read', () => {
    // Citation.js reads no such day from RIS.
    const written = {
      BibTeX: 'urldate = {2026-01-31}',
      RIS: 'Y2  - 2026/01/31/\r\n',
      'CSL-JSON': '[[2026,1,31]]',
    };
    const text = [...write([entryOf(citedArticle())])].join('');
    expect(text).toContain(written[name as keyof typeof written]);
    expect([...write([entryOf(CITED_ARTICLES['a saved file'])])].join('')).not.toContain('31');
  });

  it('gives a piece for each article at least', () => {
    const entries = [entryOf(citedArticle()), entryOf(citedArticle())];
    expect([...write(entries)].length).toBeGreaterThanOrEqual(2);
  });

  it('holds the quotations, notes and tags', () => {
    const claim = sampleClaim({
      record: { claimant: 'Lê {Thử}' },
      note: 'Xem lại\nER  - ',
      tags: ['kinh tế', 'a, b', '50%'],
    });
    const [item] = readBack(name, write, [entryOf(CITED_ARTICLES['a Vietnamese author'], [claim, claim])]);
    const notes = [item!.note ?? item!.annote!].flat().join('\n');
    expect(notes.match(/“12 nghị quyết” — Lê \{Thử\} \[Xem lại ER -\]/g)).toHaveLength(2);
    expect(item!.keyword!.split(/, ?/)).toEqual(['kinh tế', 'a; b', '50%']);
  });

  /** Up to white space, control characters and Unicode form of names; half characters are no text. */
  it('survives any title, author and paper', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'{}\\%#&_$~^"\'`-,;@= \n\rAE', 'ER  - ', ' and ', 'ế') }),
    );
    fc.assert(
      fc.property(text, text, text, (title, byline, siteName) => {
        const article = citedArticle({ title, byline, siteName });
        const [item] = readBack(name, write, [entryOf(article)]);
        expect(facts(item!)).toEqual(expectedFacts(article));
      }),
      { numRuns: 500 },
    );
  });

  it(`writes an empty library as an empty ${name} file`, () => {
    const text = [...write([])].join('');
    expect(name === 'CSL-JSON' ? JSON.parse(text) : text).toEqual(name === 'CSL-JSON' ? [] : '');
  });
});
