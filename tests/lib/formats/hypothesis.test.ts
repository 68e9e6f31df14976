import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../../lib/formats/export-entry.ts';
import type { RefusalReason } from '../../../lib/formats/import-reading.ts';
import { readHypothesis } from '../../../lib/formats/read-hypothesis.ts';
import { writeHypothesis } from '../../../lib/formats/write-hypothesis.ts';
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
import { idOf, sampleClaim, sampleLibrary, timeAt } from '../../support/sample-library.ts';

const URI = 'https://news.example/ngan-sach?utm_source=x';
const QUOTE = { type: 'TextQuoteSelector', exact: 'ba xã', prefix: 'Có ', suffix: ' nghèo' };
const RANGE = {
  type: 'RangeSelector',
  startContainer: '/p[1]',
  startOffset: 3,
  endContainer: '/p[1]',
  endOffset: 8,
};
const POSITION = { type: 'TextPositionSelector', start: 20, end: 25 };
const ID = 'AZAAAAAAcACAAAAAAAAABw';

/** An annotation as Hypothesis's server gives it. */
function foreign(fields: object = {}): object {
  return {
    id: ID,
    created: '2026-01-31T08:00:00.123456+00:00',
    updated: '2026-02-01T08:00:00.654321+00:00',
    user: 'acct:lan.mau@hypothes.is',
    uri: URI,
    text: 'Xem *lại* <b>',
    tags: ['thuế', ' thuế'],
    group: '__world__',
    permissions: { read: ['group:__world__'], admin: [], update: [], delete: [] },
    target: [{ source: URI, selector: [RANGE, POSITION, QUOTE] }],
    document: { title: ['Ngân sách tỉnh Mẫu'] },
    links: { html: 'https://hypothes.is/a/x' },
    user_info: { display_name: 'Lan' },
    flagged: false,
    hidden: false,
    ...fields,
  };
}

const read = (data: unknown) => readHypothesis(JSON.stringify(data), FILE_TIME);
const marksIn = (data: unknown) => readAll(read(data)).annotations;
const targetOf = (...selector: object[]) => ({ target: [{ source: URI, selector }] });
const exported = (...annotations: unknown[]) => ({
  export_date: '2026-03-01',
  export_userid: 'x',
  annotations,
});

describe('readHypothesis', () => {
  const HOLDERS: [name: string, data: unknown][] = [
    ['an export', exported(foreign())],
    ['a result of the search', { total: 1, rows: [foreign()] }],
    ['a list', [foreign()]],
    ['one alone', foreign()],
  ];

  it.each(HOLDERS)('keeps id, dates, author, title, note and tags of %s', (_, data) => {
    expect(readAll(read(data))).toMatchObject({
      annotations: [
        {
          id: idOf(7),
          pageKey: 'news.example/ngan-sach',
          kind: 'note',
          target: { source: URI, selector: [QUOTE, POSITION] },
          note: 'Xem *lại* <b>',
          tags: ['thuế', '@lan.mau'],
          created: '2026-01-31T08:00:00.123Z',
          modified: '2026-02-01T08:00:00.654Z',
        },
      ],
      articles: [
        {
          pageKey: 'news.example/ngan-sach',
          title: 'Ngân sách tỉnh Mẫu',
          created: '2026-01-31T08:00:00.123Z',
        },
      ],
    });
  });

  const VARIANTS: [name: string, fields: object, expected: object][] = [
    ['a title that is no list', { document: { title: 'T' } }, { note: 'Xem *lại* <b>' }],
    ['no text', { text: undefined }, { note: '' }],
    ['no user', { user: null }, { tags: ['thuế'] }],
    ['tags that are none', { tags: [7, ' '] }, { tags: ['@lan.mau'] }],
    [
      'a quote alone',
      targetOf({ ...QUOTE, prefix: undefined }),
      { target: { selector: [{ prefix: '' }, { start: 0, end: 5 }] } },
    ],
    ['an id that is none', { id: 'x/1' }, { id: expect.stringMatching(/^.{14}5/) }],
    ['no id', { id: undefined }, { id: expect.stringMatching(/^.{14}5/) }],
  ];

  it.each(VARIANTS)('reads %s', (_, fields, expected) => {
    expect(marksIn(exported(foreign(fields)))).toMatchObject([expected]);
  });

  const REFUSED: [name: string, fields: object, reason: RefusalReason][] = [
    ['a reply', { references: ['abc'] }, 'reply'],
    ['a page note', { target: [{ source: URI }] }, 'page-note'],
    ['a page note without a target', { target: [] }, 'page-note'],
    ['a place without a quote', targetOf(RANGE, POSITION), 'no-quote'],
    ['a file of no address', { uri: 'urn:x-pdf:1234' }, 'no-address'],
    ['no address at all', { uri: ' ', target: [] }, 'no-address'],
    ['the quote of a book', targetOf({ ...QUOTE, exact: 'x'.repeat(100_001) }), 'too-long'],
  ];

  it.each(REFUSED)('refuses %s, and nothing else', (_, fields, reason) => {
    const reading = read({ total: 2, rows: [foreign(), foreign({ id: 'other', ...fields })] });
    expect(reading).toMatchObject({
      snapshot: { annotations: [{ id: idOf(7) }], articles: [{ url: URI }] },
      refused: [{ where: 'rows[1]', line: null, reason }],
    });
  });

  it('refuses the replies that a search tells apart, and what is no annotation', () => {
    expect(
      read({ total: 1, rows: [foreign(), null], replies: [foreign({ references: ['abc'] })] }),
    ).toMatchObject({
      refused: [
        { where: 'rows[1]', reason: 'unreadable' },
        { where: 'replies[0]', reason: 'reply' },
      ],
    });
  });

  it('reads a file without annotations', () => {
    expect(read(exported())).toMatchObject({ ok: true, snapshot: { annotations: [] }, refused: [] });
    expect(read({ total: 0, rows: [] })).toMatchObject({ ok: true });
  });

  const FAULTS: [name: string, text: string, fault: object][] = [
    ['nothing', '', { code: 'empty' }],
    ['no JSON', '{\n"rows": [,]}', { code: 'not-json', line: 2, column: 10 }],
    ['half of it', '{"rows": [', { code: 'cut-off' }],
    ['another format', '{"type": "AnnotationPage", "items": []}', { code: 'not-ours' }],
    ['a library', '{"format": "on-the-record", "annotations": []}', { code: 'not-ours' }],
    ['a list of other things', '[{"uri": 1}]', { code: 'not-ours' }],
    ['a number', '7', { code: 'not-ours' }],
  ];

  it.each(FAULTS)('names the fault of a file of %s', (_, text, fault) => {
    expect(readHypothesis(text, FILE_TIME)).toEqual({ ok: false, fault });
  });

  it('twice is as good as once', () => {
    const data = exported(
      foreign(),
      foreign({ id: null }),
      foreign({ id: 'x', created: null, updated: null }),
    );
    expect(isImportedOnce(readAll(read(data)), readAll(read(data)))).toBe(true);
  });
});

describe('writeHypothesis', () => {
  const write = (library = sampleLibrary()) => JSON.parse(writeAll(writeHypothesis, library));
  const claim = sampleClaim({ note: 'Xem lại', tags: ['thuế'], record: { claimant: 'Sở Mẫu' } });

  it('writes what its client exports', () => {
    expect(write(sampleLibrary([claim]))).toMatchObject({
      export_date: CONTEXT.exported,
      export_userid: expect.stringMatching(/^acct:[^@]+@[^@]+$/),
      client_version: expect.any(String),
      annotations: [
        {
          id: 'AZAAAAAAcACAAAAAAAAAAQ',
          created: timeAt(1),
          updated: timeAt(1),
          user: expect.stringMatching(/^acct:/),
          uri: 'https://news.example/hop-dong-nhan-dan?id=7',
          text: 'Xem lại',
          tags: ['thuế', 'claim'],
          document: { title: ['Họp Hội đồng nhân dân'] },
          target: [
            {
              source: 'https://news.example/hop-dong-nhan-dan?id=7',
              selector: [
                { type: 'TextPositionSelector', start: 17, end: 30 },
                { exact: '12 nghị quyết' },
                { type: 'OnTheRecord' },
              ],
            },
          ],
        },
      ],
    });
    expect(write(EMPTY).annotations).toEqual([]);
  });

  it('gives at least one piece for each article', () => {
    const entries = entriesOf(sampleLibrary());
    expect([...writeHypothesis([...entries, ...entries], CONTEXT)]).toHaveLength(4);
  });

  it('writes a tag of the kind only once, and reads the reader’s own back', () => {
    const tagged = sampleLibrary([sampleClaim({ tags: ['claim'] })]);
    expect(write(tagged).annotations[0].tags).toEqual(['claim']);
    expect(marksIn(write(tagged))).toMatchObject([{ tags: ['claim'] }]);
    expect(marksIn(write())).toMatchObject([{ tags: [] }]);
  });

  it('writes what survives the import of its client, which gives new ids, times and users', () => {
    const imported = write(sampleLibrary([claim])).annotations.map(
      ({ target, tags, text, uri, document }: Record<string, unknown>) =>
        foreign({ target, tags, text: `${text}!`, uri, document }),
    );
    expect(readAll(read({ total: 1, rows: imported }))).toEqual({
      ...keptOf(sampleLibrary([claim])),
      annotations: [{ ...claim, note: 'Xem lại!', modified: '2026-02-01T08:00:00.654Z' }],
    });
  });

  it('refuses a record of ours that was broken', () => {
    const file = write();
    file.annotations[0].target[0].selector[2].annotation = { kind: 'opinion' };
    expect(read(file)).toMatchObject({ refused: [{ where: 'annotations[0]', reason: 'unreadable' }] });
  });

  it('gives a file that is read as the same library, but for the texts of its articles', () => {
    fc.assert(
      fc.property(arbitraryLibrary, library => {
        const text = writeAll(writeHypothesis, library);
        const back = readAll(readHypothesis(text, FILE_TIME));
        expect(back).toEqual(keptOf(library));
        expect(isImportedOnce(library, back)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
