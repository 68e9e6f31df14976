import { describe, expect, test } from 'vitest';
import { compareTexts } from '../../../lib/anchoring/compare-texts.ts';

/** Each change as `deleted → inserted`, its signs in brackets. */
function changesBetween(saved: string, found: string): string[] {
  return compareTexts(saved, found).map(({ deleted, inserted, signs }) =>
    [deleted, '→', inserted, signs.length > 0 ? `[${signs.join(' ')}]` : '']
      .filter(part => part !== '')
      .join(' '),
  );
}

const SAME: [name: string, saved: string, found: string][] = [
  ['the same text', 'Tỷ lệ thất nghiệp giảm.', 'Tỷ lệ thất nghiệp giảm.'],
  ['white space', 'rose  to\n3.2 per cent', 'rose to 3.2 per cent'],
  ['no-break space', '2.447\u00a0đảng viên', '2.447 đảng viên'],
  ['white space dropped within a word', 'on line voting', 'online voting'],
  ['curly and straight quotation marks', 'He said “never again”', 'He said "never again"'],
  ['curly and straight apostrophes', 'The board didn’t vote', "The board didn't vote"],
  ['guillemets and curly marks', '«tự chuyển hóa»', '“tự chuyển hóa”'],
  ['dashes', '10–12 seats — no more', '10-12 seats - no more'],
  ['an ellipsis', 'and then… nothing', 'and then... nothing'],
  ['composed and decomposed letters', 'Đắk Nông đổi mới', 'Đắk Nông đổi mới'.normalize('NFD')],
  ['soft hyphens', 'parlia\u00admentary', 'parliamentary'],
  ['directional controls', '\u2067שלום\u2069 לכולם', 'שלום לכולם'],
  ['a zero-width joiner in an emoji', '👩\u200d🌾 marched', '👩🌾 marched'],
  ['two empty texts', '', ''],
];

const CHANGED: [name: string, saved: string, found: string, changes: string[]][] = [
  ['a figure', 'rose to 3.2 per cent', 'rose to 4.1 per cent', ['3.2 → 4.1 [number]']],
  ['a figure, Vietnamese', 'kỷ luật 112 đảng viên', 'kỷ luật 121 đảng viên', ['112 → 121 [number]']],
  ['its number marks', 'có 2.447 đảng viên', 'có 2,447 đảng viên', ['2.447 → 2,447 [number]']],
  ['a figure dropped', 'hơn 40 xã đã họp', 'các xã đã họp', ['hơn 40 → các [number]']],
  ['a figure put in', 'the wards voted', 'the 14 wards voted', ['→ 14 [number]']],
  ['a number word', 'two ministers resigned', 'three ministers resigned', ['two → three [number]']],
  ['a number word, Vietnamese', 'ba đảng viên', 'bốn đảng viên', ['ba → bốn [number]']],
  ['digits of another script', 'عدد ٣٢ نائبا', 'عدد ٣٥ نائبا', ['٣٢ → ٣٥ [number]']],
  ['the end of a range', 'from 10–12 seats', 'from 10–14 seats', ['12 → 14 [number]']],
  ['a figure and its noun', '5 xã nghèo', '7 huyện nghèo', ['5 xã → 7 huyện [number]']],
  ['a unit, its figure kept', '5 per cent of wards', '5 points of wards', ['per cent → points']],
  ['not dropped', 'The mayor did not resign', 'The mayor did resign', ['not → [negation]']],
  ['not added', 'It will pass', 'It will not pass', ['→ not [negation]']],
  ["n't dropped", 'They didn’t know', 'They did know', ['didn’t → did [negation]']],
  ['never to ever', 'It has never failed', 'It has ever failed', ['never → ever [negation]']],
  ['no to some', 'There is no evidence', 'There is some evidence', ['no → some [negation]']],
  ["can't to cannot is no change of sense", "We can't agree", 'We cannot agree', ["can't → cannot"]],
  ['không dropped', 'Ông không từ chức', 'Ông từ chức', ['không → [negation]']],
  ['chưa added', 'Tỉnh báo cáo', 'Tỉnh chưa báo cáo', ['→ chưa [negation]']],
  ['chẳng dropped', 'chẳng ai biết', 'ai cũng biết', ['chẳng → [negation]', '→ cũng']],
  [
    'đừng, decomposed',
    'đừng tin'.normalize('NFD'),
    'hãy tin',
    [`${'đừng'.normalize('NFD')} → hãy [negation]`],
  ],
  [
    'a negation beside another change',
    'không còn 5 xã',
    'còn 7 xã',
    ['không → [negation]', '5 → 7 [number]'],
  ],
  [
    'quotation marks dropped',
    'the “so-called” reform',
    'the so-called reform',
    ['“ → [quotation]', '” → [quotation]'],
  ],
  ['quotation marks added', 'ông nói đúng', 'ông nói "đúng"', ['→ " [quotation]', '→ " [quotation]']],
  [
    'the end of a quotation moved',
    '"We will act" soon, he said',
    '"We will act soon", he said',
    ['" → [quotation]', '→ " [quotation]'],
  ],
  ['a word', 'a sharp rise', 'a steep rise', ['sharp → steep']],
  ['a word put in', 'a rise', 'a steep rise', ['→ steep']],
  ['a word at the end cut', 'a rise again', 'a rise', ['again →']],
  ['case', 'the Party', 'the party', ['Party → party']],
  ['a diacritic', 'chưa rõ', 'chua rõ', ['chưa → chua [negation]']],
  ['punctuation', 'Yes, minister.', 'Yes minister!', [', →', '. → !']],
  ['an ideograph', '经济增长三成', '经济下降三成', ['增长 → 下降']],
  ['several changes', 'a b c d e f', 'a x c d y f', ['b → x', 'e → y']],
  ['all of it', 'một hai', 'ba bốn', ['một hai → ba bốn [number]']],
  ['an emoji', 'vote 👍 now', 'vote 👎 now', ['👍 → 👎']],
];

describe('texts that say the same', () => {
  test.each(SAME)('%s', (_name, saved, found) => {
    expect(changesBetween(saved, found)).toEqual([]);
  });
});

describe('texts that differ', () => {
  test.each(CHANGED)('%s', (_name, saved, found, changes) => {
    expect(changesBetween(saved, found)).toEqual(changes);
  });

  test.each(CHANGED)('put into the saved text they give the found text: %s', (_name, saved, found) => {
    let rebuilt = saved;
    for (const { at, deleted, inserted } of compareTexts(saved, found).reverse()) {
      rebuilt = `${rebuilt.slice(0, at)} ${inserted} ${rebuilt.slice(at + deleted.length)}`;
    }
    expect(compareTexts(rebuilt, found)).toEqual([]);
  });
});

test('a long text that has nothing in common with another is one change', () => {
  const words = (stem: string) => Array.from({ length: 3000 }, (_, at) => `${stem}${at}`).join(' ');
  const changes = compareTexts(words('a'), words('b'));
  expect(changes).toHaveLength(1);
  expect(changes[0]!.at).toBe(0);
});
