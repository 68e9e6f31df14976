import { expect, test } from 'vitest';
import { inParts } from '../../../lib/store/in-parts.ts';

test.each([
  ['nothing', 0, [], []],
  ['a few', 3, [3], [1]],
  ['just a part', 500, [500], [1]],
  ['more than a part', 501, [500, 1], [500 / 501, 1]],
  ['several parts', 1250, [500, 500, 250], [0.4, 0.8, 1]],
])('%s is worked on in parts, in order, and told of', async (_name, count, sizes, told) => {
  const items = Array.from({ length: count }, (_, at) => at);
  const seen: number[][] = [];
  const done: number[] = [];
  const work = async (part: readonly number[]) => seen.push([...part]);
  await inParts(items, work, share => done.push(share));
  expect(seen.map(part => part.length)).toEqual(sizes);
  expect(seen.flat()).toEqual(items);
  expect(done).toEqual(told);
});

test('what fails ends it', async () => {
  const seen: number[] = [];
  const work = async ([first]: readonly number[]) => {
    seen.push(first!);
    if (first === 500) throw new Error('full');
  };
  await expect(
    inParts(
      Array.from({ length: 2000 }, (_, at) => at),
      work,
    ),
  ).rejects.toThrow('full');
  expect(seen).toEqual([0, 500]);
});
