import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type * as v from 'valibot';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import { mergeLibraries } from '../../../lib/annotations/merge.ts';
import { asRead } from '../../../lib/article/corrections.ts';
import { type ImportFault, readLibraryFile } from '../../../lib/formats/library-file.ts';
import type { LibraryFile, libraryFileSchema } from '../../../lib/formats/library-file-schema.ts';
import { writeLibraryFile, writeLibraryFilePieces } from '../../../lib/formats/write-library-file.ts';
import { emptyStatistic, STATISTIC_FIELDS } from '../../../lib/statistics/statistic-record.ts';
import { libraryFileJsonSchema } from '../../../scripts/json-schema.ts';
import { randomFrom, randomLibrary } from '../../support/random-library.ts';
import {
  idOf,
  sampleArticle,
  sampleClaim,
  sampleLibrary,
  sampleSighting,
  timeAt,
} from '../../support/sample-library.ts';

const frozen = (version: number) =>
  readFileSync(new URL(`../../fixtures/library-file-${version}.json`, import.meta.url), 'utf8');
const FROZEN_1 = frozen(1);
const FROZEN_2 = frozen(2);
const FROZEN_3 = frozen(3);
const FROZEN = frozen(4);
const CONTEXT = { exported: '2026-02-05T06:00:00.000Z', extensionVersion: '0.1.0' };

const ajv = new Ajv({ strict: true, strictTuples: false, strictTypes: false, allErrors: true });
addFormats(ajv);
const validate = ajv.compile(libraryFileJsonSchema());

function read(text: string) {
  const reading = readLibraryFile(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading.snapshot;
}

it('has a schema that holds neither more nor less than the types (checked by the compiler)', () => {
  expectTypeOf<v.InferOutput<typeof libraryFileSchema>>().toEqualTypeOf<LibraryFile>();
});

describe('the frozen file of version 1', () => {
  it('is read as it was, with nothing yet said of changes', () => {
    const written = JSON.parse(writeLibraryFile(read(FROZEN_1), CONTEXT));
    const old = JSON.parse(FROZEN_1);
    const added = { versions: [], keptAgainst: null, removedAt: null, sighting: null };
    old.annotations = old.annotations.map((annotation: object) => ({ ...annotation, ...added }));
    expect(written).toEqual(asVersion4(asVersion3(old)));
    expect(read(FROZEN_1).sightings).toEqual([]);
  });

  it('takes nothing for an answer that the format did not know', () => {
    const file = JSON.parse(FROZEN_1);
    Object.assign(file.annotations[0], { versions: 7, keptAgainst: 'x', removedAt: 'x', sighting: {} });
    expect(read(JSON.stringify(file))).toEqual(read(FROZEN_1));
  });

  it('names a fault as in the newest version', () => {
    const file = JSON.parse(FROZEN_1);
    file.annotations[1] = null;
    expect(readLibraryFile(JSON.stringify(file))).toMatchObject({ fault: { path: 'annotations[1]' } });
    file.annotations = {};
    expect(readLibraryFile(JSON.stringify(file))).toMatchObject({ fault: { path: 'annotations' } });
  });
});

/** A file of version 2 as version 3 has it: the old record of a statistic, and all else unsaid. */
function asVersion3(old: OldFile): OldFile {
  return {
    ...old,
    version: 3,
    articles: old.articles.map(article => ({ ...article, dismissedStatistics: [] })),
    annotations: old.annotations.map(annotation =>
      annotation.kind === 'statistic'
        ? {
            ...annotation,
            record: {
              ...emptyStatistic(),
              ...annotation.record,
              guessed: STATISTIC_FIELDS.filter(field => !isSaid(annotation.record, field)),
            },
          }
        : annotation,
    ),
  };
}

/** A file of version 3 as version 4 has it: nothing corrected, nothing merged, no colours. */
function asVersion4(old: OldFile): object {
  const said = { corrections: [], mergedInto: null, mergedAt: null };
  return { ...old, version: 4, articles: old.articles.map(article => ({ ...article, ...said })), tags: [] };
}

interface OldFile {
  version: number;
  articles: object[];
  annotations: { kind: string; record: Record<string, unknown> }[];
}

const isSaid = (record: Record<string, unknown>, field: string) =>
  Object.hasOwn(record, field) && record[field] !== null && record[field] !== '';

describe('the frozen file of version 2', () => {
  it('is read as it was, with a full record of each statistic', () => {
    const written = JSON.parse(writeLibraryFile(read(FROZEN_2), CONTEXT));
    expect(written).toEqual(asVersion4(asVersion3(JSON.parse(FROZEN_2))));
  });

  it('takes nothing for known that the format did not know', () => {
    const file = JSON.parse(FROZEN_2);
    file.articles[0].dismissedStatistics = 7;
    Object.assign(file.annotations[0].record, { comparator: 'about', guessed: 'x' });
    expect(read(JSON.stringify(file))).toEqual(read(FROZEN_2));
  });

  it('takes for read what the old record did not say', () => {
    const file = JSON.parse(FROZEN_2);
    file.annotations[0].record = { value: null, unitText: '', measuredProperty: 'hộ' };
    expect(read(JSON.stringify(file)).annotations[0]!.record).toMatchObject({
      guessed: STATISTIC_FIELDS.filter(field => field !== 'measuredProperty'),
    });
  });

  it('keeps a per cent as one', () => {
    const text = FROZEN_2.replace('"unitText": "đồng"', '"unitText": "%"');
    expect(read(text).annotations[0]!.record).toMatchObject({ statisticKind: 'percentage', unitText: '%' });
  });

  it.each([null, 7, 'x', []])('names the fault of a record that is %j', record => {
    const file = JSON.parse(FROZEN_2);
    file.annotations[0].record = record;
    expect(readLibraryFile(JSON.stringify(file))).toMatchObject({
      fault: { path: expect.stringMatching(/^annotations\[0\]\.record/) },
    });
  });
});

describe('the frozen file of version 3', () => {
  it('is read as it was, with nothing corrected or merged', () => {
    const written = JSON.parse(writeLibraryFile(read(FROZEN_3), CONTEXT));
    expect(written).toEqual(asVersion4(JSON.parse(FROZEN_3)));
  });

  it('takes nothing for said that the format did not know', () => {
    const file = JSON.parse(FROZEN_3);
    Object.assign(file.articles[0], { corrections: 7, mergedInto: 'x', mergedAt: 'y' });
    file.tags = 'x';
    expect(read(JSON.stringify(file))).toEqual(read(FROZEN_3));
  });
});

describe('the frozen file of version 4', () => {
  it('is read and written back to the byte', () => {
    expect(writeLibraryFile(read(FROZEN), CONTEXT)).toBe(FROZEN);
  });

  it('holds what the reader answered, and how each mark was last found', () => {
    const { annotations, sightings } = read(FROZEN);
    const [statistic, quote, claim, note] = annotations;
    expect(statistic).toMatchObject({ versions: [], keptAgainst: '1.300 tỷ đồng cho trường học' });
    expect(quote!.versions).toMatchObject([{ reason: 'accepted', added: '2026-01-20T01:00:00.000Z' }]);
    expect(quote!.target.selector[0].exact).toBe('Không xã nào bị bỏ lại');
    expect(claim).toMatchObject({ removedAt: '2026-02-05T05:00:00.000Z' });
    expect(note!.versions[0]!.reason).toBe('attached');
    expect(sightings.map(({ id, status }) => [id, status])).toEqual([
      [statistic!.id, 'edited'],
      [quote!.id, 'exact'],
      [claim!.id, 'missing'],
    ]);
    expect(sightings[0]).toMatchObject({
      pageKey: statistic!.pageKey,
      changes: [{ at: 0, deleted: '1.250', inserted: '1.350', signs: ['number'] }],
      asSaved: '2026-01-19T23:59:59.999Z',
    });
  });

  it('holds every kind, a deletion, markup and text of two languages, as they were', () => {
    const { articles, texts, annotations, deletions } = read(FROZEN);
    expect(annotations.map(({ kind }) => kind)).toEqual(['statistic', 'quote', 'claim', 'note', 'note']);
    expect(annotations[0]).toMatchObject({
      note: 'So với <b>1.100</b> tỷ năm ngoái & "đã kiểm".\nDòng hai.',
      record: {
        statisticKind: 'money',
        value: 1_250_000_000_000,
        unitText: 'đồng',
        comparator: '>',
        change: { direction: 'up', from: 1_100_000_000_000, baseline: 'năm 2025' },
        period: '2026',
      },
      deletedAt: null,
    });
    expect(articles.map(({ dismissedStatistics }) => dismissedStatistics)).toEqual([
      [
        { key: '112:dự toán năm 2026', isDismissed: true, at: '2026-01-20T02:00:00.000Z' },
        { key: 'tăng 7% so với', isDismissed: false, at: '2026-01-20T02:00:05.000Z' },
      ],
      [],
      [],
    ]);
    expect(articles.map(({ language }) => language)).toEqual(['vi', 'en-GB', 'vi']);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.pageKey).toBe(articles[0]?.pageKey);
    expect(deletions).toHaveLength(1);
  });

  it('holds what the reader said of articles and tags', () => {
    const { articles, annotations, tags } = read(FROZEN);
    const [first, second, third] = articles;
    expect(second).toMatchObject({ title: 'Council votes to “pause” the harbour tram', byline: null });
    expect(asRead(second!)).toMatchObject({
      title: 'Council vote | Harbour Post',
      publishedTime: null,
      sources: { title: 'html', modifiedTime: 'json-ld', language: 'meta' },
    });
    expect(third).toMatchObject({ mergedInto: first!.pageKey, mergedAt: '2026-02-04T03:00:00.000Z' });
    expect(annotations.at(-1)!.pageKey).toBe(third!.pageKey);
    expect(tags).toEqual([
      { name: 'cũ', colour: '', modified: '2026-01-20T03:00:00.000Z' },
      { name: 'ngân sách', colour: '#e69f00', modified: '2026-01-20T03:00:05.000Z' },
    ]);
  });
});

describe('writeLibraryFile', () => {
  const EXPORTS = {
    'of everything': writeLibraryFile(read(FROZEN), CONTEXT),
    'of one mark': writeLibraryFile(sampleLibrary(), CONTEXT),
    'of an empty library': writeLibraryFile(
      { articles: [], texts: [], annotations: [], deletions: [], sightings: [], tags: [] },
      CONTEXT,
    ),
    'of half a character': writeLibraryFile(sampleLibrary([sampleClaim({ note: '\ud83d' })]), CONTEXT),
    'of a page with a strange canonical address': writeLibraryFile(
      { ...sampleLibrary(), articles: [sampleArticle({ canonicalUrl: 'android-app://news.example/7' })] },
      CONTEXT,
    ),
    'of keys named like parts of an object': writeLibraryFile(
      sampleLibrary([sampleClaim({ tags: ['__proto__'] })]),
      CONTEXT,
    ),
  };

  it.each(Object.entries(EXPORTS))('an export %s is valid to an independent validator', (_, text) => {
    validate(JSON.parse(text));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each(Object.entries(EXPORTS))('an export %s is read and written back to the byte', (_, text) => {
    expect(writeLibraryFile(read(text), CONTEXT)).toBe(text);
  });

  it('gives the same bytes whatever the order of records and keys', () => {
    const { articles, texts, annotations, deletions, sightings, tags } = read(FROZEN);
    const turned = <T extends object>(items: T[]) =>
      items.map(item => Object.fromEntries(Object.entries(item).reverse()) as T).reverse();
    const shuffled = {
      articles: turned(articles),
      texts: turned(texts),
      annotations: turned(annotations),
      deletions: turned(deletions),
      sightings: turned(sightings),
      tags: turned(tags),
    };
    expect(writeLibraryFile(shuffled, CONTEXT)).toBe(FROZEN);
  });

  it('writes of a deleted mark its id and time only', () => {
    const secret = sampleClaim({ note: 'secret', modified: timeAt(9), deletedAt: timeAt(9) });
    const text = writeLibraryFile(sampleLibrary([secret]), CONTEXT);
    expect(text).not.toContain('secret');
    expect(read(text)).toMatchObject({ annotations: [], deletions: [{ id: idOf(1), deletedAt: timeAt(9) }] });
  });

  it('writes of a deleted mark no sighting', () => {
    const gone = sampleClaim({ modified: timeAt(9), deletedAt: timeAt(9) });
    const library = { ...sampleLibrary([gone]), sightings: [sampleSighting({ text: 'secret' })] };
    expect(writeLibraryFile(library, CONTEXT)).not.toContain('secret');
  });

  it('writes one entry for a mark that was deleted, restored and deleted again', () => {
    const trashed = sampleClaim({ modified: timeAt(9), deletedAt: timeAt(9) });
    const library = sampleLibrary([trashed]);
    library.deletions.push({ id: idOf(1), pageKey: trashed.pageKey, deletedAt: timeAt(5) });
    expect(read(writeLibraryFile(library, CONTEXT)).deletions).toEqual([
      { id: idOf(1), pageKey: trashed.pageKey, deletedAt: timeAt(9) },
    ]);
  });
});

describe('the pieces of a file', () => {
  it('are those of the whole, whatever it holds', () => {
    for (const text of [FROZEN, writeLibraryFile(sampleLibrary([]), CONTEXT)]) {
      expect([...writeLibraryFilePieces(read(text), CONTEXT)].join('')).toBe(text);
    }
  });

  it('are many for many marks, and none is long', () => {
    const marks = Array.from({ length: 1000 }, (_, at) => sampleClaim({ id: idOf(at) }));
    const pieces = [...writeLibraryFilePieces(sampleLibrary(marks), CONTEXT)];
    const text = pieces.join('');
    expect(pieces.length).toBeGreaterThan(10);
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(text.length / 10);
    expect(read(text).annotations).toEqual(marks);
  });
});

describe('a library that is exported and imported into an empty one', () => {
  it('is exported to the same bytes', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const library = consistent(randomLibrary(randomFrom(seed)));
      const text = writeLibraryFile(library, CONTEXT);
      const imported = mergeLibraries(NOTHING, read(text)).put;
      expect(writeLibraryFile(imported, CONTEXT), `seed ${seed}`).toBe(text);
    }
  });
});

const NOTHING: LibrarySnapshot = {
  articles: [],
  texts: [],
  annotations: [],
  deletions: [],
  sightings: [],
  tags: [],
};

/** Without what belongs to an article that is not there; of texts the article's own. */
function consistent(library: LibrarySnapshot): LibrarySnapshot {
  const keys = new Set(library.articles.map(({ pageKey }) => pageKey));
  const has = (key: string | null) => key !== null && keys.has(key);
  return {
    ...library,
    articles: library.articles.map(article =>
      has(article.mergedInto) ? article : { ...article, mergedInto: null },
    ),
    annotations: library.annotations.filter(({ pageKey }) => has(pageKey)),
  };
}

describe('readLibraryFile', () => {
  it('leaves out what the format does not know', () => {
    const file = JSON.parse(FROZEN);
    file.extra = 1;
    file.annotations[0].deletedAt = timeAt(3);
    file.annotations[0].colour = 'red';
    file.annotations[0].record.more = true;
    file.articles[0].sources.other = 'html';
    expect(read(JSON.stringify(file))).toEqual(read(FROZEN));
  });

  it('takes no harm from keys that name a prototype', () => {
    const text = FROZEN.replaceAll(
      '"note":',
      '"__proto__": { "polluted": true }, "constructor": {}, "note":',
    );
    const snapshot = read(text);
    expect(snapshot).toEqual(read(FROZEN));
    expect(snapshot.annotations.every(item => Object.getPrototypeOf(item) === Object.prototype)).toBe(true);
    expect({}).not.toHaveProperty('polluted');
  });

  it('reads a file with a byte order mark', () => {
    expect(read(`\ufeff${FROZEN}`)).toEqual(read(FROZEN));
  });

  it('takes a file of the limit and refuses one byte more', () => {
    const bytes = Buffer.byteLength(FROZEN);
    expect(readLibraryFile(FROZEN, bytes).ok).toBe(true);
    const fault = { code: 'too-large', bytes, limit: bytes - 1 };
    expect(readLibraryFile(FROZEN, bytes - 1)).toEqual({ ok: false, fault });
  });

  it('survives nesting without end', () => {
    expect(readLibraryFile('['.repeat(1_000_000))).toEqual({ ok: false, fault: { code: 'cut-off' } });
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const text = FROZEN.replace('"note": ""', `"note": ${deep}`);
    const received = 'a list';
    expect(readLibraryFile(text)).toMatchObject({ fault: { path: 'annotations[1].note', received } });
  });

  const TEXTS: { name: string; text: string; fault: ImportFault }[] = [
    { name: 'nothing', text: '', fault: { code: 'empty' } },
    { name: 'white space', text: ' \n\ufeff ', fault: { code: 'empty' } },
    { name: 'a web page', text: '<!doctype html>\n<p>', fault: { code: 'not-json', line: 1, column: 1 } },
    { name: 'plain text', text: 'hello', fault: { code: 'not-json', line: 1, column: 1 } },
    {
      name: 'a comma too many',
      text: '{\n  "format": "on-the-record",\n}',
      fault: { code: 'not-json', line: 3, column: 1 },
    },
    {
      name: 'a stray word',
      text: FROZEN.replace('"note": ""', '"note": nothing'),
      fault: { code: 'not-json', line: 287, column: 15 },
    },
    {
      name: 'NaN',
      text: FROZEN.replace('1250000000000', 'NaN'),
      fault: { code: 'not-json', line: 187, column: 18 },
    },
    { name: 'more after the end', text: `${FROZEN}x`, fault: { code: 'not-json', line: 447, column: 1 } },
    { name: 'the first half', text: FROZEN.slice(0, FROZEN.length / 2), fault: { code: 'cut-off' } },
    { name: 'all but the last bracket', text: FROZEN.trim().slice(0, -1), fault: { code: 'cut-off' } },
    { name: 'cut in a number', text: '{"version": -', fault: { code: 'cut-off' } },
    { name: 'cut in an escape', text: '{"format": "\\u00', fault: { code: 'cut-off' } },
    { name: 'a list', text: '[]', fault: { code: 'not-ours' } },
    { name: 'null', text: 'null', fault: { code: 'not-ours' } },
    { name: 'another program’s file', text: '{"rows": []}', fault: { code: 'not-ours' } },
    {
      name: 'a later version',
      text: '{"format":"on-the-record","version":5}',
      fault: { code: 'unknown-version', version: '5' },
    },
    {
      name: 'a version in words',
      text: '{"format":"on-the-record","version":"2"}',
      fault: { code: 'unknown-version', version: '"2"' },
    },
    {
      name: 'no version',
      text: '{"format":"on-the-record"}',
      fault: { code: 'unknown-version', version: 'nothing' },
    },
  ];

  it.each(TEXTS)('names the fault of $name', ({ text, fault }) => {
    expect(readLibraryFile(text)).toEqual({ ok: false, fault });
  });

  type Break = (file: LibraryFile) => void;
  const set =
    (path: string, value: unknown): Break =>
    file => {
      const keys = path.split(/[.[\]]+/).filter(key => key !== '');
      const last = keys.pop()!;
      const holder = keys.reduce<unknown>((part, key) => Reflect.get(Object(part), key), file);
      Reflect.set(Object(holder), last, value);
    };
  const long = 'x'.repeat(100_001);
  const LONG_SHOWN = `"${'x'.repeat(79)}…`;
  const TIME = 'a time such as 2026-01-31T08:00:00.000Z';

  const BROKEN: [name: string, change: Break, path: string, expected: string, received: string][] = [
    ['a missing list', set('deletions', undefined), 'deletions', 'a value', 'nothing'],
    ['an object for a list', set('annotations', {}), 'annotations', 'a list', 'an object'],
    ['null for a record', set('annotations[1]', null), 'annotations[1]', 'an object', 'null'],
    ['an id that is none', set('annotations[0].id', '1'), 'annotations[0].id', 'a UUID', '"1"'],
    ['an id that is a number', set('annotations[0].id', 7), 'annotations[0].id', 'text', '7'],
    ['no id', set('annotations[0].id', undefined), 'annotations[0].id', 'a value', 'nothing'],
    [
      'a kind of its own',
      set('annotations[2].kind', 'opinion'),
      'annotations[2].kind',
      '"claim" or "quote" or "statistic" or "note"',
      '"opinion"',
    ],
    [
      'the record of another kind',
      set('annotations[2].record', { speaker: 'x' }),
      'annotations[2].record.claimant',
      'a value',
      'nothing',
    ],
    [
      'a value in words',
      set('annotations[0].record.value', '1250'),
      'annotations[0].record.value',
      'a number',
      '"1250"',
    ],
    [
      'a value without end',
      set('annotations[0].record.value', Number.POSITIVE_INFINITY),
      'annotations[0].record.value',
      'a finite number',
      'Infinity',
    ],
    [
      'an empty quote',
      set('annotations[0].target.selector[0].exact', ''),
      'annotations[0].target.selector[0].exact',
      'some text',
      '""',
    ],
    [
      'a quote of a book',
      set('annotations[0].target.selector[0].exact', long),
      'annotations[0].target.selector[0].exact',
      'a quote of at most 100000 characters',
      LONG_SHOWN,
    ],
    [
      'a prefix of a book',
      set('annotations[0].target.selector[0].prefix', long),
      'annotations[0].target.selector[0].prefix',
      'a prefix of at most 10000 characters',
      LONG_SHOWN,
    ],
    [
      'no prefix',
      set('annotations[0].target.selector[0].prefix', undefined),
      'annotations[0].target.selector[0].prefix',
      'a value',
      'nothing',
    ],
    [
      'one selector only',
      file => file.annotations[0]!.target.selector.pop(),
      'annotations[0].target.selector[1]',
      'a value',
      'nothing',
    ],
    [
      'selectors the wrong way round',
      file => file.annotations[0]!.target.selector.reverse(),
      'annotations[0].target.selector[0].type',
      '"TextQuoteSelector"',
      '"TextPositionSelector"',
    ],
    [
      'a position below zero',
      set('annotations[0].target.selector[1].start', -1),
      'annotations[0].target.selector[1].start',
      'a number not below zero',
      '-1',
    ],
    [
      'half a position',
      set('annotations[0].target.selector[1].start', 1.5),
      'annotations[0].target.selector[1].start',
      'a whole number',
      '1.5',
    ],
    [
      'an end before its start',
      set('annotations[0].target.selector[1].end', 3),
      'annotations[0].target.selector[1].end',
      'a number not below 112',
      '3',
    ],
    [
      'a script for an address',
      set('annotations[0].target.source', 'javascript:alert(1)'),
      'annotations[0].target.source',
      'an http, https or file address',
      '"javascript:alert(1)"',
    ],
    [
      'an address without a host',
      set('articles[0].url', 'https://'),
      'articles[0].url',
      'an address that can be read',
      '"https://"',
    ],
    [
      'a canonical address that is a number',
      set('articles[0].canonicalUrl', 5),
      'articles[0].canonicalUrl',
      'text',
      '5',
    ],
    [
      'a day that is none',
      set('annotations[0].created', '2026-02-30T00:00:00.000Z'),
      'annotations[0].created',
      'a day that exists',
      '"2026-02-30T00:00:00.000Z"',
    ],
    [
      'a time of a place',
      set('annotations[0].modified', '2026-01-12T10:02:11+07:00'),
      'annotations[0].modified',
      TIME,
      '"2026-01-12T10:02:11+07:00"',
    ],
    ['a time in words', set('exported', 'yesterday'), 'exported', TIME, '"yesterday"'],
    [
      'a publication in words',
      set('articles[0].publishedTime', '12 January'),
      'articles[0].publishedTime',
      'a date or time in ISO 8601',
      '"12 January"',
    ],
    [
      'an empty tag',
      set('annotations[0].tags[1]', ''),
      'annotations[0].tags[1]',
      'a tag with no white space around it',
      '""',
    ],
    [
      'a tag not trimmed',
      set('annotations[0].tags[0]', 'tax '),
      'annotations[0].tags[0]',
      'a tag with no white space around it',
      '"tax "',
    ],
    ['one tag for a list', set('annotations[0].tags', 'tax'), 'annotations[0].tags', 'a list', '"tax"'],
    ['an empty title', set('articles[0].title', ''), 'articles[0].title', 'some text', '""'],
    [
      'a direction of its own',
      set('articles[0].direction', 'up'),
      'articles[0].direction',
      '"ltr" or "rtl"',
      '"up"',
    ],
    [
      'a source of its own',
      set('articles[0].sources.title', 'guess'),
      'articles[0].sources.title',
      '"json-ld" or "open-graph" or "meta" or "html" or "readability" or "text" or "url" or "reader"',
      '"guess"',
    ],
    [
      'a hash that is none',
      set('articles[0].textHash', 'abc'),
      'articles[0].textHash',
      'a SHA-256 hash in hexadecimal',
      '"abc"',
    ],
    ['a text of its own', set('articles[0].text', 'Hello'), 'articles[0].text', 'an object', '"Hello"'],
    [
      'an empty block',
      set('articles[0].text.blocks[1].text', ''),
      'articles[0].text.blocks[1].text',
      'some text',
      '""',
    ],
    [
      'a truth in words',
      set('articles[0].isArticle', 'true'),
      'articles[0].isArticle',
      'true or false',
      '"true"',
    ],
    [
      'an article twice',
      file => file.articles.push(file.articles[0]!),
      'articles[3].pageKey',
      'a page key of its own',
      `"${sampleKey(0)}"`,
    ],
    [
      'a mark twice',
      file => file.annotations.push(file.annotations[0]!),
      'annotations[5].id',
      'an id of its own',
      '"019bb1b2-0b41-7c3e-9d55-2f7a6b1c0e01"',
    ],
    [
      'a mark both live and deleted',
      set('deletions[0].id', '019c24d0-9e20-7000-b0b1-0a1b2c3d4e04'),
      'deletions[0].id',
      'an id of its own',
      '"019c24d0-9e20-7000-b0b1-0a1b2c3d4e04"',
    ],
    [
      'a mark on an article that is not there',
      set('annotations[3].pageKey', 'other.example/'),
      'annotations[3].pageKey',
      'the page key of an article in the file',
      '"other.example/"',
    ],
    [
      'a deletion without a time',
      set('deletions[0].deletedAt', null),
      'deletions[0].deletedAt',
      'text',
      'null',
    ],
    [
      'one version for a list',
      set('annotations[1].versions', { selector: [] }),
      'annotations[1].versions',
      'a list',
      'an object',
    ],
    [
      'a version for a reason of its own',
      set('annotations[1].versions[0].reason', 'why not'),
      'annotations[1].versions[0].reason',
      '"accepted" or "attached"',
      '"why not"',
    ],
    [
      'a version whose end is before its start',
      set('annotations[1].versions[0].selector[1].end', 3),
      'annotations[1].versions[0].selector[1].end',
      'a number not below 166',
      '3',
    ],
    [
      'a text kept against a book',
      set('annotations[0].keptAgainst', long),
      'annotations[0].keptAgainst',
      'a quote of at most 100000 characters',
      LONG_SHOWN,
    ],
    [
      'a removal that is true',
      set('annotations[2].removedAt', true),
      'annotations[2].removedAt',
      'text',
      'true',
    ],
    [
      'no sighting at all',
      set('annotations[3].sighting', undefined),
      'annotations[3].sighting',
      'a value',
      'nothing',
    ],
    [
      'a status of its own',
      set('annotations[0].sighting.status', 'lost'),
      'annotations[0].sighting.status',
      '"exact" or "moved" or "edited" or "missing"',
      '"lost"',
    ],
    [
      'a sign of its own',
      set('annotations[0].sighting.changes[0].signs[0]', 'colour'),
      'annotations[0].sighting.changes[0].signs[0]',
      '"number" or "negation" or "quotation"',
      '"colour"',
    ],
    [
      'a sighting whose end is before its start',
      set('annotations[0].sighting.end', 3),
      'annotations[0].sighting.end',
      'a number not below 112',
      '3',
    ],
    [
      'a correction of a field of its own',
      set('articles[1].corrections[0].field', 'mood'),
      'articles[1].corrections[0].field',
      '"title" or "byline" or "siteName" or "publishedTime" or "modifiedTime" or "language" or "direction" or "excerpt"',
      '"mood"',
    ],
    [
      'a correction that the field cannot have',
      set('articles[1].corrections[1].value', 'Tuesday'),
      'articles[1].corrections[1].value',
      'a value that the field can have',
      '"Tuesday"',
    ],
    [
      'no title beneath a correction',
      set('articles[1].corrections[2].read', null),
      'articles[1].corrections[2].read',
      'a value that the field can have',
      'null',
    ],
    [
      'an article merged into one that is not there',
      set('articles[2].mergedInto', 'other.example/'),
      'articles[2].mergedInto',
      'the page key of an article in the file',
      '"other.example/"',
    ],
    [
      'a colour that is a style',
      set('tags[1].colour', 'red;background:url(x)'),
      'tags[1].colour',
      'a colour such as #e69f00, or none',
      '"red;background:url(x)"',
    ],
    ['a tag twice', file => file.tags.push(file.tags[0]!), 'tags[2].name', 'a name of its own', '"cũ"'],
    [
      'two faults: the first',
      file => [set('annotations[3].note', 1), set('annotations[1].note', 2)].map(change => change(file)),
      'annotations[1].note',
      'text',
      '2',
    ],
  ];

  it.each(BROKEN)('names the fault of %s', (_, change, path, expected, received) => {
    const file: LibraryFile = JSON.parse(FROZEN);
    change(file);
    // JSON has no infinity, but a number too large for a double reads as one.
    const text = JSON.stringify(file, (_key, value) =>
      value === Number.POSITIVE_INFINITY ? '1e999' : value,
    );
    expect(readLibraryFile(text.replace('"1e999"', '1e999'))).toEqual({
      ok: false,
      fault: { code: 'invalid', path, expected, received },
    });
  });
});

function sampleKey(index: number): string {
  return (JSON.parse(FROZEN) as LibraryFile).articles[index]!.pageKey;
}
