/** Articles of every sort that a surface has to show well, and a library with marks on them. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareTexts } from '../../lib/anchoring/compare-texts.ts';
import type { Annotation, AnnotationKind } from '../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import type { Sighting } from '../../lib/annotations/sighting.ts';
import { pageKeyOf } from '../../lib/article/page-key.ts';
import { writeLibraryFile } from '../../lib/formats/write-library-file.ts';
import { readPassage } from '../../lib/statistics/read-passage.ts';
import { newsPage } from './news-page.ts';
import { idOf, sampleArticle } from './sample-library.ts';
import type { Routes } from './serve.ts';

const NOW = '2026-09-17T07:31:00.000Z';
const SAMPLES = 'tests/fixtures/samples';

/** So many marks are as many as anyone will make on one article. */
export const MANY = 500;

const LONG_QUOTE = Array.from(
  { length: 40 },
  (_, at) =>
    `and in the ${at + 1}th place he went on to say that nothing of what was promised had been paid for`,
).join(', ');
const counted = (at: number) => `District ${at} counted ${at * 37 + 11} ballots`;
const ARABIC = {
  title: 'المجلس يقر ميزانية المدينة بعد نقاش طويل',
  first: 'ارتفع الإنفاق على المدارس بنسبة 12 في المئة',
  second: 'لن تُغلق أي مدرسة في المنطقة',
};
/** What a Vietnamese report was marked for, and what its article says now. */
const COUNTED: readonly (readonly [passage: string, now?: string])[] = [
  ['năm 2019 kỷ luật hơn 1.300 đảng viên', 'năm 2019 kỷ luật gần 1.500 đảng viên'],
  [
    'năm 2020 có 2.447 đảng viên hoàn thành tốt nhiệm vụ',
    'năm 2020 có 2.474 đảng viên hoàn thành tốt nhiệm vụ',
  ],
  ['năm 2021 đã kiểm tra 8.982 đảng viên'],
  ['năm 2022 có 112 đảng viên vi phạm'],
];
const UNBROKEN = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(3);

/** What finds the marks to be deleted, and no others. */
export const IN_BIN = 'tram depot';
const WITHDRAWN = ['Nobody was asked about the tram depot.', 'The tram depot will be sold by June.'];

const HOME_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Daily</title></head><body>
<ul>${Array.from({ length: 30 }, (_, at) => `<li><a href="/story-${at}">Headline number ${at} of the day</a></li>`).join('')}</ul></body></html>`;

export const ARTICLES: Routes = {
  '/plain': newsPage({ title: 'Nothing is marked here yet', paragraphs: ['It cost 3.4 million dollars.'] }),
  '/council': readFileSync(join(SAMPLES, 'en.html'), 'utf8').replaceAll('8.4 million', '8.1 million'),
  '/huyen': readFileSync(join(SAMPLES, 'vi.html'), 'utf8'),
  '/long': newsPage({
    title: `A very long speech, with ${UNBROKEN} in its title`,
    paragraphs: [`He said ${LONG_QUOTE}.`, `There was ${UNBROKEN} in it.`],
  }),
  '/letter': newsPage({ title: 'Q', paragraphs: ['The answer was Q, and no more.'] }),
  '/many': newsPage({
    title: 'All districts',
    paragraphs: Array.from({ length: MANY }, (_, at) => `${counted(at)}.`),
  }),
  '/arabic': newsPage({
    title: ARABIC.title,
    language: 'ar',
    paragraphs: [`${ARABIC.first} هذا العام.`, `قال رئيس البلدية: ${ARABIC.second}.`],
  }).replace('<html', '<html dir="rtl"'),
  '/accounts': newsPage({
    title:
      'Ủy ban kiểm tra huyện công bố kết quả bốn năm, xã Đồi Mây lần đầu vắng tên trong danh sách vi phạm',
    language: 'vi',
    paragraphs: COUNTED.map(([passage, now = passage]) => `Báo cáo viết: ${now}.`),
  }),
  '/withdrawn': newsPage({ title: 'A column that was taken down', paragraphs: [WITHDRAWN.join(' ')] }),
  '/home': HOME_PAGE,
};

interface SampleMark {
  path: string;
  kind: AnnotationKind;
  exact: string;
  prefix?: string;
  person?: string;
  note?: string;
  tags?: string[];
}

const MARKS: SampleMark[] = [
  {
    path: '/council',
    kind: 'claim',
    exact: 'ridership had fallen by a fifth since 2021',
    person: 'Council review',
    tags: ['buses', 'to check'],
  },
  {
    path: '/council',
    kind: 'statistic',
    prefix: 'found that passengers made ',
    exact: '8.4 million journeys last year',
    tags: ['buses', 'ridership'],
    note: 'From 10.5 million: a fifth indeed.',
  },
  {
    path: '/council',
    kind: 'quote',
    exact: 'We are not doing this because it is easy',
    person: 'Ottoline Breck',
    tags: ['promises'],
  },
  { path: '/council', kind: 'statistic', exact: 'between 2.1% and 3.4%' },
  { path: '/council', kind: 'claim', exact: 'the grant has been promised in writing', note: 'Who wrote it?' },
  { path: '/huyen', kind: 'statistic', exact: '1.284 đảng viên', tags: ['kiểm tra', 'đảng viên'] },
  {
    path: '/huyen',
    kind: 'quote',
    exact: 'Cái sai là của chúng tôi, không phải của dân',
    person: 'Đặng Quốc Thuận',
    tags: ['đất đai'],
  },
  { path: '/long', kind: 'quote', exact: LONG_QUOTE, person: 'Peregrine Achterberg-Featherstonehaugh III' },
  { path: '/long', kind: 'note', exact: UNBROKEN, note: UNBROKEN, tags: [UNBROKEN, 'short'] },
  { path: '/letter', kind: 'quote', exact: 'Q', prefix: 'The answer was ' },
  { path: '/arabic', kind: 'statistic', exact: ARABIC.first, tags: ['تعليم'] },
  { path: '/arabic', kind: 'quote', exact: ARABIC.second, person: 'رئيس البلدية', note: 'وعد قديم' },
  ...COUNTED.map(
    ([exact]): SampleMark => ({ path: '/accounts', kind: 'statistic', exact, tags: ['kỷ luật'] }),
  ),
  ...WITHDRAWN.map((exact): SampleMark => ({ path: '/withdrawn', kind: 'claim', exact })),
  ...Array.from({ length: MANY }, (_, at): SampleMark => {
    const kind = (['statistic', 'claim', 'quote', 'note'] as const)[at % 4]!;
    return { path: '/many', kind, exact: counted(at), tags: at % 3 === 0 ? ['ballots'] : [] };
  }),
];

const TAG_COLOURS = [
  ['buses', '#3b7dd8'],
  ['kỷ luật', '#d1453b'],
  ['promises', '#2f8f4e'],
] as const;

/** Whether the library of `writeMarkedLibrary` has marks on the article. */
export function isMarked(path: string): boolean {
  return MARKS.some(mark => mark.path === path);
}

/** Passages to select on these pages, as a reader would before marking. */
export const SELECTIONS: Record<string, string> = {
  '/council': 'nearly 30% of evening services',
  '/huyen': '47 tổ chức cơ sở đảng',
  '/arabic': 'قال رئيس البلدية',
};

/** Writes a library file with marks on the articles. @param origin Where they are served. */
export function writeMarkedLibrary(origin: string): string {
  const paths = [...new Set(MARKS.map(({ path }) => path))];
  const snapshot = {
    articles: paths.map(path => articleAt(origin, path)),
    texts: [],
    annotations: MARKS.map((mark, at) => annotationOf(mark, at, origin)),
    deletions: [],
    sightings: MARKS.flatMap((mark, at) => sightingOf(mark, at, origin)),
    tags: TAG_COLOURS.map(([name, colour]) => ({ name, colour, modified: NOW })),
  };
  const file = join(mkdtempSync(join(tmpdir(), 'on-the-record-marks-')), 'library.json');
  writeFileSync(file, writeLibraryFile(snapshot, { exported: NOW, extensionVersion: '0.0.0' }));
  return file;
}

function articleAt(origin: string, path: string) {
  const pageKey = pageKeyOf(origin + path);
  const html = String(ARTICLES[path]);
  return sampleArticle({
    pageKey,
    aliases: [pageKey],
    url: origin + path,
    title: /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)![1]!.replace(/\s+/g, ' ').trim(),
    language: languageAt(path),
    direction: path === '/arabic' ? 'rtl' : 'ltr',
    byline: path === '/council' ? 'Imogen Tarrant-Vale' : null,
    siteName: path === '/council' ? 'The Brackwater Courier' : null,
    created: NOW,
    // The most varied comes first in the library.
    modified: path === '/council' ? '2026-09-18T07:31:00.000Z' : NOW,
  });
}

function languageAt(path: string): string {
  return { '/huyen': 'vi', '/accounts': 'vi', '/arabic': 'ar' }[path] ?? 'en';
}

function annotationOf(mark: SampleMark, at: number, origin: string): Annotation {
  const { path, kind, exact, prefix = '', person = '', note = '', tags = [] } = mark;
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix: '' } as const;
  const [statistic] = kind === 'statistic' ? readPassage(quote, languageAt(path)) : [];
  const annotation = createAnnotation({
    id: idOf(at + 1),
    pageKey: pageKeyOf(origin + path),
    kind,
    target: {
      source: origin + path,
      selector: [quote, { type: 'TextPositionSelector', start: at, end: at + exact.length }],
    },
    ...(statistic !== undefined && { statistic }),
    now: NOW,
  });
  if (annotation.kind === 'claim') annotation.record.claimant = person;
  if (annotation.kind === 'quote') annotation.record.speaker = person;
  // Of what changed in the report the reader knows the one thing, and not the other.
  const keptAgainst = exact === COUNTED[0]![0] ? COUNTED[0]![1]! : null;
  return { ...annotation, note, tags, keptAgainst };
}

/** As if the report had been looked at again after it was changed. */
function sightingOf({ path, exact }: SampleMark, at: number, origin: string): Sighting[] {
  if (path !== '/accounts') return [];
  const now = COUNTED.find(([passage]) => passage === exact)?.[1];
  const pageKey = pageKeyOf(origin + path);
  const place = { id: idOf(at + 1), pageKey, start: at, end: at + exact.length, seen: NOW };
  return now === undefined
    ? [{ ...place, status: 'exact', text: '', changes: [], asSaved: NOW }]
    : [{ ...place, status: 'edited', text: now, changes: compareTexts(exact, now), asSaved: null }];
}
