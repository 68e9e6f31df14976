import { describe, expect, test } from 'vitest';
import { type Box, type Place, placeBeside } from '../../../components/in-page/place-beside.ts';

const VIEW: Box = { left: 0, top: 0, right: 400, bottom: 300 };
const SIZE = { width: 200, height: 40 };
const GAP = 8;

const line = (left: number, top: number, right: number): Box => ({ left, top, right, bottom: top + 20 });
/** Lines over the whole width, from `top` on. */
const lines = (top: number, count: number) =>
  Array.from({ length: count }, (_, at) => line(8, top + at * 24, 392));

const CASES: [name: string, lines: Box[], place: Place | null][] = [
  ['below a line, centred on it', [line(150, 100, 250)], { left: 100, top: 128 }],
  ['below the last of several lines', [line(200, 100, 392), line(8, 124, 300)], { left: 54, top: 152 }],
  ['above, where there is no room below', [line(150, 260, 250)], { left: 100, top: 212 }],
  ['not over the left edge', [line(8, 100, 60)], { left: 8, top: 128 }],
  ['not over the right edge', [line(340, 100, 392)], { left: 192, top: 128 }],
  ['below, where only the end is in view', [line(8, -40, 392), ...lines(20, 2)], { left: 100, top: 72 }],
  ['above, where only the beginning is in view', lines(200, 8), { left: 100, top: 152 }],
  [
    'after a short last line, where there is room neither below nor above',
    [...lines(4, 10), line(8, 250, 120), line(8, 400, 120)],
    { left: 128, top: 250 },
  ],
  [
    'before a last line that ends at the left, as it does from right to left',
    [...lines(4, 10), line(280, 250, 392), line(280, 400, 392)],
    { left: 72, top: 250 },
  ],
  ['nowhere, where the passage fills the view', lines(-100, 30), null],
  ['nowhere, where the passage is out of view', [line(150, 900, 250)], null],
  ['nowhere, where there are no lines', [], null],
];

describe('placeBeside', () => {
  test.each(CASES)('%s', (_name, passage, place) => {
    expect(placeBeside(passage, SIZE, VIEW, GAP)).toEqual(place);
  });

  test('is never over the passage nor out of view, wherever the passage is', () => {
    for (let top = -200; top < 320; top += 7) {
      for (let left = -150; left < 420; left += 13) {
        for (const height of [1, 4, 9]) {
          const passage = Array.from({ length: height }, (_, at) => line(left, top + at * 24, left + 130));
          const place = placeBeside(passage, SIZE, VIEW, GAP);
          if (place === null) continue;
          const isOver = passage.some(
            box =>
              box.left < place.left + SIZE.width &&
              place.left < box.right &&
              box.top < place.top + SIZE.height &&
              place.top < box.bottom,
          );
          const isOut = place.left < 0 || place.top < 0 || place.left > 200 || place.top > 260;
          expect({ top, left, height, isOver, isOut }).toMatchObject({ isOver: false, isOut: false });
        }
      }
    }
  });
});
