import { describe, expect, it } from 'vitest';
import { mergeLibraries } from '../../../lib/annotations/merge.ts';
import { readClipper } from '../../../lib/formats/read-clipper.ts';

const FILE_TIME = '2026-02-05T06:00:00.000Z';
const URL_1 = 'https://songbien.example/thoi-su/ngan-sach?utm_source=thu';

function read(data: unknown) {
  const reading = readClipper(JSON.stringify(data), FILE_TIME);
  if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
  return reading;
}

const page = (...highlights: unknown[]) => [{ url: URL_1, highlights }];

describe('readClipper', () => {
  it.each<[name: string, highlight: object, wanted: object]>([
    [
      'a highlight as the first versions wrote it',
      {
        text: '<p xmlns="http://www.w3.org/1999/xhtml">Chi <b>1.250</b> tỷ</p>',
        timestamp: '2026-01-12T10:02:11.345Z',
      },
      { note: '', created: '2026-01-12T10:02:11.345Z', modified: '2026-01-12T10:02:11.345Z' },
    ],
    [
      'one with notes and a colour',
      { text: 'Chi 1.250 tỷ', color: 'yellow', notes: ['Xem lại', ' ', 'Hỏi sở'], comment: 'Xem lại' },
      { note: 'Xem lại\n\nHỏi sở', created: FILE_TIME },
    ],
    ['one with a comment only', { text: 'Chi 1.250 tỷ', comment: 'Xem lại' }, { note: 'Xem lại' }],
    [
      'one as it is stored',
      {
        id: '1768212131345_tx_0',
        type: 'text',
        xpath: '/html/body/p[2]',
        startOffset: 4,
        endOffset: 16,
        content: 'Chi 1.250 tỷ',
        before: 'Tỉnh ',
        after: ' đồng',
      },
      { created: '2026-01-12T10:02:11.345Z', target: { selector: [{ prefix: 'Tỉnh', suffix: 'đồng' }, {}] } },
    ],
    [
      'one with a time in numbers',
      { text: 'Chi 1.250 tỷ', createdAt: 1768212131345 },
      { created: '2026-01-12T10:02:11.345Z' },
    ],
    ['one with an id that is no time', { content: 'Chi 1.250 tỷ', id: '17' }, { created: FILE_TIME }],
  ])('takes %s', (_name, highlight, wanted) => {
    const { snapshot, refused } = read(page(highlight));
    expect(refused).toEqual([]);
    expect(snapshot.annotations).toMatchObject([wanted]);
    expect(snapshot.annotations[0]).toMatchObject({
      kind: 'note',
      pageKey: 'songbien.example/thoi-su/ngan-sach',
      target: { source: URL_1, selector: [{ exact: 'Chi 1.250 tỷ' }, {}] },
    });
  });

  it('reads pages by address, with their titles', () => {
    const stored = { [URL_1]: { title: 'Ngân sách', highlights: [{ content: 'Tám' }] } };
    for (const data of [stored, { highlights: stored }]) {
      expect(read(data).snapshot.articles).toMatchObject([{ url: URL_1, title: 'Ngân sách' }]);
    }
  });

  it('makes one mark of what one selection marked in several blocks', () => {
    const { snapshot } = read(page({ text: '<p>Một</p>\n\n<li>Hai &amp; ba</li>' }));
    expect(snapshot.annotations).toMatchObject([{ target: { selector: [{ exact: 'Một\nHai & ba' }, {}] } }]);
  });

  it('never takes markup for text, or text for markup', () => {
    const { snapshot } = read(page({ text: '<p>a<script>alert(1)</script> &lt;img onerror=x&gt;</p>' }));
    expect(snapshot.annotations).toMatchObject([
      { target: { selector: [{ exact: 'a <img onerror=x>' }, {}] } },
    ]);
  });

  it('is the same however often a file is read', () => {
    const data = page({ text: 'Tám' }, { text: 'Chín', notes: ['x'] });
    expect(mergeLibraries(read(data).snapshot, read(data).snapshot).summary).toMatchObject({
      added: 0,
      same: 2,
    });
  });

  it('names what it leaves out', () => {
    const data = [
      {
        url: URL_1,
        highlights: [null, { text: '<img src="x">' }, { notes: ['x'] }, { text: 'Tám' }, { text: 'Tám' }],
      },
      { url: 'chrome://settings', highlights: [{ text: 'Chín' }] },
    ];
    expect(read(data).refused).toEqual([
      { where: '[0].highlights[0]', line: null, reason: 'unreadable' },
      { where: '[0].highlights[1]', line: null, reason: 'no-quote' },
      { where: '[0].highlights[2]', line: null, reason: 'no-quote' },
      { where: '[0].highlights[4]', line: null, reason: 'duplicate' },
      { where: '[1].highlights[0]', line: null, reason: 'no-address' },
    ]);
  });

  it.each<[name: string, text: string, fault: object]>([
    ['nothing', ' ', { code: 'empty' }],
    ['no JSON', '[}', { code: 'not-json', line: 1, column: 2 }],
    ['an empty list', '[]', { code: 'not-ours' }],
    ['a library of ours', '{"format":"on-the-record","annotations":[]}', { code: 'not-ours' }],
    ['a list of other things', '[{"url":"https://a.example"}]', { code: 'not-ours' }],
    ['a number', '7', { code: 'not-ours' }],
  ])('says that a file holds %s', (_name, text, fault) => {
    expect(readClipper(text, FILE_TIME)).toEqual({ ok: false, fault });
  });
});
