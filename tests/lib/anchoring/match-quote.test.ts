import { describe, expect, test } from 'vitest';
import { createQuoteMatcher } from '../../../lib/anchoring/match-quote.ts';
import type { TargetSelectors } from '../../../lib/anchoring/selectors.ts';

function target(prefix: string, exact: string, suffix: string, start = 0): TargetSelectors {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ];
}

/** `[` and `]` stand around the place that is to be found; without them nothing is to be found. */
const CASES: [name: string, page: string, target: TargetSelectors][] = [
  ['the only place', 'một [hai ba] bốn', target('một ', 'hai ba', ' bốn')],
  ['at the start', '[hai ba] bốn', target('', 'hai ba', ' bốn')],
  ['at the end', 'một [hai ba]', target('một ', 'hai ba', '')],
  ['the whole text', '[hai]', target('', 'hai', '')],
  ['the place with the saved context', 'a 5 xã b, c [5 xã] d', target('c ', '5 xã', ' d')],
  ['the nearer of two alike', 'x 5 xã y x [5 xã] y', target('x ', '5 xã', ' y', 9)],
  ['context before distance', 'c [5 xã] d, a 5 xã b', target('c ', '5 xã', ' d', 14)],
  ['re-formatted white space', 'trong\n\n  [hơn  4\nnăm] qua', target('trong ', 'hơn 4 năm', ' qua')],
  ['decomposed page', 'Từ [Đức Xuyên] đến'.normalize('NFD'), target('Từ ', 'Đức Xuyên', ' đến')],
  ['decomposed quote', 'Từ [Đức Xuyên] đến', target('Từ ', 'Đức Xuyên'.normalize('NFD'), ' đến')],
  ['quotation marks made curly', 'nói: [“không”] và', target('nói: ', '"không"', ' và')],
  [
    'a long quote in new surroundings',
    'X [kỷ luật 112 đảng viên vi phạm] Y',
    target('từng ', 'kỷ luật 112 đảng viên vi phạm', ' nặng'),
  ],
  ['a short quote in new surroundings', 'X 5 xã Y', target('trong năm qua ', '5 xã', ' hoàn thành')],
  ['a short quote, many places, none like it', '5, 5, 5', target('trong năm qua ', '5', ' hoàn thành')],
  [
    'a changed figure',
    'Toàn huyện hiện có [2.474 đảng viên] sinh hoạt tại chi bộ',
    target('Toàn huyện hiện có ', '2.447 đảng viên', ' sinh hoạt tại chi bộ'),
  ],
  ['an empty quote', 'một hai', target('', '', '')],
  ['a quote of white space', 'một hai', target('', ' \n', '')],
  ['an empty page', '', target('', 'hai', '')],
  ['right to left', 'אמר [שלום לכם] היום', target('אמר ', 'שלום לכם', ' היום')],
  ['no spaces', '他说[经济增长]了', target('他说', '经济增长', '了')],
];

describe('a quote matcher', () => {
  test.each(CASES)('%s', async (_name, marked, selectors) => {
    const page = marked.replace(/[[\]]/g, '');
    const start = marked.indexOf('[');
    const expected = start < 0 ? null : { start, end: marked.indexOf(']') - 1 };
    const match = (await createQuoteMatcher(page)).match(selectors);
    expect(match && { start: match.start, end: match.end }).toEqual(expected);
  });

  test.each([
    ['all of it', 'một hai nghìn bốn trăm ba', 1],
    ['one side', 'một hai nghìn bốn trăm tám', 0.65],
    ['none of it', 'tư hai nghìn bốn trăm sáu', 0],
  ])('says how much of the context stands: %s', async (_name, page, context) => {
    const match = (await createQuoteMatcher(page)).match(target('một', 'hai nghìn bốn trăm', 'ba'));
    expect(match!.context).toBeCloseTo(context, 5);
  });
});
