import { describe, expect, test } from 'vitest';
import {
  EVERYWHERE,
  grantedSites,
  hostOf,
  isCovered,
  patternOf,
  typedHost,
} from '../../../lib/shared/site-patterns.ts';

describe('what a reader types', () => {
  test.each<[typed: string, host: string | null]>([
    ['vnexpress.net', 'vnexpress.net'],
    ['  www.News.Example ', 'www.news.example'],
    ['https://news.example/a/b?c#d', 'news.example'],
    ['http://news.example:8080/', 'news.example'],
    ['news.example/politics', 'news.example'],
    ['báo.example', 'xn--bo-mia.example'],
    ['localhost', 'localhost'],
    ['127.0.0.1', '127.0.0.1'],
    ['[::1]', '[::1]'],
    ['', null],
    ['news', null],
    ['not a site', null],
    ['*.example', null],
    ['*', null],
    ['news.example.', null],
    ['file:///etc/hosts', null],
    ['ftp://news.example', null],
    ['javascript:alert(1)', null],
  ])('%j is %s', (typed, host) => {
    expect(typedHost(typed)).toBe(host);
  });
});

test.each<[url: string, host: string | null]>([
  ['https://news.example/a', 'news.example'],
  ['http://127.0.0.1:4000/a', '127.0.0.1'],
  ['chrome://extensions', null],
  ['file:///a.html', null],
  ['about:blank', null],
  ['', null],
])('the host of %j is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

describe('what the browser lists', () => {
  test.each<[name: string, patterns: string[], everywhere: string[], hosts: string[]]>([
    ['nothing', [], [], []],
    ['every site', [EVERYWHERE], [EVERYWHERE], []],
    ['every site, in other words', ['<all_urls>'], ['<all_urls>'], []],
    ['every site, by scheme', ['http://*/*', 'https://*/*'], ['http://*/*', 'https://*/*'], []],
    ['sites, in order', [patternOf('b.example'), patternOf('a.example')], [], ['a.example', 'b.example']],
    ['one site by scheme, once', ['http://a.example/*', 'https://a.example/*'], [], ['a.example']],
    ['a site with its subdomains', ['*://*.a.example/*'], [], ['*.a.example']],
    ['both', [EVERYWHERE, patternOf('a.example')], [EVERYWHERE], ['a.example']],
    ['what is no site', ['file:///*', 'chrome://favicon/*'], [], []],
  ])('%s', (_name, patterns, everywhere, hosts) => {
    const granted = grantedSites(patterns);
    expect(granted.everywhere).toEqual(everywhere);
    expect(granted.sites.map(({ host }) => host)).toEqual(hosts);
  });

  test('a site keeps the patterns by which access to it is taken away', () => {
    const patterns = ['http://a.example/*', 'https://a.example/*'];
    expect(grantedSites(patterns).sites).toEqual([{ host: 'a.example', patterns }]);
  });
});

describe('a page is covered', () => {
  test.each<[url: string, pattern: string, isCovered: boolean]>([
    ['https://a.example/b', EVERYWHERE, true],
    ['https://a.example/b', '<all_urls>', true],
    ['https://a.example/b', '*://a.example/*', true],
    ['http://a.example:8080/b', '*://a.example/*', true],
    ['http://a.example/b', '*://a.example:8080/*', true],
    ['http://a.example/b', 'https://a.example/*', false],
    ['https://www.a.example/b', '*://a.example/*', false],
    ['https://www.a.example/b', '*://*.a.example/*', true],
    ['https://a.example/b', '*://*.a.example/*', true],
    ['https://bada.example/b', '*://*.a.example/*', false],
    ['https://a.example.org/b', '*://a.example/*', false],
    ['file:///a.example/b', EVERYWHERE, false],
    ['https://a.example/b', 'file:///*', false],
    ['not an address', EVERYWHERE, false],
  ])('%s by %s: %s', (url, pattern, covered) => {
    expect(isCovered(url, [pattern])).toBe(covered);
  });

  test('by no pattern: no', () => {
    expect(isCovered('https://a.example/', [])).toBe(false);
  });
});
