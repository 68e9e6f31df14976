import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefusalReason } from '../../../lib/formats/import-reading.ts';
import { readW3c } from '../../../lib/formats/read-w3c.ts';
import { writeW3c } from '../../../lib/formats/write-w3c.ts';
import { FILE_TIME, isImportedOnce, readAll, writeAll } from '../../support/round-trip.ts';
import { idOf, sampleArticle, sampleClaim, sampleLibrary, timeAt } from '../../support/sample-library.ts';

const SOURCE = 'https://news.example/ngan-sach?utm_source=x';
const QUOTE = { type: 'TextQuoteSelector', exact: 'ba xã', prefix: 'Có ', suffix: ' nghèo' };

/** An annotation of another program. */
function foreign(fields: object = {}): object {
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://notes.example/7',
    type: 'Annotation',
    created: '2026-01-31T08:00:00Z',
    target: { source: SOURCE, selector: QUOTE },
    ...fields,
  };
}

const targetOf = (selector: unknown) => ({ target: { source: SOURCE, selector } });
const read = (data: unknown) => readW3c(JSON.stringify(data), FILE_TIME);
const marksIn = (data: unknown) => readAll(read(data)).annotations;
const firstIn = (data: unknown) => marksIn(data)[0]!;

describe('the marks of other programs', () => {
  const HOLDERS: [name: string, data: unknown][] = [
    ['one alone', foreign()],
    ['a list', [foreign()]],
    ['a page', { type: 'AnnotationPage', items: [foreign()] }],
    ['a page of one that is not in a list', { type: 'AnnotationPage', items: foreign() }],
    ['a page without a next one', { type: ['AnnotationPage'], items: [foreign()], next: null }],
    ['a collection', { type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [foreign()] } }],
    [
      'pages one in another',
      { type: 'AnnotationPage', items: [], next: { type: 'AnnotationPage', items: [foreign()] } },
    ],
    ['a graph with other things', { '@graph': [{ type: 'Person' }, foreign()] }],
    ['a type in full', foreign({ type: undefined, '@type': 'http://www.w3.org/ns/oa#Annotation' })],
    ['several types', foreign({ type: ['Annotation', 'Note'] })],
  ];

  it.each(HOLDERS)('are found in %s', (_, data) => {
    expect(marksIn(data)).toMatchObject([{ kind: 'note', target: { source: SOURCE } }]);
  });

  const BODIES: [name: string, fields: object, note: string, tags: string[]][] = [
    ['none', {}, '', []],
    ['a text', { body: { type: 'TextualBody', value: ' Xem lại\n' } }, 'Xem lại', []],
    [
      'markup, which stays text',
      { body: { value: '<b onclick=x>', format: 'text/html' } },
      '<b onclick=x>',
      [],
    ],
    ['an address', { body: 'https://blog.example/1' }, 'https://blog.example/1', []],
    [
      'a thing elsewhere',
      { body: { id: 'https://blog.example/a.mp3', type: 'Sound' } },
      'https://blog.example/a.mp3',
      [],
    ],
    [
      'a part of a thing',
      { body: { type: 'SpecificResource', source: { id: 'https://blog.example/2' } } },
      'https://blog.example/2',
      [],
    ],
    ['a value alone', { bodyValue: 'Đúng' }, 'Đúng', []],
    ['two texts', { body: [{ value: 'a' }, { value: 'b' }] }, 'a\n\nb', []],
    ['a choice', { body: { type: 'Choice', items: [{ value: 'a' }, { value: 'b' }] } }, 'a\n\nb', []],
    [
      'tags',
      {
        body: [
          { purpose: 'tagging', value: ' thuế ' },
          { purpose: ['tagging'], value: 'Thuế' },
        ],
      },
      '',
      ['thuế'],
    ],
    ['a tag by the annotation’s motivation', { motivation: 'tagging', bodyValue: 'thuế' }, '', ['thuế']],
    [
      'a comment in spite of it',
      { motivation: 'tagging', body: { purpose: 'commenting', value: 'a' } },
      'a',
      [],
    ],
    ['nonsense', { body: [7, null, { value: 9 }, { type: 'TextualBody' }, [[]]] }, '', []],
    ['its maker', { creator: { type: 'Person', name: 'Lan Mẫu' } }, '', ['@Lan Mẫu']],
    ['its maker by address', { creator: 'https://users.example/lan' }, '', ['@https://users.example/lan']],
    [
      'two makers',
      { creator: [{ id: 'https://users.example/1', nickname: 'lan' }, { name: 'x' }] },
      '',
      ['@lan'],
    ],
  ];

  it.each(BODIES)('say %s', (_, fields, note, tags) => {
    expect(firstIn(foreign(fields))).toMatchObject({ note, tags });
  });

  const SELECTORS: [name: string, selector: unknown, quote: object, position: object][] = [
    ['a quote', QUOTE, QUOTE, { start: 0, end: 5 }],
    [
      'a quote alone',
      { type: 'TextQuoteSelector', exact: 'ba xã' },
      { prefix: '', suffix: '' },
      { start: 0, end: 5 },
    ],
    ['a context that is none', { exact: 'ba xã', prefix: 7, suffix: null }, { prefix: '', suffix: '' }, {}],
    [
      'a position beside it',
      [{ type: 'TextPositionSelector', start: 9, end: 14 }, QUOTE],
      QUOTE,
      { start: 9, end: 14 },
    ],
    [
      'a position of code points',
      [{ start: 9, end: 10 }, { exact: '👍' }],
      { exact: '👍' },
      { start: 9, end: 11 },
    ],
    ['a position below zero', [{ start: -1, end: 4 }, QUOTE], QUOTE, { start: 0, end: 5 }],
    [
      'a path that is refined',
      { type: 'CssSelector', value: '#a', refinedBy: { ...QUOTE, refinedBy: { start: 4 } } },
      QUOTE,
      { start: 4, end: 9 },
    ],
    ['markup', { ...QUOTE, exact: '<img src=x onerror=y>' }, { exact: '<img src=x onerror=y>' }, {}],
  ];

  it.each(SELECTORS)('name their passage by %s', (_, selector, quote, position) => {
    expect(firstIn(foreign(targetOf(selector))).target.selector).toMatchObject([
      { ...quote, type: 'TextQuoteSelector' },
      { ...position, type: 'TextPositionSelector' },
    ]);
  });

  const TIMES: [name: string, fields: object, created: string, modified: string][] = [
    ['UTC', { created: '2026-01-31T08:00:00Z' }, '2026-01-31T08:00:00.000Z', '2026-01-31T08:00:00.000Z'],
    [
      'a zone',
      { created: '2026-01-31T08:00:00.123456+07:00' },
      '2026-01-31T01:00:00.123Z',
      '2026-01-31T01:00:00.123Z',
    ],
    ['no zone', { created: '2026-01-31T08:00:00' }, '2026-01-31T08:00:00.000Z', '2026-01-31T08:00:00.000Z'],
    [
      'a change',
      { modified: '2026-02-01T00:00:00Z' },
      '2026-01-31T08:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
    ],
    [
      'a change alone',
      { created: undefined, modified: '2026-02-01T00:00:00Z' },
      '2026-02-01T00:00:00.000Z',
      '2026-02-01T00:00:00.000Z',
    ],
    ['nothing', { created: undefined }, FILE_TIME, FILE_TIME],
    ['words', { created: 'yesterday', modified: 7 }, FILE_TIME, FILE_TIME],
  ];

  it.each(TIMES)('give their times as %s', (_, fields, created, modified) => {
    expect(firstIn(foreign(fields))).toMatchObject({ created, modified });
  });

  const IDS: [name: string, id: unknown, expected: string][] = [
    ['a UUID', idOf(7), idOf(7)],
    ['a UUID as a URN', `urn:uuid:${idOf(7).toUpperCase()}`, idOf(7)],
    ['an address', 'https://notes.example/7', '137059f6-5a3b-5675-83e0-1d6f93d2bd9f'],
  ];

  it.each(IDS)('are known by %s', (_, id, expected) => {
    const found = firstIn(foreign({ id })).id;
    expect(found).toBe(expected);
    expect(firstIn([foreign({ id, motivation: 'editing' })]).id).toBe(found);
  });

  it('are known by what they say where they have no id', () => {
    const nameless = (fields: object) => firstIn(foreign({ id: undefined, ...fields })).id;
    expect(nameless({})).toBe(nameless({}));
    expect(nameless({ bodyValue: 'x' })).not.toBe(nameless({}));
  });

  it('of several targets are several', () => {
    const marks = marksIn(
      foreign({ target: [targetOf(QUOTE).target, targetOf({ exact: 'bốn xã' }).target] }),
    );
    expect(marks.map(({ target }) => target.selector[0].exact).sort()).toEqual(['ba xã', 'bốn xã']);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(2);
  });

  it('twice are as good as once', () => {
    const data = {
      type: 'AnnotationPage',
      items: [foreign(), foreign({ id: 'b', created: null }), foreign({ id: null })],
    };
    expect(isImportedOnce(readAll(read(data)), readAll(read(data)))).toBe(true);
  });
});

describe('the articles of other programs’ marks', () => {
  const article = (target: object) =>
    readAll(read(foreign({ target: { source: SOURCE, selector: QUOTE, ...target } }))).articles[0];

  it('are whole records, older than whatever was read of the page', () => {
    expect(article({})).toEqual(
      sampleArticle({
        pageKey: 'news.example/ngan-sach',
        aliases: ['news.example/ngan-sach'],
        url: SOURCE,
        title: 'news.example',
        byline: null,
        publishedTime: null,
        language: null,
        direction: null,
        sources: { title: 'url' },
        textHash: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
        created: '2026-01-31T08:00:00.000Z',
        modified: '1970-01-01T00:00:00.000Z',
      }),
    );
  });

  const FACTS: [name: string, target: object, fields: object][] = [
    ['a title', { 'dc:title': 'Ngân sách' }, { title: 'Ngân sách', sources: {} }],
    [
      'a title of the source',
      { source: { id: SOURCE, title: ['Ngân sách', 'Khác'] } },
      { title: 'Ngân sách' },
    ],
    ['an author', { 'schema:isPartOf': { 'schema:author': { name: 'Lan' } } }, { byline: 'Lan' }],
    ['a day', { 'schema:datePublished': '2026-01-30' }, { publishedTime: '2026-01-30' }],
    ['a day in words', { 'schema:datePublished': 'thứ Sáu' }, { publishedTime: null }],
  ];

  it.each(FACTS)('have %s', (_, target, fields) => {
    expect(article(target)).toMatchObject(fields);
  });

  it('are as old as their first mark', () => {
    const later = foreign({ id: 'b', created: '2026-02-01T00:00:00Z' });
    for (const items of [
      [foreign(), later],
      [later, foreign()],
    ]) {
      expect(readAll(read(items)).articles).toMatchObject([{ created: '2026-01-31T08:00:00.000Z' }]);
    }
  });
});

describe('what is refused', () => {
  const REFUSED: [name: string, data: unknown, where: string, reason: RefusalReason][] = [
    ['a position alone', foreign(targetOf({ start: 3, end: 9 })), 'annotation', 'no-quote'],
    ['a quote of white space', foreign(targetOf({ ...QUOTE, exact: ' \n' })), 'annotation', 'no-quote'],
    ['an empty list of selectors', foreign(targetOf([])), 'annotation', 'no-quote'],
    ['a page', foreign({ target: SOURCE }), 'annotation', 'page-note'],
    ['a page as a thing', foreign({ target: { id: SOURCE } }), 'annotation', 'page-note'],
    [
      'a reply',
      foreign({ motivation: 'replying', target: 'https://notes.example/6' }),
      'annotation',
      'reply',
    ],
    ['no target', [foreign({ target: undefined })], '[0]', 'unreadable'],
    ['no source', foreign({ target: { selector: QUOTE } }), 'annotation', 'no-address'],
    [
      'a script for an address',
      foreign({ target: { source: 'javascript:alert(1)', selector: QUOTE } }),
      'annotation',
      'no-address',
    ],
    [
      'an address without a host',
      foreign({ target: { source: 'https://', selector: QUOTE } }),
      'annotation',
      'no-address',
    ],
    ['the quote of a book', foreign(targetOf({ exact: 'x'.repeat(100_001) })), 'annotation', 'too-long'],
    [
      'the prefix of a book',
      foreign(targetOf({ ...QUOTE, prefix: 'x'.repeat(10_001) })),
      'annotation',
      'too-long',
    ],
    [
      'one of two targets',
      foreign({ target: [SOURCE, targetOf(QUOTE).target] }),
      'annotation.target[0]',
      'page-note',
    ],
    ['no annotation', { type: 'AnnotationPage', items: [foreign(), 7] }, 'items[1]', 'unreadable'],
    [
      'a page that is elsewhere',
      { type: 'AnnotationCollection', first: 'https://notes.example/p1' },
      'first',
      'unreadable',
    ],
    ['one twice', [foreign(), foreign()], '[1]', 'duplicate'],
    ['an older one', [foreign(), foreign({ modified: '2026-02-01T00:00:00Z' })], '[0]', 'duplicate'],
  ];

  it.each(REFUSED)('is %s, by its place and the reason', (_, data, where, reason) => {
    expect(read(data)).toMatchObject({ ok: true, refused: [{ where, line: null, reason }] });
  });

  it('costs nothing else', () => {
    const page = { type: 'AnnotationPage', items: [foreign({ target: SOURCE }), foreign({ id: 'b' })] };
    expect(read(page)).toMatchObject({
      snapshot: { annotations: [{ kind: 'note' }], articles: [{ url: SOURCE }] },
    });
    expect(read(foreign({ target: SOURCE }))).toMatchObject({ snapshot: { annotations: [], articles: [] } });
  });

  const FAULTS: [name: string, text: string, fault: object][] = [
    ['nothing', ' ', { code: 'empty' }],
    ['no JSON', '{\n  "type": Annotation }', { code: 'not-json', line: 2, column: 11 }],
    ['half of it', '{"type": "Annot', { code: 'cut-off' }],
    ['another format', '{"format": "on-the-record"}', { code: 'not-ours' }],
    ['a list of other things', '[1, {"type": "Feature"}]', { code: 'not-ours' }],
    ['a collection of other things', '{"type": "FeatureCollection"}', { code: 'not-ours' }],
    ['a graph of other things', '{"@graph": [{"@type": "Person"}]}', { code: 'not-ours' }],
    ['null', 'null', { code: 'not-ours' }],
  ];

  it.each(FAULTS)('is a file of %s', (_, text, fault) => {
    expect(readW3c(text, FILE_TIME)).toEqual({ ok: false, fault });
  });

  it('is a file that is too large', () => {
    expect(readW3c('[]', FILE_TIME, 1)).toMatchObject({ fault: { code: 'too-large', bytes: 2, limit: 1 } });
  });

  it('is what nests without end', () => {
    const nested = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000);
    const around = (inner: string) =>
      `{"type":"Annotation","target":{"source":"${SOURCE}","selector":${inner}}}`;
    expect(
      readW3c(around(`{"a":1,"refinedBy":${nested('{"refinedBy":', '}').replace(':}', ':1}')}}`), FILE_TIME),
    ).toMatchObject({ refused: [{ reason: 'no-quote' }] });
    expect(readW3c(`{"type":"AnnotationPage","items":${nested('[', ']')}}`, FILE_TIME)).toMatchObject({
      refused: [{ reason: 'unreadable' }],
    });
  });
});

describe('the marks that were ours', () => {
  const written = () => JSON.parse(writeAll(writeW3c, sampleLibrary())).first.items[0];
  const change = (edit: (annotation: ReturnType<typeof written>) => void) => {
    const annotation = written();
    edit(annotation);
    return annotation;
  };

  it('come back with what was said of them since', () => {
    const changed = change(annotation => {
      annotation.modified = '2026-03-01T00:00:00Z';
      annotation.body = [
        annotation.body[0],
        { type: 'TextualBody', value: 'mới' },
        { purpose: 'tagging', value: 'b' },
      ];
      annotation.creator = { name: 'Lan' };
    });
    expect(firstIn(changed)).toEqual(
      sampleClaim({ note: 'mới', tags: ['b'], modified: '2026-03-01T00:00:00.000Z' }),
    );
  });

  it('are the same under another id that a server gave them', () => {
    expect(firstIn(change(annotation => (annotation.id = 'https://server.example/1'))).id).toBe(idOf(1));
  });

  it('come back to a bare article where theirs was lost', () => {
    const reading = readAll(read(change(annotation => delete annotation.target['schema:isPartOf'])));
    expect(reading.annotations).toMatchObject([
      { kind: 'claim', pageKey: 'news.example/hop-dong-nhan-dan?id=7' },
    ]);
    expect(reading.articles).toMatchObject([{ title: 'news.example', modified: '1970-01-01T00:00:00.000Z' }]);
  });

  it('bring the newest of what is known of their article', () => {
    const newer = change(annotation => {
      Object.assign(annotation, { id: idOf(2) });
      annotation.body[0].id = `urn:uuid:${idOf(2)}#record`;
      Object.assign(annotation.target['schema:isPartOf'], { 'dc:title': 'Mới', 'otr:modified': timeAt(9) });
    });
    for (const items of [
      [written(), newer],
      [newer, written()],
    ]) {
      expect(readAll(read(items)).articles).toMatchObject([{ title: 'Mới' }]);
    }
  });

  it('of an older version of our records are brought up to the newest', () => {
    const old = change(({ body: [own] }) => {
      own['otr:formatVersion'] = 2;
      own['otr:kind'] = 'statistic';
      own['otr:record'] = {
        'schema:value': 12,
        'schema:unitText': 'nghị quyết',
        'schema:measuredProperty': '',
      };
    });
    expect(firstIn(old)).toMatchObject({ record: { value: 12, comparator: '=', unitText: 'nghị quyết' } });
  });

  const BROKEN: [name: string, edit: (annotation: ReturnType<typeof written>) => void][] = [
    ['a kind of its own', ({ body: [own] }) => (own['otr:kind'] = 'opinion')],
    ['a version to come', ({ body: [own] }) => (own['otr:formatVersion'] = 99)],
    ['no version', ({ body: [own] }) => delete own['otr:formatVersion']],
    ['a record that is none', ({ body: [own] }) => (own['otr:record'] = 7)],
    ['a claimant that is none', ({ body: [own] }) => (own['otr:record']['schema:author'] = 7)],
    ['versions that are none', ({ body: [own] }) => (own['otr:versions'] = [7])],
    [
      'a version without a quote',
      ({ body: [own] }) => (own['otr:versions'] = [{ 'otr:reason': 'accepted' }]),
    ],
    ['a removal that is true', ({ body: [own] }) => (own['otr:removedAt'] = true)],
    ['a sighting that is none', ({ body: [own] }) => (own['otr:sighting'] = 'seen')],
    ['a page key that is none', ({ target }) => (target['schema:isPartOf']['otr:pageKey'] = 7)],
  ];

  it.each(BROKEN)('are refused with %s', (_, edit) => {
    expect(read(change(edit))).toMatchObject({ refused: [{ where: 'annotation', reason: 'unreadable' }] });
  });
});

it('reads whatever JSON there is without throwing', () => {
  const keys = [
    'type',
    'items',
    'target',
    'body',
    'selector',
    'source',
    'exact',
    'otr:kind',
    'otr:record',
    'first',
  ];
  const json = fc.letrec(tie => ({
    value: fc.oneof(
      { maxDepth: 5 },
      fc.constantFrom<unknown>('Annotation', 'AnnotationPage', SOURCE, 'claim', 3, null),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 6 }),
    ),
  })).value;
  fc.assert(
    fc.property(json, value => {
      const reading = read({
        type: 'AnnotationPage',
        items: [{ type: 'Annotation', target: value, body: value }, value],
      });
      expect(reading.ok).toBe(true);
    }),
  );
});
