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

const BOX =
  'Sign up for our newsletter. Get the most important stories of the day in your inbox every morning.';

/** Passages whose edges were edited, and what stands right beyond them. */
const EDGES: typeof CASES = [
  [
    'the last word cut, a full stop beyond it',
    'The president said he would [travel on to Ethiopia on] .\nAnalysis by our man in Washington',
    target('The president said he would ', 'travel on to Ethiopia on Sunday', '.\nView all comments'),
  ],
  [
    'the first word cut, another block before it',
    'Providers must store all of it for two years.\n[cuts, spending increases and higher rates make it harder.]\nImage',
    target(
      'More on interest than on the military\n',
      'Tax cuts, spending increases and higher rates make it harder.',
      '\nImage',
    ),
  ],
  [
    'the first word cut, the last one before it in place',
    'Repairs to roads and bridges. In [, surge pricing could become a new form of] taxation',
    target(
      'Fares are a thing of the past. In ',
      'practice, surge pricing could become a new form of',
      ' taxation',
    ),
  ],
  [
    'the last word changed, a box before it',
    `The chemist [designed tubes in which gas could be trapped, to glow for hours.\n${BOX}\nAfter] the book of 2012, newly translated, a trend began`,
    target(
      'The chemist ',
      'designed tubes in which gas could be trapped, to glow for hours.\nIn',
      ' the book of 2012, newly translated, a trend began',
    ),
  ],
  [
    'the last word like the first of a box',
    `They said [that the alliance, which they view as a bulwark, hosts 30,000 troops.\n${BOX}\nSouth] and North Korea are facing turmoil`,
    target(
      'They said ',
      'that the alliance, which they view as a bulwark, hosts 30,000 troops.\nSouth',
      ' Korea is facing turmoil',
    ),
  ],
  [
    'the first word changed, a box after it',
    `It will be harder to cut taxes or [increase pay.\nRead more: ${BOX}\nLawmakers might feel compelled to cut spending as revenue falls], he said`,
    target(
      'It will be harder to cut taxes or ',
      'increase spending.\nLawmakers might feel compelled to cut spending as revenue falls',
      ', he said',
    ),
  ],
  [
    'a word put in before the last sign',
    'Then we went in. [After a while I was shown a room with a headset that had my lenses in it already.] Nobody may record',
    target(
      'Then we went in. ',
      'After a while I was shown a room with a headset that had my lenses in it.',
      ' I was not allowed to record',
    ),
  ],
  [
    'two words for the last one',
    'Operatives went to a [restricted border area, which they cited as evidence of a quite] new spirit of cooperation',
    target(
      'Operatives went to a ',
      'restricted border area, which they cited as evidence of one',
      ' new spirit of cooperation',
    ),
  ],
  [
    'other words for the first ones',
    'His rival in the election described the [short appearance as “very disappointing”, and then left the room]',
    target(
      'His rival in the election described the ',
      'president’s address as “very disappointing”, and then left the room',
      '',
    ),
  ],
  [
    'a word with an apostrophe changed for one without',
    'All of it is decided by an algorithm. [Besides more, the heavy burden of interest could make it harder to repair roads.]\nMore on debt',
    target(
      'Interest passes the budget of defense in 2023.\n',
      'What’s more, the heavy burden of interest could make it harder to repair roads.',
      '\nMr. Trump has called for more',
    ),
  ],
  [
    'a word put in behind the first, which ends in its letter',
    'They use it to target me. [In question addition, the global downturn yielded a landscape of decline.] Where signs were',
    target(
      'They came with less intensive alternatives. ',
      'In addition, the global downturn yielded a landscape of decline.',
      ' Where signs were',
    ),
  ],
  [
    'the sentence before cut, of which one word began like the first',
    'The committee will receive a copy. [The Government has effectively admitted as much.] But another inquiry',
    target(
      'The committee will receive a copy. That does nothing at all. ',
      'The Government has effectively admitted as much.',
      ' But another inquiry',
    ),
  ],
];

describe('a quote matcher', () => {
  test.each([...CASES, ...EDGES])('%s', async (_name, marked, selectors) => {
    const page = marked.replace(/[[\]]/g, '');
    const start = marked.indexOf('[');
    const expected = start < 0 ? null : { start, end: marked.indexOf(']') - 1 };
    const match = (await createQuoteMatcher(page)).match(selectors);
    expect(match && { start: match.start, end: match.end }).toEqual(expected);
    const ofThisAlone = await createQuoteMatcher(page, { quotes: [selectors] });
    expect(ofThisAlone.match(selectors)).toEqual(match);
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
