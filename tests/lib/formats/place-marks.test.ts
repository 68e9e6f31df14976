import { describe, expect, it } from 'vitest';
import type { TargetSelectors } from '../../../lib/anchoring/selectors.ts';
import { placeMarks } from '../../../lib/formats/place-marks.ts';

const TEXT = 'Có 12 xã.\nNăm ngoái có 12 xã, “đông” hơn.\nCó 12 xã.';

function target(exact: string, prefix = '', suffix = '', start = 0): TargetSelectors {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ];
}

describe('placeMarks', () => {
  it.each<[name: string, target: TargetSelectors, start: number | null, text?: string]>([
    ['the only place', target('đông'), 31, 'đông'],
    ['other quotation marks', target('"đông"'), 30, '“đông”'],
    ['another Unicode form', target('đông'.normalize('NFD')), 31, 'đông'],
    ['over two blocks', target('hơn.\nCó'), 37, 'hơn.\nCó'],
    ['the place with the same surroundings', target('12 xã', 'ngoái có ', ', “đông'), 23, '12 xã'],
    ['the nearest of alike places', target('Có 12 xã', '', '', 40), 42, 'Có 12 xã'],
    ['the first of alike places', target('Có 12 xã', '', '', 1), 0, 'Có 12 xã'],
    ['words that are not there', target('14 xã'), null],
    ['nothing', target(' '), null],
  ])('finds %s', (_name, wanted, start, text) => {
    const [span] = placeMarks(TEXT, [wanted]);
    if (start === null) expect(span).toBeNull();
    else {
      expect(span?.start).toBe(start);
      expect(TEXT.slice(span?.start, span?.end)).toBe(text);
    }
  });

  it('finds nothing where no text was saved', () => {
    expect(placeMarks('', [target('a')])).toEqual([null]);
  });
});
