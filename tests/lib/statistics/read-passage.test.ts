import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPassage } from '../../../lib/statistics/read-passage.ts';
import { corpusDir } from '../../support/corpus.ts';

type Case = [text: string, value: number | null, unit?: string, counted?: string];

/** The first figure of a passage, in short: of a range the lower end. */
function readStatistic(exact: string, locale: string) {
  const [first] = readPassage({ exact, prefix: '', suffix: '' }, locale);
  if (first === undefined) return { value: null, unitText: '', measuredProperty: '' };
  const { value, minValue, unitText, measuredProperty } = first;
  return { value: value ?? minValue, unitText, measuredProperty };
}

const VIETNAMESE: Case[] = [
  // Counts.
  ['Có 112 hội viên vi phạm.', 112, 'hội viên', 'hội viên vi phạm'],
  ['Toàn tỉnh có 2.447 hội viên xếp loại khá trở lên', 2447, 'hội viên', 'hội viên xếp loại khá'],
  ['30 tổ chức cơ sở hội, 12 chi hội', 30, 'tổ chức cơ sở hội', 'tổ chức cơ sở hội'],
  ['48 chi hội trực thuộc huyện hội và 3 xã', 48, 'chi hội', 'chi hội trực thuộc huyện hội'],
  ['12 đại biểu Quốc hội', 12, 'đại biểu Quốc hội', 'đại biểu Quốc hội'],
  ['hỗ trợ 1.250hộ nghèo', 1250, 'hộ nghèo', 'hộ nghèo'],
  ['trong tổng số 300 cử tri', 300, 'cử tri', 'cử tri'],
  ['tăng so với cùng kỳ 3 vụ', 3, 'vụ', 'vụ'],
  ['thi hành kỷ luật 5 cán bộ', 5, 'cán bộ', 'cán bộ'],
  ['(khiển trách 9, cảnh cáo 4)', 9, '', 'khiển trách'],
  ['36 HỘI VIÊN'.normalize('NFD'), 36, 'HỘI VIÊN', 'HỘI VIÊN'],
  ['36 hội viên mới'.normalize('NFD'), 36, 'hội viên', 'hội viên mới'],
  ['mỗi ngày 20 lượt khách', 20, 'lượt khách', 'lượt khách'],
  ['18/24 chi hội', 0.75, 'chi hội', 'chi hội'],
  // Number marks and magnitudes.
  ['1.234.567 người', 1_234_567, 'người', 'người'],
  ['1,234,567 người', 1_234_567, 'người', 'người'],
  ['12 500 người', 12_500, 'người', 'người'],
  ['29.5% cử tri', 29.5, '%', 'cử tri'],
  ['tăng 18,1% so với năm ngoái', 18.1, '%', ''],
  ['4,2 tỷ đồng', 4_200_000_000, 'đồng', ''],
  ['90 tỉ đồng vốn đầu tư', 90_000_000_000, 'đồng', 'vốn đầu tư'],
  ['1,1 nghìn tỷ đồng', 1_100_000_000_000, 'đồng', ''],
  ['15 vạn dân', 150_000, 'dân', 'dân'],
  ['20 ngàn lượt', 20_000, 'lượt', 'lượt'],
  ['3 triệu USD', 3_000_000, 'USD', ''],
  // Units.
  ['giảm 0,4 điểm phần trăm', 0.4, 'điểm phần trăm', ''],
  ['7,5 phần trăm của dân số', 7.5, '%', 'dân số'],
  ['50.000 đồng/ngày', 50_000, 'đồng/ngày', ''],
  ['dài 48km', 48, 'km', ''],
  ['hơn 4 năm qua', 4, 'năm', ''],
  ['gấp 3 lần', 3, 'lần', ''],
  ['lạm phát âm 3%', -3, '%', ''],
  ['từ 3 đến 5 hộ', 3, 'hộ', 'hộ'],
  ['0,1-0,4%', 0.1, '%', ''],
  // No figures: the next one is read, or none.
  ['Năm 2020, huyện có 30 xã', 30, 'xã', 'xã'],
  ['nhiệm kỳ 2021-2026, bầu 25 đại biểu', 25, 'đại biểu', 'đại biểu'],
  ['ngày 4 đến 9-6, 12 hộ', 12, 'hộ', 'hộ'],
  ['sáng 8/3, tại xã', null],
  ['Nghị quyết Trung ương 4 khóa XII', null],
  ['Nghị quyết số 27-NQ/TW', null],
  ['Quyết định 12 của tỉnh', null],
  ['Điều 5, khoản 2', null],
  ['khóa 15', null],
  ['lần thứ 5', null],
  ['16/08/2021 | 09:37 GMT+7', null],
  ['12 tháng 3', null],
  ['6 tháng đầu năm', null],
  ['lúc 2 giờ 30', null],
  ['3 giờ chiều', null],
  ['không có số nào', null],
  ['', null],
  // A number alone is one.
  ['2.447', 2447],
  ['2020', 2020],
  [' 2,256 ', 2.256],
];

const ENGLISH: Case[] = [
  ['The board closed 14 polling stations in 2020', 14, 'polling stations', 'polling stations'],
  ['Turnout rose; 412 voted early', 412, '', ''],
  ['36 newly elected members resigned', 36, 'newly elected members', 'newly elected members resigned'],
  ['2000 delegates', 2000, 'delegates', 'delegates'],
  ['1 councillor resigned', 1, 'councillor', 'councillor resigned'],
  ['2,447 people', 2447, 'people', 'people'],
  ['2.447 people', 2.447, 'people', 'people'],
  ['1,234,567 people', 1_234_567, 'people', 'people'],
  ['1.234.567 people', 1_234_567, 'people', 'people'],
  ['18,1% of women', 18.1, '%', 'women'],
  ['12\u00a0500 members', 12_500, 'members', 'members'],
  ['7.5 per cent of voters', 7.5, '%', 'voters'],
  ['0.4 percentage points', 0.4, 'percentage points', ''],
  ['US$40m', 40_000_000, 'US$', ''],
  ['EUR3.5bn deal', 3_500_000_000, 'EUR', 'deal'],
  ['UAH 12', 12, 'UAH', ''],
  ['€2,447.50', 2447.5, '€', ''],
  ['1.1 trillion dollars', 1_100_000_000_000, 'dollars', ''],
  ['12 thousand voters', 12_000, 'voters', 'voters'],
  ['1.2m voters', 1_200_000, 'voters', 'voters'],
  ['a 12m wall', 12, 'm', 'wall'],
  ['15k people', 15_000, 'people', 'people'],
  ['3 to 5 per cent', 3, '%', ''],
  ['between 40 and 60 seats', 40, 'seats', 'seats'],
  ['$2-3 billion', 2_000_000_000, '$', ''],
  ['$500 million-1 billion', 500_000_000, '$', ''],
  ['fell to -0.4%', -0.4, '%', ''],
  ['-$2bn', -2_000_000_000, '$', ''],
  ['$-2bn', -2_000_000_000, '$', ''],
  ['minus 12 degrees', -12, 'degrees', ''],
  ['a 10-year term', 10, 'year', 'term'],
  ['a 17-year-old', 17, 'year-old', ''],
  ['40 cases per 100,000 people', 40, 'cases per 100,000 people', 'cases'],
  ['In 2021 voters elected 120 members', 120, 'members', 'members'],
  ['the 2021 election, with 7 lists', 7, 'lists', 'lists'],
  ['Ms Carr, 41, said 12 people', 12, 'people', 'people'],
  ['the FTSE 100 fell 0.4%', 0.4, '%', ''],
  ['Covid-19 killed 30,000 people', 30_000, 'people', 'people'],
  ['on March 12, 300 people', 300, 'people', 'people'],
  ['passed 51-49', 51, '', 'passed'],
  ['the 21st century', null],
  ['the 1990s', null],
  ['12 March', null],
  ['at 5 p.m.', null],
  ['at 10:30', null],
  ['Article 5 of the treaty', null],
  ['5G', null],
  ['no figure here', null],
  ['14 polling stations\nNext paragraph', 14, 'polling stations', 'polling stations'],
];

describe.each([
  ['vi', VIETNAMESE],
  ['en', ENGLISH],
])('the first figure in %s', (locale, cases) => {
  it.each(cases)('%j', (text, value, unitText = '', measuredProperty = '') => {
    expect(readStatistic(text, locale)).toEqual({ value, unitText, measuredProperty });
  });
});

describe('in its sentence', () => {
  it.each([
    ['a figure alone', 'vi', 'Toàn huyện có ⟦2.447⟧ đảng viên xếp loại khá.', ['2.447: 2447 đảng viên']],
    ['its words too', 'vi', 'Toàn huyện có hơn ⟦2.447 đảng⟧ viên.', ['2.447 đảng: 2447 đảng viên']],
    [
      'two of three',
      'vi',
      'Có ⟦12 chi bộ và 30 đảng viên⟧, trong đó 4 xã.',
      ['12 chi bộ: 12 chi bộ', '30 đảng viên: 30 đảng viên'],
    ],
    ['words without their figure', 'vi', 'Có 2.447 ⟦đảng viên⟧ xếp loại khá.', []],
    ['what another sentence counts', 'en', 'It cost £5m. ⟦Nobody paid.⟧ Some 20 voters left.', []],
    [
      'a figure in words',
      'en',
      'The council closed ⟦two-thirds⟧ of its schools.',
      ['two-thirds: 0.667 schools'],
    ],
    ['a name', 'vi', 'theo Nghị quyết ⟦Trung ương 4⟧ khóa XII', []],
  ])('%s', (_, locale, marked, expected) => {
    const [prefix, exact, suffix] = marked.split(/[⟦⟧]/) as [string, string, string];
    const found = readPassage({ exact, prefix, suffix }, locale);
    for (const { start, end, text } of found) expect(exact.slice(start, end)).toBe(text);
    const shown = found.map(
      ({ text, value, unitText }) => `${text}: ${Number(value!.toFixed(3))} ${unitText}`,
    );
    expect(shown).toEqual(expected);
  });
});

describe('of any passage', () => {
  it.each([
    ['fr', '12 500 électeurs', 12_500],
    ['de', '2.447 Stimmen', 2447],
    ['vi-VN', '2.447 phiếu', 2447],
    ['ar', '2,447', 2447],
    ['no such tag', '2,447 votes', 2447],
  ])('reads the marks of %s', (locale, text, value) => {
    expect(readStatistic(text, locale).value).toBe(value);
  });
});

interface Labelled {
  start: number;
  end: number;
  value?: number;
  unitText?: string;
  reason?: string;
}

describe.skipIf(corpusDir === null)('the figures of a real article', () => {
  const read = (path: string) => readFileSync(`${corpusDir}/${path}`, 'utf8');
  const text = corpusDir === null ? '' : read('articles/krong-no.txt');
  const labels: { statistics: Labelled[]; notStatistics: Labelled[] } =
    corpusDir === null ? { statistics: [], notStatistics: [] } : JSON.parse(read('statistics/krong-no.json'));

  it('reads the value of every statistic marked alone', () => {
    const values = labels.statistics.map(({ start, end }) => readStatistic(text.slice(start, end), 'vi'));
    expect(labels.statistics.length).toBeGreaterThan(0);
    expect(values).toMatchObject(labels.statistics.map(({ value, unitText }) => ({ value, unitText })));
  });

  it('reads the value of every statistic marked with the rest of its paragraph', () => {
    const values = labels.statistics.map(
      ({ start }) => readStatistic(text.slice(start, text.indexOf('\n', start)), 'vi').value,
    );
    expect(values).toEqual(labels.statistics.map(({ value }) => value));
  });

  it('reads no date, time, term or name, marked with the words around it', () => {
    const others = labels.notStatistics.filter(({ reason }) => reason !== 'view counter');
    const values = others.map(({ start, end }) =>
      readStatistic(text.slice(Math.max(0, start - 20), end + 1), 'vi'),
    );
    expect(others.length).toBeGreaterThan(0);
    expect(values.map(({ value }) => value)).toEqual(others.map(() => null));
  });
});
