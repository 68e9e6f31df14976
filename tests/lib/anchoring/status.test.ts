/** What is said of a mark when its page was edited: one article in each language, marked, changed, and read again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnchorStatus } from '../../../lib/anchoring/locate-all.ts';
import { type AnchorPage, openAnchorPage } from '../../support/anchor-page.ts';

let page: AnchorPage;

beforeAll(async () => {
  page = await openAnchorPage();
});

afterAll(() => page[Symbol.asyncDispose]());

const ENGLISH = [
  'The county board met on Tuesday evening in Harwick, with all nine members present.',
  'Unemployment in the county rose to 3.2 per cent in May, the board’s report said, up from 2.9 per cent a year before.',
  'The chair, Ruth Okafor, said the figure was “not a surprise to anyone on this board”, and promised a plan by autumn.',
  'Two members asked whether the plan would be paid for from the reserve, which stands at $4.1 million.',
  'No vote was taken. The board will meet again on 14 June.',
];

const VIETNAMESE = [
  'Chiều thứ Ba, Ban Thường vụ Huyện ủy Đắk Mil họp phiên thường kỳ tại hội trường huyện.',
  'Báo cáo cho biết trong sáu tháng, huyện đã kết nạp 87 đảng viên mới, nâng tổng số lên 3.105 đảng viên.',
  'Bí thư Huyện ủy nói: “Chúng ta chưa hài lòng với kết quả này, và không được phép tự mãn”.',
  'Có 4 tổ chức đảng bị kiểm tra khi có dấu hiệu vi phạm; 12 đảng viên bị khiển trách.',
  'Hội nghị thống nhất tiếp tục rà soát trong quý III.',
];

type Edit = (paragraphs: string[]) => string[];

const replace =
  (from: string, to: string): Edit =>
  paragraphs => {
    expect(paragraphs.join('\n')).toContain(from);
    return paragraphs.map(paragraph => paragraph.replace(from, to));
  };
const insert =
  (at: number, ...added: string[]): Edit =>
  paragraphs =>
    paragraphs.toSpliced(at, 0, ...added);
const cut =
  (at: number): Edit =>
  paragraphs =>
    paragraphs.toSpliced(at, 1);
const move =
  (from: number, to: number): Edit =>
  paragraphs =>
    paragraphs.toSpliced(from, 1).toSpliced(to, 0, paragraphs[from]!);
const all =
  (...edits: Edit[]): Edit =>
  paragraphs =>
    edits.reduce((result, edit) => edit(result), paragraphs);
const every =
  (change: (paragraph: string) => string): Edit =>
  paragraphs =>
    paragraphs.map(change);
const same: Edit = paragraphs => paragraphs;

const RELATED = '<aside><p>Related: Harwick school opens its doors again after a year of repairs</p></aside>';
const FILLER = [
  'Earlier in the day the clerk read out the minutes of the last meeting, as she does at every meeting.',
  'A choir from the primary school sang two songs, and the members clapped for a long time.',
];

/** `found` where it is not the passage itself; changes as `deleted → inserted [signs]`. */
interface Case {
  marked: string;
  edit: Edit;
  status: AnchorStatus;
  found?: string;
  changes?: string[];
}

const RATE = 'Unemployment in the county rose to 3.2 per cent in May';
const SURPRISE = 'the figure was “not a surprise to anyone on this board”';
const RESERVE =
  'Two members asked whether the plan would be paid for from the reserve, which stands at $4.1 million.';

const ENGLISH_CASES: Record<string, Case> = {
  'the page as it was': { marked: RATE, edit: same, status: 'exact' },
  'a paragraph put in before': { marked: RATE, edit: insert(1, FILLER[0]!), status: 'exact' },
  'a paragraph put in right after': { marked: RATE, edit: insert(2, FILLER[0]!), status: 'exact' },
  'a sentence cut nearby': {
    marked: RESERVE,
    edit: replace(', and promised a plan by autumn', ''),
    status: 'exact',
  },
  'the paragraph before cut': { marked: SURPRISE, edit: cut(1), status: 'exact' },
  'quotation marks straightened': {
    marked: SURPRISE,
    edit: every(text => text.replaceAll(/[“”]/g, '"').replaceAll('’', "'")),
    status: 'exact',
    found: 'the figure was "not a surprise to anyone on this board"',
  },
  'no-break spaces': {
    marked: RATE,
    edit: every(text => text.replaceAll(' per', '\u00a0per')),
    status: 'exact',
  },
  'a typo mended nearby': { marked: RATE, edit: replace('evening', 'night'), status: 'exact' },
  'one word linked': {
    marked: RATE,
    edit: replace('the county rose', 'the <a href="/county">county</a> rose'),
    status: 'exact',
  },
  'the paragraph moved to the end': {
    marked: RESERVE,
    edit: all(insert(4, ...FILLER), move(3, 6)),
    status: 'moved',
  },
  'the sentence taken into another paragraph': {
    marked: SURPRISE,
    edit: all(
      cut(2),
      replace('No vote was taken.', `No vote was taken. Earlier, ${SURPRISE}, as one put it.`),
    ),
    status: 'moved',
  },
  'all around it written anew': {
    marked: RESERVE,
    edit: paragraphs => [...FILLER, paragraphs[3]!, ...FILLER.map(text => text.toUpperCase())],
    status: 'moved',
  },
  'a figure changed': {
    marked: RATE,
    edit: replace('3.2', '4.1'),
    status: 'edited',
    found: 'Unemployment in the county rose to 4.1 per cent in May',
    changes: ['3.2 → 4.1 [number]'],
  },
  'a figure changed, a paragraph put in, another cut': {
    marked: RATE,
    edit: all(replace('3.2', '4.1'), insert(1, FILLER[0]!), cut(3)),
    status: 'edited',
    found: 'Unemployment in the county rose to 4.1 per cent in May',
    changes: ['3.2 → 4.1 [number]'],
  },
  'not dropped': {
    marked: SURPRISE,
    edit: replace('“not a surprise', '“a surprise'),
    status: 'edited',
    found: 'the figure was “a surprise to anyone on this board”',
    changes: ['not → [negation]'],
  },
  'a quotation shortened by its mark': {
    marked: SURPRISE,
    edit: replace('“not a surprise to anyone on this board”', '“not a surprise” to anyone on this board'),
    status: 'edited',
    found: 'the figure was “not a surprise” to anyone on this board',
    changes: ['→ ” [quotation]', '” → [quotation]'],
  },
  'the first word changed': {
    marked: RESERVE,
    edit: replace('Two members', 'Three members'),
    status: 'edited',
    found: RESERVE.replace('Two', 'Three'),
    changes: ['Two → Three [number]'],
  },
  'the last word changed': {
    marked: RATE,
    edit: replace('in May,', 'in June,'),
    status: 'edited',
    found: 'Unemployment in the county rose to 3.2 per cent in June',
    changes: ['May → June'],
  },
  'half of the words changed': {
    marked: RESERVE,
    edit: replace(
      RESERVE,
      'Two members wondered if the plan would come out of the reserve, now at $4.1 million.',
    ),
    status: 'edited',
    found: 'Two members wondered if the plan would come out of the reserve, now at $4.1 million.',
  },
  'edited and moved': {
    marked: RESERVE,
    edit: all(insert(4, ...FILLER), move(3, 6), replace('$4.1 million', '$3.8 million')),
    status: 'edited',
    found: RESERVE.replace('4.1', '3.8'),
    changes: ['4.1 → 3.8 [number]'],
  },
  'the old text still in a related box': {
    marked: RATE,
    edit: all(replace('3.2', '4.1'), insert(0, `<aside class="related">${RATE}</aside>`)),
    status: 'edited',
    found: 'Unemployment in the county rose to 4.1 per cent in May',
    changes: ['3.2 → 4.1 [number]'],
  },
  'the old words in a paragraph of their own below': {
    marked: SURPRISE,
    edit: all(replace(SURPRISE, 'the number was “no shock to anyone on this council”'), insert(3, SURPRISE)),
    status: 'edited',
    found: 'the number was “no shock to anyone on this council”',
  },
  'the old words alone in a related box, the passage moved and edited': {
    marked: RATE,
    edit: all(
      replace(RATE, 'Unemployment in the whole county then rose to 4.1 per cent in May'),
      insert(4, ...FILLER),
      move(1, 5),
      insert(0, `<aside class="related">In this story: ${RATE}. ${FILLER[1]}</aside>`),
    ),
    status: 'edited',
    found: 'Unemployment in the whole county then rose to 4.1 per cent in May',
  },
  'the new words in a pull quote where the passage stood': {
    marked: RESERVE,
    edit: all(
      replace('$4.1 million', '$3.8 million'),
      insert(4, ...FILLER),
      move(3, 5),
      insert(3, `<aside>${RESERVE.replace('4.1', '3.8')}</aside>`),
      cut(4),
    ),
    status: 'edited',
    found: RESERVE.replace('4.1', '3.8'),
  },
  'a short passage moved with its sentence, one of its words cut': {
    marked: 'asked whether the plan would',
    edit: all(replace('whether the plan', 'whether plan'), paragraphs => [
      ...FILLER,
      paragraphs[3]!,
      FILLER[0]!.toUpperCase(),
    ]),
    status: 'edited',
    found: 'asked whether plan would',
    changes: ['the →'],
  },
  'the same words in a pull quote above': {
    marked: SURPRISE,
    edit: insert(1, `<blockquote class="pullquote">${SURPRISE}</blockquote>`),
    status: 'exact',
  },
  'the sentence cut': {
    marked: RESERVE,
    edit: cut(3),
    status: 'missing',
  },
  'another sentence in its place': {
    marked: RESERVE,
    edit: replace(RESERVE, FILLER[1]!),
    status: 'missing',
  },
  'left in a script only': {
    marked: RESERVE,
    edit: all(cut(3), insert(0, `<script type="application/json">"${RESERVE}"</script>`)),
    status: 'missing',
  },
  'hidden from the reader': {
    marked: RESERVE,
    edit: all(cut(3), insert(3, `<span hidden>${RESERVE}</span>`)),
    status: 'missing',
  },
  'another page': { marked: RATE, edit: () => FILLER, status: 'missing' },
  'an empty page': { marked: RATE, edit: () => [], status: 'missing' },
};

const ADMITTED = 'kết nạp 87 đảng viên mới, nâng tổng số lên 3.105 đảng viên';
const QUOTED = '“Chúng ta chưa hài lòng với kết quả này, và không được phép tự mãn”';
const REPRIMANDED = '12 đảng viên bị khiển trách';

const VIETNAMESE_CASES: Record<string, Case> = {
  'the page as it was': { marked: ADMITTED, edit: same, status: 'exact' },
  'a decomposed page': { marked: QUOTED, edit: every(text => text.normalize('NFD')), status: 'exact' },
  'a figure changed': {
    marked: ADMITTED,
    edit: replace('87 đảng viên', '78 đảng viên'),
    status: 'edited',
    found: ADMITTED.replace('87', '78'),
    changes: ['87 → 78 [number]'],
  },
  'a figure changed on a decomposed page': {
    marked: ADMITTED,
    edit: all(
      replace('3.105', '3.150'),
      every(text => text.normalize('NFD')),
    ),
    status: 'edited',
    found: ADMITTED.replace('3.105', '3.150'),
    changes: ['3.105 → 3.150 [number]'],
  },
  'chưa dropped': {
    marked: QUOTED,
    edit: replace('chưa hài lòng', 'hài lòng'),
    status: 'edited',
    found: QUOTED.replace('chưa ', ''),
    changes: ['chưa → [negation]'],
  },
  'không dropped': {
    marked: QUOTED,
    edit: replace('không được phép', 'được phép'),
    status: 'edited',
    found: QUOTED.replace('không ', ''),
    changes: ['không → [negation]'],
  },
  'a short passage with its figure changed': {
    marked: REPRIMANDED,
    edit: replace(REPRIMANDED, '15 đảng viên bị khiển trách'),
    status: 'edited',
    found: '15 đảng viên bị khiển trách',
    changes: ['12 → 15 [number]'],
  },
  'accents mended nearby': {
    marked: ADMITTED,
    edit: replace('Báo cáo cho biết', 'Bao cao cho biet'),
    status: 'exact',
  },
  'a box in the middle of a passage over two paragraphs': {
    marked: `${VIETNAMESE[3]}\n${VIETNAMESE[4]}`,
    edit: insert(4, RELATED),
    status: 'exact',
  },
  'a paragraph in the middle of a passage over two paragraphs': {
    marked: `${VIETNAMESE[3]}\n${VIETNAMESE[4]}`,
    edit: insert(4, 'Các đại biểu cũng nghe báo cáo về thu ngân sách.'),
    status: 'edited',
    found: `${VIETNAMESE[3]}\nCác đại biểu cũng nghe báo cáo về thu ngân sách.\n${VIETNAMESE[4]}`,
    changes: ['→ Các đại biểu cũng nghe báo cáo về thu ngân sách.'],
  },
  'the passage cut': {
    marked: REPRIMANDED,
    edit: replace('; 12 đảng viên bị khiển trách', ''),
    status: 'missing',
  },
  'the paragraph moved to the top': { marked: VIETNAMESE[4]!, edit: move(4, 0), status: 'moved' },
};

const OTHERS: [
  name: string,
  saved: string,
  now: string,
  status: AnchorStatus,
  found: string,
  changes: string[],
][] = [
  [
    'Chinese, a figure changed',
    '<p>国家统计局周二公布的数据显示，⟦上半年全国失业率为5.2%⟧，比去年同期略有上升。</p>',
    '<p>最新消息。</p><p>国家统计局周二公布的数据显示，上半年全国失业率为5.6%，比去年同期略有上升。</p>',
    'edited',
    '上半年全国失业率为5.6%',
    ['5.2 → 5.6 [number]'],
  ],
  [
    'Arabic, moved under a new headline',
    '<p dir="rtl">قال الوزير إن ⟦عدد المقاعد بلغ ٣٢ مقعدا⟧ في المجلس الجديد.</p>',
    '<h2 dir="rtl">خبر عاجل</h2><p dir="rtl">قال الوزير إن عدد المقاعد بلغ ٣٥ مقعدا في المجلس الجديد.</p>',
    'edited',
    'عدد المقاعد بلغ ٣٥ مقعدا',
    ['٣٢ → ٣٥ [number]'],
  ],
  [
    'emoji and soft hyphens around',
    '<p>The may\u00ador wrote 👍🏽 and then ⟦“we won 14 of the 20 wards” 🎉⟧ to her fol\u00adlowers.</p>',
    '<p>The mayor wrote 👍🏽 and then "we won 14 of the 20 wards" 🎉 to her followers today.</p>',
    'exact',
    '"we won 14 of the 20 wards" 🎉',
    [],
  ],
  [
    'from the middle of a word',
    '<p>The vote was post⟦poned until autumn because of the sto⟧rm, the clerk said.</p>',
    '<p>Update.</p><p>The vote was postponed until spring because of the storm, the clerk said.</p>',
    'edited',
    'poned until spring because of the sto',
    ['autumn → spring'],
  ],
  [
    'table cells',
    '<table><tr><td>Ward</td><td>Votes</td></tr><tr><td>⟦North</td><td>1,204⟧</td></tr><tr><td>South</td><td>998</td></tr></table>',
    '<p>Final.</p><table><tr><td>Ward</td><td>Votes</td></tr><tr><td>North</td><td>1,240</td></tr><tr><td>South</td><td>998</td></tr></table>',
    'edited',
    'North\n1,240',
    ['1,204 → 1,240 [number]'],
  ],
  [
    'in a shadow tree',
    '<div><template shadowrootmode="open"><p>The council ⟦voted 9 to 2 for the new budget⟧ on Monday.</p></template></div>',
    '<p>New.</p><div><template shadowrootmode="open"><p>The council voted 9 to 3 for the new budget on Monday.</p></template></div>',
    'edited',
    'voted 9 to 3 for the new budget',
    ['2 → 3 [number]'],
  ],
];

const htmlOf = (paragraphs: readonly string[]) =>
  `<main>${paragraphs.map(text => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('\n')}</main>`;

function mark(paragraphs: readonly string[], passage: string): string {
  const text = paragraphs.join('\n');
  const at = text.indexOf(passage);
  expect(at).toBeGreaterThanOrEqual(0);
  return `${text.slice(0, at)}⟦${passage}⟧${text.slice(at + passage.length)}`;
}

function shown({ changes }: Awaited<ReturnType<AnchorPage['describeThenAnchor']>>): string[] {
  return changes.map(({ deleted, inserted, signs }) =>
    [deleted, '→', inserted, signs.length > 0 ? `[${signs.join(' ')}]` : '']
      .filter(part => part !== '')
      .join(' '),
  );
}

describe.each([
  ['English', ENGLISH, ENGLISH_CASES],
  ['Vietnamese', VIETNAMESE, VIETNAMESE_CASES],
] as const)('%s', (_language, article, cases) => {
  test.each(Object.entries(cases))('%s', async (_name, { marked, edit, status, found, changes }) => {
    const saved = htmlOf(mark(article, marked).split('\n'));
    const result = await page.describeThenAnchor(saved, htmlOf(edit([...article])));
    expect(result.status).toBe(status);
    expect(result.untouched).toBe(true);
    if (status === 'missing') return;
    expect(result.text!.normalize('NFC').replaceAll('\u00a0', ' ')).toBe(found ?? marked);
    if (status !== 'edited') expect(result.changes).toEqual([]);
    else if (changes !== undefined) expect(shown(result).map(text => text.normalize('NFC'))).toEqual(changes);
  });
});

describe('other scripts and structures', () => {
  test.each(OTHERS)('%s', async (_name, saved, now, status, found, changes) => {
    const result = await page.describeThenAnchor(saved, now);
    expect({ status: result.status, text: result.text, changes: shown(result) }).toEqual({
      status,
      text: found,
      changes,
    });
  });
});
