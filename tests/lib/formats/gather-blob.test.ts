import { describe, expect, test } from 'vitest';
import { gatherBlob } from '../../../lib/formats/gather-blob.ts';
import { watchPieces } from '../../../lib/formats/watch-pieces.ts';

describe('pieces become one file', () => {
  test.each([
    ['of no piece', [], ''],
    ['of texts, as UTF-8', ['số ', 'liệu'], 'số liệu'],
    ['of texts and bytes', ['a', new Uint8Array([98, 99]), 'd'], 'abcd'],
    ['of more than one part', Array.from({ length: 5 }, () => 'x'.repeat(600_000)), 'x'.repeat(3_000_000)],
  ])('%s', async (_name, pieces, text) => {
    const blob = await gatherBlob(pieces, 'text/plain');
    expect(blob.type).toBe('text/plain');
    expect((await blob.text()) === text).toBe(true);
  });

  test('while other tasks have their turn', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    function* slowly() {
      for (let at = 0; at < 20; at++) {
        const until = performance.now() + 4;
        while (performance.now() < until);
        yield 'x';
      }
    }
    await gatherBlob(slowly(), '');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(2);
  });

  test('and end where they are stopped', async () => {
    const stop = new AbortController();
    const taken: number[] = [];
    const pieces = watchPieces(['a', 'b', 'c', 'd'], stop.signal, count => {
      taken.push(count);
      if (count === 2) stop.abort();
    });
    await expect(gatherBlob(pieces, '')).rejects.toMatchObject({ name: 'AbortError' });
    expect(taken).toEqual([1, 2]);
  });
});
