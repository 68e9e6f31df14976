import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Annotation, AnnotationKind, TaggedStatistic } from '../../../lib/annotations/annotation.ts';
import { tidyTags } from '../../../lib/annotations/edit-annotation.ts';
import { mergeLibraries } from '../../../lib/annotations/merge.ts';
import { entriesOf } from '../../../lib/formats/export-entry.ts';
import { readCsv, readCsvHeader } from '../../../lib/formats/read-csv.ts';
import { writeCsv } from '../../../lib/formats/write-csv.ts';
import {
  COMPARATORS,
  emptyStatistic,
  STATISTIC_FIELDS,
  STATISTIC_KINDS,
} from '../../../lib/statistics/statistic-record.ts';
import { idOf, sampleArticle, sampleClaim, sampleLibrary } from '../../support/sample-library.ts';

const FILE_TIME = '2026-02-05T06:00:00.000Z';

function read(text: string) {
  const reading = readCsv(text, readCsvHeader(text).mapping, FILE_TIME);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading;
}

const write = (annotations: Annotation[]) => [...writeCsv(entriesOf(sampleLibrary(annotations)))].join('');

const shown = ({ id, kind, note, tags, record, created, modified, target }: Annotation) => {
  const { source, selector } = target;
  return {
    id,
    kind,
    note,
    tags,
    record,
    created,
    modified,
    source,
    quote: selector[0],
    start: selector[1].start,
  };
};

/** Any kind of mark, with words that a table must not break on. */
const words = fc.string({ unit: fc.constantFrom(...`ađ 1,;"'=+-@\t\r\n＝“`), maxLength: 12 });
const number = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => value || 0));
const statistic: fc.Arbitrary<TaggedStatistic> = fc.record({
  statisticKind: fc.constantFrom(...STATISTIC_KINDS),
  value: number,
  minValue: number,
  maxValue: number,
  numerator: number,
  denominator: number,
  comparator: fc.constantFrom(...COMPARATORS),
  approximate: fc.boolean(),
  change: fc.record({
    direction: fc.constantFrom('up', 'down', ''),
    from: number,
    to: number,
    baseline: words,
  }),
  unitText: words,
  unitCode: words,
  currency: words,
  measuredProperty: words,
  period: words,
  source: words,
  guessed: fc.subarray([...STATISTIC_FIELDS]),
});
const record = {
  claim: fc.record({ claimant: words }),
  quote: fc.record({ speaker: words }),
  statistic,
  note: fc.constant({}),
} satisfies Record<AnnotationKind, fc.Arbitrary<object>>;
const mark: fc.Arbitrary<Annotation> = fc
  .constantFrom<AnnotationKind>('claim', 'quote', 'statistic', 'note')
  .chain(kind => fc.tuple(fc.constant(kind), record[kind], words, fc.array(words), words))
  .map(([kind, record, note, tags, quote]) => {
    const claim = sampleClaim({ note: note.trim(), tags: tidyTags(tags) });
    claim.target.selector[0].exact = `x${quote}`;
    return { ...claim, kind, record } as Annotation;
  });

describe('a table that we wrote', () => {
  it('is read with all that it holds of a mark', () => {
    fc.assert(
      fc.property(fc.array(mark, { minLength: 1, maxLength: 4 }), marks => {
        const numbered = marks.map((each, at) => ({ ...each, id: idOf(at) }));
        const { snapshot, refused } = read(write(numbered));
        expect(refused).toEqual([]);
        expect(snapshot.annotations.map(shown)).toEqual(numbered.map(shown));
      }),
    );
  });

  it('brings its articles along', () => {
    const text = [
      ...writeCsv(entriesOf({ ...sampleLibrary(), articles: [sampleArticle({ siteName: 'Sóng Biển' })] })),
    ].join('');
    const { pageKey, url, title, byline, siteName, publishedTime, language } = sampleArticle({
      siteName: 'Sóng Biển',
    });
    expect(read(text).snapshot.articles).toMatchObject([
      { url, title, byline, siteName, publishedTime, language },
    ]);
    expect(read(text).snapshot.articles[0]?.pageKey).not.toBe(pageKey);
  });

  it('has a row for each mark and a piece for each article, whatever another parser makes of it', () => {
    const marks = [sampleClaim(), sampleClaim({ id: idOf(2), note: '=HYPERLINK("https://bad.example")' })];
    const pieces = [...writeCsv(entriesOf(sampleLibrary(marks)))];
    expect(pieces).toHaveLength(2);
    const { data, errors } = Papa.parse<Record<string, string>>(pieces.join(''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(data[0]).toMatchObject({
      kind: 'claim',
      quote: '12 nghị quyết',
      title: 'Họp Hội đồng nhân dân',
      state: 'unknown',
    });
    expect(data[1]?.['note']).toBe('\'=HYPERLINK("https://bad.example")');
  });

  it('keeps numbers as numbers', () => {
    const record = { ...emptyStatistic(), value: -3.2, guessed: [] };
    expect(write([{ ...sampleClaim(), kind: 'statistic', record } as Annotation])).toContain(',count,-3.2,');
  });
});

describe('a table of others', () => {
  const FIRST = 'URL;Highlight;Note;Tags;Date\n';

  it.each<[name: string, text: string]>([
    ['semicolons', 'URL;Highlight\nhttps://a.example/1;tám, chín\n'],
    ['commas', 'URL,Highlight\nhttps://a.example/1,"tám, chín"\n'],
    ['tabs', 'URL\tHighlight\nhttps://a.example/1\ttám, chín\n'],
    ['a byte order mark and CRLF', '\uFEFFURL,Highlight\r\nhttps://a.example/1,"tám, chín"\r\n'],
    ['a line that tells the separator', 'sep=|\nURL|Highlight\nhttps://a.example/1|tám, chín\n'],
    ['empty lines', 'URL;Highlight\n;\n\nhttps://a.example/1;tám, chín\n\n'],
  ])('is read with %s', (_name, text) => {
    const { snapshot, refused } = read(text);
    expect(refused).toEqual([]);
    expect(snapshot.annotations).toMatchObject([
      { kind: 'note', target: { source: 'https://a.example/1', selector: [{ exact: 'tám, chín' }, {}] } },
    ]);
  });

  it('is the same however often it is read', () => {
    const text = `${FIRST}https://a.example/1;tám;hay;a, b;\nhttps://a.example/1;chín;;;\n`;
    const first = read(text).snapshot;
    const { summary } = mergeLibraries(first, read(text).snapshot);
    expect(summary).toMatchObject({ added: 0, same: 2, updated: 0, articles: 0 });
    expect(first.annotations[0]).toMatchObject({ note: 'hay', tags: ['a', 'b'], created: FILE_TIME });
  });

  it('tells the line of each row that is no mark, and why', () => {
    const rows = [
      'https://a.example/1;tám;;;',
      'javascript:alert(1);tám;;;',
      ';tám;;;',
      '',
      'https://a.example/1;;chỉ ghi chú;;',
      'https://a.example/1;tám;;;',
      `https://a.example/1;${'x'.repeat(100_001)};;;`,
    ];
    expect(read(FIRST + rows.join('\n')).refused).toEqual([
      { where: 'line 3', line: 3, reason: 'no-address' },
      { where: 'line 4', line: 4, reason: 'no-address' },
      { where: 'line 6', line: 6, reason: 'no-quote' },
      { where: 'line 7', line: 7, reason: 'duplicate' },
      { where: 'line 8', line: 8, reason: 'too-long' },
    ]);
  });

  it.each<[name: string, row: string, wanted: object | null]>([
    ['a kind in Vietnamese', 'Nhận định,Bà A,,', { kind: 'claim', record: { claimant: 'Bà A' } }],
    ['a kind in English', 'Quote,Bà A,,', { kind: 'quote', record: { speaker: 'Bà A' } }],
    ['no kind but a person', ',Bà A,,', { kind: 'quote', record: { speaker: 'Bà A' } }],
    ['a kind that we do not have', 'sticker,,,', { kind: 'note', record: {} }],
    [
      'a statistic',
      'Số liệu,,-3.2,%',
      { kind: 'statistic', record: { value: -3.2, unitText: '%', guessed: [] } },
    ],
    [
      'a statistic without a figure',
      'statistic,,,',
      { kind: 'statistic', record: { value: null, statisticKind: 'count' } },
    ],
    ['a figure that is no number', 'statistic,,"3,2",%', null],
  ])('has %s', (_name, row, wanted) => {
    const { snapshot, refused } = read(`kind,person,value,unit,quote,url\n${row},tám,https://a.example/1\n`);
    if (wanted === null) expect(refused).toMatchObject([{ line: 2, reason: 'unreadable' }]);
    else expect(snapshot.annotations).toMatchObject([wanted]);
  });

  it('keeps an id that is a UUID, and makes one of any other', () => {
    const rows = [`${idOf(7).toUpperCase()},tám,https://a.example/1`, '17,chín,https://a.example/1'];
    const ids = read(`id,quote,url\n${rows.join('\n')}`).snapshot.annotations.map(({ id }) => id);
    expect(ids).toEqual([idOf(7), expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-5/)]);
  });

  it('takes times in ISO 8601', () => {
    const text = 'url,quote,created,modified\nhttps://a.example/1,tám,2026-01-31,2026-01-31T09:00:00+07:00\n';
    expect(read(text).snapshot.annotations).toMatchObject([
      { created: '2026-01-31T00:00:00.000Z', modified: '2026-01-31T02:00:00.000Z' },
    ]);
  });
});

describe('readCsvHeader', () => {
  it('shows the columns and the first rows, and guesses what they are', () => {
    const rows = Array.from({ length: 9 }, (_, at) => `https://a.example/${at};'=${at};`);
    expect(readCsvHeader(`Link;Trích dẫn;Màu\n${rows.join('\n')}`)).toEqual({
      columns: ['Link', 'Trích dẫn', 'Màu'],
      samples: [0, 1, 2, 3, 4].map(at => [`https://a.example/${at}`, `=${at}`, '']),
      mapping: { address: 0, quote: 1 },
    });
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\uFEFF'],
    ['empty lines', '\n\n'],
  ])('finds no rows in %s', (_name, text) => {
    expect(readCsvHeader(text)).toMatchObject({ samples: [], mapping: {} });
    expect(readCsv(text, {}, FILE_TIME)).toEqual({ ok: false, fault: { code: 'empty' } });
  });

  it('needs the reader where no name is known', () => {
    const text = 'một,hai\nhttps://a.example/1,tám\n';
    expect(readCsv(text, readCsvHeader(text).mapping, FILE_TIME)).toMatchObject({
      refused: [{ reason: 'no-address' }],
    });
    expect(readCsv(text, { address: 0, quote: 1 }, FILE_TIME)).toMatchObject({ refused: [] });
  });
});
