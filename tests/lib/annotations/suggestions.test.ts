import { describe, expect, test } from 'vitest';
import { describePart, describeSpan } from '../../../lib/anchoring/describe.ts';
import type { TargetSelectors } from '../../../lib/anchoring/selectors.ts';
import { openFigures, passageAt, readFigures } from '../../../lib/annotations/suggestions.ts';
import { timeAt } from '../../support/sample-library.ts';

const ARTICLE = [
  'Board closes 14 polling stations',
  'The board closed 14 polling stations in 2021. It moved 2,447 voters, under section 9 of the act.',
  'Turnout fell; 412 voted early.',
  'The board closed 14 polling stations in 2021. Critics counted 31.',
];

const read = (texts: readonly string[] = ARTICLE) => readFigures(texts.join('\n'), 'en', '');
const readArticle = await read();
const TEXT = readArticle.text;

/** A mark on the nth place where the article says this. */
function markOn(quote: string, nth = 1, text = TEXT): TargetSelectors {
  let start = -1;
  for (let seen = 0; seen < nth; seen++) start = text.indexOf(quote, start + 1);
  return describeSpan({ text }, { start, end: start + quote.length });
}

describe('figures of an article', () => {
  test('have their sentence, and stand in the order of the text', async () => {
    const { text, statistics, left } = await read();
    const shown = statistics.map(({ start, end, sentence }) => [
      text.slice(start, end),
      text.slice(sentence.start, sentence.end).trim(),
    ]);
    expect(shown).toEqual([
      ['14 polling stations', 'Board closes 14 polling stations'],
      ['14 polling stations', 'The board closed 14 polling stations in 2021.'],
      ['2,447 voters', 'It moved 2,447 voters, under section 9 of the act.'],
      ['412', 'Turnout fell; 412 voted early.'],
      ['14 polling stations', 'The board closed 14 polling stations in 2021.'],
      ['31', 'Critics counted 31.'],
    ]);
    expect(left.map(({ start, end, reason }) => [text.slice(start, end), reason])).toEqual([
      ['2021', 'year'],
      ['9', 'section'],
      ['2021', 'year'],
    ]);
  });

  test('do not run from one block into the next', async () => {
    const { text, statistics } = await read(['It closed 14', 'polling stations were 3 last year']);
    expect(statistics.map(({ start, end }) => text.slice(start, end))).not.toContain('14\npolling stations');
  });

  test('have a key of their own, which edits elsewhere do not change', async () => {
    const keys = (await read()).statistics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const edited = (await read(['A new first paragraph with 7 dogs.', ...ARTICLE])).statistics.map(
      ({ key }) => key,
    );
    expect(edited.slice(2)).toEqual(keys.slice(1));
  });

  test('of twins have keys of their own', async () => {
    const twin = 'The minister said again that exactly 14 polling stations of this kind would close.';
    const keys = (await read([twin, twin, twin])).statistics.map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
  });

  test('of an empty article are none', async () => {
    expect(await readFigures('', 'vi', '')).toEqual({ text: '', statistics: [], left: [] });
  });
});

describe('open figures', () => {
  const open = async (marked: TargetSelectors[], dismissed: string[] = [], figures = readArticle) => {
    const { confident, lessSure, left } = await openFigures(
      figures,
      marked,
      dismissed.map(key => ({ key, isDismissed: true, at: timeAt(0) })),
    );
    const shown = (spans: readonly { start: number; end: number }[]) =>
      spans.map(({ start, end }) => figures.text.slice(start, end));
    return { confident: shown(confident), lessSure: shown(lessSure), left: shown(left) };
  };
  const ALL = ['14 polling stations', '14 polling stations', '2,447 voters', '14 polling stations'];

  test.each<[name: string, marked: TargetSelectors[], confident: string[], lessSure: string[]]>([
    ['without marks are all', [], ALL, ['412', '31']],
    [
      'are not those marked',
      [markOn('2,447 voters')],
      ALL.filter(text => text !== '2,447 voters'),
      ['412', '31'],
    ],
    [
      'are not those marked with more around',
      [markOn('It moved 2,447 voters, under')],
      [ALL[0]!, ALL[1]!, ALL[3]!],
      ['412', '31'],
    ],
    ['are not those marked in part', [markOn('412', 1)], ALL, ['31']],
    [
      'are those whose like elsewhere is marked',
      [markOn('14 polling stations', 3)],
      [ALL[0]!, ALL[1]!, ALL[2]!],
      ['412', '31'],
    ],
    [
      'are all where the mark is on another text',
      [
        markOn(
          'seven hundred dogs',
          1,
          'In the park there were seven hundred dogs and no cat at all, they said.',
        ),
      ],
      ALL,
      ['412', '31'],
    ],
  ])('%s', async (_name, marked, confident, lessSure) => {
    expect(await open(marked)).toMatchObject({ confident, lessSure });
  });

  test('are not those put aside, which keep away after an edit elsewhere', async () => {
    const { key } = (await read()).statistics[2]!;
    expect((await open([], [key])).confident).not.toContain('2,447 voters');
    const edited = await read(['First, 7 dogs barked.', ...ARTICLE]);
    expect((await open([], [key], edited)).confident).toEqual(['7 dogs', ...ALL.filter((_, at) => at !== 2)]);
  });

  test('are those taken back from what was put aside', async () => {
    const { key } = (await read()).statistics[2]!;
    const { confident } = await openFigures(readArticle, [], [{ key, isDismissed: false, at: timeAt(0) }]);
    expect(confident.map(({ key }) => key)).toContain(key);
  });

  const AD =
    'Quảng cáo: mua ngay hôm nay để nhận ưu đãi lớn nhất trong năm, giao hàng miễn phí toàn quốc, đổi trả dễ dàng, gọi ngay.';
  const RELATED = 'Bài liên quan: Quốc hội thông qua nghị quyết';

  test.each<[name: string, blocks: string[], between: string, quote: string]>([
    ['short blocks', ['Tăng 5%.', 'Giảm 7%.', 'Còn 12.500 hộ nghèo.', 'Tăng 5%.'], AD, '7%'],
    ['short blocks', ['Tăng 5%.', 'Giảm 7%.', 'Còn 12.500 hộ nghèo.', 'Tăng 5%.'], AD, '12.500 hộ nghèo'],
    ['a list', ['Số phiếu thuận: 31 phiếu', 'Số phiếu chống: 22 phiếu', 'Đi bầu: 71%'], AD, '22 phiếu'],
    ['a list', ['Số phiếu thuận: 31 phiếu', 'Số phiếu chống: 22 phiếu', 'Đi bầu: 71%'], RELATED, '71%'],
    [
      'sentences',
      ['Cả tỉnh còn 12.500 hộ nghèo.', 'Tỷ lệ hộ nghèo nay là 5,2%.', 'Có 2.447 đảng viên bị kỷ luật.'],
      RELATED,
      '5,2%',
    ],
  ])('are not those marked on a page with boxes between %s: %#', async (_name, blocks, between, quote) => {
    const figures = await readFigures(blocks.join('\n'), 'vi', '');
    const { confident, lessSure } = await openFigures(
      figures,
      [markOn(quote, 1, blocks.join(`\n${between}\n`))],
      [],
    );
    const offered = [...confident, ...lessSure].map(({ start, end }) => figures.text.slice(start, end));
    expect(offered).not.toContain(quote);
    expect(offered).toHaveLength(figures.statistics.length - 1);
  });

  test('are told from marked ones in one sweep, however many there are', async () => {
    const figures = await read(
      Array.from({ length: 3000 }, (_, at) => `In ward w${at} the board counted ${1000 + at} voters.`),
    );
    expect(figures.statistics).toHaveLength(3000);
    const shown = figures.statistics.map(({ start, end }) => figures.text.slice(start, end));
    expect(shown).toEqual(figures.statistics.map(({ statistic }) => statistic.text));
    const marked = figures.statistics
      .filter((_, at) => at % 2 === 0)
      .map(figure => describeSpan(figures, figure));
    const { confident, lessSure } = await openFigures(figures, marked.reverse(), []);
    expect([...confident, ...lessSure].map(({ key }) => key).sort()).toEqual(
      figures.statistics
        .filter((_, at) => at % 2 === 1)
        .map(({ key }) => key)
        .sort(),
    );
  });

  test('a number left out is not offered where it is marked', async () => {
    expect((await open([markOn('section 9 of the act')])).left).toEqual(['2021', '2021']);
  });
});

test('a passage has its surroundings', async () => {
  const { text, statistics } = await read();
  expect(passageAt(text, statistics[0]!)).toEqual({
    exact: '14 polling stations',
    prefix: 'Board closes ',
    suffix: text.slice(32, 32 + 128),
  });
});

describe('a part of a passage', () => {
  const whole = describeSpan({ text: TEXT }, { start: 34, end: 100 });

  test.each([
    ['its beginning', 0, 5],
    ['its middle', 20, 30],
    ['its end', 60, 66],
    ['all of it', 0, 66],
  ])('%s is described as in the page', (_name, start, end) => {
    const [quote, position] = describePart(whole, { start, end });
    const [inPage, place] = describeSpan({ text: TEXT }, { start: 34 + start, end: 34 + end });
    expect(quote.exact).toBe(inPage.exact);
    expect(position).toEqual(place);
    expect(inPage.prefix.endsWith(quote.prefix)).toBe(true);
    expect(inPage.suffix.startsWith(quote.suffix)).toBe(true);
  });
});
