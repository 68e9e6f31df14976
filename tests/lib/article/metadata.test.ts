import { describe, expect, test } from 'vitest';
import { type ReadabilityFacts, readMetadata } from '../../../lib/article/metadata.ts';
import type { PageFacts } from '../../../lib/article/page-facts.ts';

const EMPTY: PageFacts = {
  jsonLd: null,
  meta: new Map(),
  documentTitle: '',
  heading: '',
  language: '',
  direction: '',
  author: '',
  publishedTime: '',
  modifiedTime: '',
};
const JSON_LD = {
  headline: null,
  name: null,
  byline: null,
  siteName: null,
  publishedTime: null,
  modifiedTime: null,
  language: null,
  excerpt: null,
};
const VIETNAMESE =
  'Huyện ủy đã tổ chức hội nghị tổng kết công tác xây dựng Đảng và hệ thống chính trị năm qua.';

interface Given extends Omit<Partial<PageFacts>, 'meta' | 'jsonLd'> {
  meta?: Record<string, string>;
  jsonLd?: Partial<typeof JSON_LD> | Record<string, string>;
  readability?: Partial<ReadabilityFacts>;
  lines?: string[];
  pageLines?: string[];
}

function read({ meta = {}, jsonLd, readability, lines = [], pageLines = lines, ...facts }: Given) {
  return readMetadata(
    'https://www.example.com/a',
    {
      ...EMPTY,
      ...facts,
      meta: new Map(Object.entries(meta)),
      jsonLd: jsonLd === undefined ? null : { ...JSON_LD, ...jsonLd },
    },
    readability === undefined ? null : { title: '', byline: '', excerpt: '', ...readability },
    { lines, pageLines: () => pageLines },
  );
}

describe('title', () => {
  test.each<[string, Given, string, string]>([
    ['JSON-LD first', { jsonLd: { headline: 'A' }, meta: { 'og:title': 'B' } }, 'A', 'json-ld'],
    ['Open Graph', { meta: { 'og:title': 'B', title: 'C' }, documentTitle: 'D' }, 'B', 'open-graph'],
    ['meta', { meta: { title: 'C' }, documentTitle: 'D' }, 'C', 'meta'],
    ['Readability', { readability: { title: 'R' }, documentTitle: 'D' }, 'R', 'readability'],
    ['the heading, as Readability chose it', { readability: { title: 'H' }, heading: ' H\n' }, 'H', 'html'],
    ['the heading', { heading: 'H', documentTitle: 'D' }, 'H', 'html'],
    ['the document’s title', { documentTitle: 'D' }, 'D', 'html'],
    ['the host where there is nothing', {}, 'www.example.com', 'url'],
    ['blank ones are passed over', { jsonLd: { headline: '  ' }, documentTitle: 'D' }, 'D', 'html'],
    ['character references', { meta: { 'og:title': 'A &amp; B &#39;x&#x27;' } }, "A & B 'x'", 'open-graph'],
    ['an ideographic space stays', { documentTitle: '犬\u3000話' }, '犬\u3000話', 'html'],
    [
      'a name that is the site’s',
      {
        jsonLd: { name: 'The Paper', headline: 'Parliament votes' },
        documentTitle: 'Parliament votes | Paper',
      },
      'Parliament votes',
      'json-ld',
    ],
    [
      'a name that is the article’s',
      {
        jsonLd: { name: 'Parliament votes at last', headline: 'Vote' },
        documentTitle: 'Parliament votes at last',
      },
      'Parliament votes at last',
      'json-ld',
    ],
  ])('%s', (_name, given, title, source) => {
    const metadata = read(given);
    expect([metadata.title, metadata.sources.title]).toEqual([title, source]);
  });
});

describe('byline', () => {
  const byDefault = { language: 'vi', lines: [VIETNAMESE, 'Bài, ảnh: Hoài Thu'] };
  test.each<[string, Given, string | null, string | undefined]>([
    ['JSON-LD first', { jsonLd: { byline: 'A' }, meta: { author: 'B' } }, 'A', 'json-ld'],
    ['meta', { meta: { author: 'B' }, readability: { byline: 'R' } }, 'B', 'meta'],
    ['article:author', { meta: { 'article:author': 'B' }, readability: { byline: 'R' } }, 'B', 'open-graph'],
    [
      'an address is no name',
      { meta: { 'article:author': 'https://example.com/b' }, readability: { byline: 'R' } },
      'R',
      'readability',
    ],
    ['a date is no name', { readability: { byline: '03/02/2024 20:15' } }, null, undefined],
    ['marked in the text', { author: 'Ann Lee' }, 'Ann Lee', 'html'],
    ['nowhere', {}, null, undefined],
    ['the end of a Vietnamese article', byDefault, 'Hoài Thu', 'text'],
    ['not the end of another', { ...byDefault, language: 'en', lines: ['x', 'Ann Lee'] }, null, undefined],
    ['a Vietnamese author in meta', { ...byDefault, meta: { author: 'Minh Đức' } }, 'Minh Đức', 'meta'],
    ['a paper as its own author', { ...byDefault, meta: { author: 'Báo Ví Dụ' } }, 'Hoài Thu', 'text'],
    ['a host as its own author', { ...byDefault, meta: { author: 'Example.com' } }, 'Hoài Thu', 'text'],
    [
      'a site as its own author',
      { ...byDefault, meta: { author: 'Ví Dụ', 'og:site_name': 'Ví Dụ Online' } },
      'Hoài Thu',
      'text',
    ],
    [
      'a paper as its own author, and no other',
      { ...byDefault, lines: [VIETNAMESE], meta: { author: 'Báo Ví Dụ' } },
      'Báo Ví Dụ',
      'meta',
    ],
  ])('%s', (_name, given, byline, source) => {
    const metadata = read(given);
    expect([metadata.byline, metadata.sources.byline]).toEqual([byline, source]);
  });
});

describe('times', () => {
  const page = ['Thứ Bảy, 01/01/2000 10:00', 'Trang chủ', 'Chính trị', 'Thời sự', 'Xã hội', 'Đời sống'];
  const title = 'Hội nghị tổng kết năm';
  const vi = { language: 'vi', meta: { 'og:title': title } };
  test.each<[string, Given, string | null, string | null]>([
    ['JSON-LD', { jsonLd: { publishedTime: '2020-05-17T08:00:00Z' } }, '2020-05-17T08:00:00Z', null],
    [
      'Open Graph',
      { meta: { 'article:published_time': '2020-05-17T08:00:00+0200' } },
      '2020-05-17T08:00:00+02:00',
      null,
    ],
    [
      'marked in the page',
      { publishedTime: '2020-05-17', modifiedTime: '2020-05-18' },
      '2020-05-17',
      '2020-05-18',
    ],
    ['marked, but without a zone', { publishedTime: '2020-05-17 08:00' }, null, null],
    ['Dublin Core', { meta: { 'dc:date:issued': '2020-05-17' } }, '2020-05-17', null],
    ['no time', { meta: { 'article:published_time': 'today' } }, null, null],
    ['Vietnam’s zone', { ...vi, publishedTime: '2020-05-17 08:00' }, '2020-05-17T08:00+07:00', null],
    [
      'after the title',
      { ...vi, pageLines: [...page, title, '03/02/2024 20:15'] },
      '2024-02-03T20:15+07:00',
      null,
    ],
    [
      'before the title',
      { ...vi, pageLines: [...page, '03/02/2024 20:15', title] },
      '2024-02-03T20:15+07:00',
      null,
    ],
    ['not the page’s clock', { ...vi, pageLines: [...page, title, VIETNAMESE] }, null, null],
    ['the title twice', { ...vi, pageLines: [title, ...page, title, '03/02/2024'] }, '2024-02-03', null],
    ['an update alone', { ...vi, pageLines: [title, 'Cập nhật: 03/02/2024'] }, '2024-02-03', null],
    [
      'posted and updated',
      { ...vi, pageLines: [title, 'Cập nhật: 04/02/2024', 'Ngày đăng: 03/02/2024'] },
      '2024-02-03',
      '2024-02-04',
    ],
    [
      'in the article’s first lines',
      { ...vi, lines: ['03/02/2024', VIETNAMESE], pageLines: [] },
      '2024-02-03',
      null,
    ],
    ['not in another language', { meta: vi.meta, pageLines: [title, '03/02/2024 20:15'] }, null, null],
  ])('%s', (_name, given, published, modified) => {
    const metadata = read(given);
    expect([metadata.publishedTime, metadata.modifiedTime]).toEqual([published, modified]);
  });
});

describe('language and direction', () => {
  test.each<[string, Given, string | null, string | null]>([
    ['declared', { language: 'en-GB' }, 'en-GB', 'ltr'],
    ['declared with an underscore', { language: 'vi_VN' }, 'vi-VN', 'ltr'],
    ['from Open Graph', { meta: { 'og:locale': 'pt_BR' } }, 'pt-BR', 'ltr'],
    ['from JSON-LD', { jsonLd: { language: 'fr' } }, 'fr', 'ltr'],
    ['no tag', { language: 'English!' }, null, null],
    ['Arabic', { language: 'ar' }, 'ar', 'rtl'],
    ['Hebrew', { language: 'he-IL' }, 'he-IL', 'rtl'],
    ['Persian', { language: 'fa' }, 'fa', 'rtl'],
    ['Urdu', { language: 'ur-PK' }, 'ur-PK', 'rtl'],
    ['a declared direction', { language: 'en', direction: 'RTL' }, 'en', 'rtl'],
    ['a direction alone', { direction: 'rtl' }, null, 'rtl'],
    ['direction auto', { direction: 'auto' }, null, null],
    ['Vietnamese undeclared', { lines: [VIETNAMESE] }, 'vi', 'ltr'],
    ['Vietnamese declared as English', { language: 'en', lines: [VIETNAMESE] }, 'vi', 'ltr'],
    ['Vietnamese in decomposed letters', { lines: [VIETNAMESE.normalize('NFD')] }, 'vi', 'ltr'],
    [
      'French undeclared',
      { lines: ['Le président a évoqué à plusieurs reprises les élections passées.'] },
      null,
      null,
    ],
    [
      'English with a Vietnamese name',
      { lines: ['Prime Minister Phạm Minh Chính met leaders there.'] },
      null,
      null,
    ],
  ])('%s', (_name, given, language, direction) => {
    const metadata = read(given);
    expect([metadata.language, metadata.direction]).toEqual([language, direction]);
  });
});

test('site name and excerpt', () => {
  expect(read({ jsonLd: { siteName: 'A' }, meta: { 'og:site_name': 'B' } }).siteName).toBe('A');
  expect(read({ meta: { 'og:site_name': 'B', 'og:description': 'C', description: 'D' } })).toMatchObject({
    siteName: 'B',
    excerpt: 'C',
    sources: { siteName: 'open-graph', excerpt: 'open-graph' },
  });
  expect(read({ readability: { excerpt: 'E' } })).toMatchObject({
    excerpt: 'E',
    sources: { excerpt: 'readability' },
  });
});

test('what is not known has no source', () => {
  expect(read({ documentTitle: 'D' })).toEqual({
    title: 'D',
    byline: null,
    siteName: null,
    publishedTime: null,
    modifiedTime: null,
    language: null,
    direction: null,
    excerpt: null,
    sources: { title: 'html' },
  });
});
