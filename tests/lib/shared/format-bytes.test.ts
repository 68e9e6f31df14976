import { expect, test } from 'vitest';
import { formatBytes } from '../../../lib/shared/format-bytes.ts';

test.each([
  [0, 'en', '0 byte'],
  [999, 'en', '999 byte'],
  [1000, 'en', '1 kB'],
  [1_234_567, 'en', '1.2 MB'],
  [1_234_567, 'vi', '1,2 MB'],
  [123_456_789, 'en', '123 MB'],
  [81_300_000_000, 'vi', '81,3 GB'],
  [3e15, 'en', '3,000 TB'],
])('%d bytes in %s: %s', (bytes, language, words) => {
  expect(formatBytes(bytes, language)).toBe(words);
});
