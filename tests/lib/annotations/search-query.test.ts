import { describe, expect, test } from 'vitest';
import { findMatches, parseSearch, type SearchQuery } from '../../../lib/annotations/search-query.ts';

const begun = (words: string) => ({ words, isWhole: false });
const whole = (words: string) => ({ words, isWhole: true });

describe('a search is read', () => {
  test.each<[typed: string, query: Partial<SearchQuery>]>([
    ['', {}],
    ['  ', {}],
    ['… %', {}],
    ['Đảng viên', { terms: [begun('dang'), begun('vien')] }],
    ['2.447', { terms: [begun('2 447')] }],
    ['"kỷ luật"', { terms: [whole('ky luat')] }],
    ['“kỷ luật”', { terms: [whole('ky luat')] }],
    ['"kỷ lu', { terms: [begun('ky lu')] }],
    [
      'đảng viên "kỷ luật" tag:abc site:plo.vn kind:statistic by:"Trần Mẫu"',
      {
        terms: [begun('dang'), begun('vien'), whole('ky luat')],
        tags: [begun('abc')],
        sites: [begun('plo vn')],
        kinds: ['statistic'],
        people: [whole('tran mau')],
      },
    ],
    [
      'thẻ:"ngân sách" trang:plo.vn loại:"số liệu" của:Mẫu',
      { tags: [whole('ngan sach')], sites: [begun('plo vn')], kinds: ['statistic'], people: [begun('mau')] },
    ],
    ['thẻ:x'.normalize('NFD'), { tags: [begun('x')] }],
    ['TAG:A tag:b', { tags: [begun('a'), begun('b')] }],
    ['loại:trích', { kinds: ['quote'] }],
    ['kind:n', { kinds: ['claim', 'note'] }],
    ['kind:claim kind:quote', { kinds: ['claim', 'quote'] }],
    ['kind:poem', { terms: [begun('kind poem')] }],
    ['colour:red', { terms: [begun('colour red')] }],
    ['constructor:x', { terms: [begun('constructor x')] }],
    ['colour:"deep red"', { terms: [whole('colour deep red')] }],
    ['tag: by:"" kind:', {}],
    ['https://plo.vn/a', { terms: [begun('https plo vn a')] }],
    ['tag:https://a.b', { tags: [begun('https a b')] }],
  ])('%s', (typed, query) => {
    expect(parseSearch(typed)).toEqual({ terms: [], tags: [], sites: [], people: [], kinds: [], ...query });
  });
});

describe('matches are set off', () => {
  test.each<[name: string, text: string, typed: string, found: string[]]>([
    ['the beginning of words', 'Kỷ luật đảng viên vi phạm', 'vi', ['vi', 'vi']],
    ['no part within a word', 'luật của dân', 'uat an', []],
    ['without diacritics', 'Kỷ luật Đảng viên', 'ky dang', ['Kỷ', 'Đảng']],
    ['of composed letters those decomposed', 'Kỷ luật'.normalize('NFD'), 'kỷ', ['Kỷ'.normalize('NFD')]],
    ['of decomposed letters those composed', 'Kỷ luật', 'kỷ luật'.normalize('NFD'), ['Kỷ', 'luật']],
    ['with the marks of the last letter', 'luậ\u0323t', 'lua', ['luậ\u0323']],
    ['a phrase, whatever is between its words', 'bị kỷ\n luật, rồi thôi', '"ky luat"', ['kỷ\n luật']],
    ['a phrase of whole words only', 'kỷ luật, kỷ luậtt', '"ky luat"', ['kỷ luật']],
    ['a number as it is written', 'tổng 2.447 hồ sơ', '2.4', ['2.4']],
    ['behind an emoji', '🗳️ phiếu 👩‍👩‍👧 bầu', 'phieu bau', ['phiếu', 'bầu']],
    ['a ligature as a whole', 'eﬃcient ﬁnance', 'eff fi', ['eﬃ', 'ﬁ']],
    ['over a soft hyphen', 'a bud\u00adget', 'budget', ['bud\u00adget']],
    ['in a script without spaces', '東京都知事選挙', '知事', ['知事']],
    ['what overlaps as one', 'Kỷ luật đảng', '"kỷ luật" lu', ['Kỷ luật']],
    ['not what filters ask for', 'ngân sách', 'tag:ngân', []],
    ['nothing where nothing is sought', 'ngân sách', '', []],
  ])('%s', (_name, text, typed, found) => {
    const spans = findMatches(text, parseSearch(typed));
    expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(found);
  });
});
