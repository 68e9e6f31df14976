import { describe, expect, it } from 'vitest';
import { pageKeyOf } from '../../../../lib/article/page-key.ts';
import { citedAddress } from '../../../../lib/formats/citations/cited-address.ts';

const CASES: [name: string, url: string, canonicalUrl: string | null, cited: string][] = [
  ['a plain address', 'https://www.a.example/b', null, 'https://www.a.example/b'],
  ['tracking parameters', 'https://a.example/b?utm_source=x&id=7&fbclid=y', null, 'https://a.example/b?id=7'],
  ['nothing but tracking', 'https://a.example/b?utm_source=x', null, 'https://a.example/b'],
  ['an encoded tracking parameter', 'https://a.example/b?utm%5Fsource=x', null, 'https://a.example/b'],
  ['broken escapes', 'https://a.example/b?%E0%A4=x', null, 'https://a.example/b?%E0%A4=x'],
  ['the order of parameters', 'https://a.example/b?z=1&a=2&z=3', null, 'https://a.example/b?z=1&a=2&z=3'],
  ['a heading', 'https://a.example/b#comments', null, 'https://a.example/b'],
  ['a text fragment', 'https://a.example/b#:~:text=c', null, 'https://a.example/b'],
  ['a route', 'https://a.example/#!/b:~:text=c', null, 'https://a.example/#!/b'],
  ['a password', 'https://me:secret@a.example/b', null, 'https://a.example/b'],
  ['braces and bars', 'https://a.example/b?q={x}|\\y^', null, 'https://a.example/b?q=%7Bx%7D%7C%5Cy%5E'],
  ['Vietnamese letters', 'https://a.example/họp', null, 'https://a.example/h%E1%BB%8Dp'],
  ['a file', 'file:///home/reader/b.html', null, ''],
  ['no address', 'nonsense', null, ''],
  [
    'its canonical address',
    'https://m.a.example/b-1234?x=1',
    'https://www.a.example/b-1234',
    'https://www.a.example/b-1234',
  ],
  ['a canonical home page', 'https://a.example/b-1234', 'https://a.example/', 'https://a.example/b-1234'],
];

describe('citedAddress', () => {
  it.each(CASES)('cites %s', (_, url, canonicalUrl, cited) => {
    expect(citedAddress({ url, canonicalUrl, pageKey: pageKeyOf(url, canonicalUrl) })).toBe(cited);
  });
});
