import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadApart } from '../../../lib/charts/spread-apart.ts';

const CASES: [name: string, wanted: number[], widths: number[], places: number[]][] = [
  ['nothing', [], [], []],
  ['with room', [10, 50], [10, 10], [10, 50]],
  ['in one place', [50, 50], [10, 20], [42.5, 57.5]],
  ['touching', [50, 54], [10, 10], [47, 57]],
  ['at the left edge', [0, 0], [10, 10], [5, 15]],
  ['at the right edge', [100], [10], [95]],
  ['one pushes the next', [50, 55, 62], [10, 10, 10], [45.666, 55.666, 65.666]],
];

test.each(CASES)('%s', (_name, wanted, widths, places) => {
  const spread = spreadApart(wanted, widths, 0, 100);
  expect(spread).toHaveLength(places.length);
  for (const [at, place] of places.entries()) expect(spread[at]).toBeCloseTo(place, 2);
});

test('what fits never overlaps, stays inside and keeps its order', () => {
  const things = fc.array(
    fc.tuple(fc.double({ min: 0, max: 1000, noNaN: true }), fc.integer({ min: 1, max: 40 })),
    {
      maxLength: 25,
    },
  );
  fc.assert(
    fc.property(things, pairs => {
      pairs.sort(([a], [b]) => a - b);
      const widths = pairs.map(([, width]) => width);
      const places = spreadApart(
        pairs.map(([place]) => place),
        widths,
        0,
        1000,
      );
      const edges = places.flatMap((place, at) => [place - widths[at]! / 2, place + widths[at]! / 2]);
      const all = [0, ...edges, 1000];
      for (let at = 1; at < all.length; at += 1) expect(all[at]! - all[at - 1]!).toBeGreaterThan(-1e-6);
    }),
  );
});
