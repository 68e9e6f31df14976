import { describe, expect, test } from 'vitest';
import { pageKeyOf } from '../../../lib/article/page-key.ts';

describe('the key of an address', () => {
  test.each([
    ['plain', 'https://example.com/politics/story', 'example.com/politics/story'],
    ['http', 'http://example.com/a', 'example.com/a'],
    ['www.', 'https://www.example.com/a', 'example.com/a'],
    ['a host that is www and an ending', 'https://www.com/a', 'www.com/a'],
    ['another label', 'https://news.example.com/a', 'news.example.com/a'],
    ['an upper-case host', 'https://WWW.Example.COM/A', 'example.com/A'],
    ['a trailing dot on the host', 'https://example.com./a', 'example.com/a'],
    ['the default port of https', 'https://example.com:443/a', 'example.com/a'],
    ['the default port of http', 'http://example.com:80/a', 'example.com/a'],
    ['another port', 'http://example.com:8080/a', 'example.com:8080/a'],
    ['credentials', 'https://me:secret@example.com/a', 'example.com/a'],
    ['an internationalised host', 'https://báo.example/tin', 'xn--bo-mia.example/tin'],
    ['an address of numbers', 'http://127.0.0.1:4000/a', '127.0.0.1:4000/a'],
    ['an IPv6 address', 'http://[::1]:4000/a', '[::1]:4000/a'],
    ['a home page', 'https://example.com/', 'example.com'],
    ['a trailing slash', 'https://example.com/a/', 'example.com/a'],
    ['several trailing slashes', 'https://example.com/a//', 'example.com/a'],
    ['a slash within', 'https://example.com/a//b', 'example.com/a//b'],
    ['dots in the path', 'https://example.com/x/../a', 'example.com/a'],
    ['white space around', '  https://example.com/a ', 'example.com/a'],
    ['a parameter on the home page', 'https://example.com/?p=5', 'example.com?p=5'],
    ['?id=', 'https://example.com/story.php?id=5', 'example.com/story.php?id=5'],
    ['?storyid=', 'https://example.com/s?storyid=77', 'example.com/s?storyid=77'],
    ['?page=', 'https://example.com/s?page=2', 'example.com/s?page=2'],
    ['an unknown parameter', 'https://example.com/s?foo=bar', 'example.com/s?foo=bar'],
    ['a query that is only a number', 'https://example.com/?12345', 'example.com?12345'],
    ['parameters by name', 'https://example.com/s?b=2&a=1', 'example.com/s?a=1&b=2'],
    ['one name twice keeps its order', 'https://example.com/s?t=z&a=1&t=b', 'example.com/s?a=1&t=z&t=b'],
    ['an equals sign in a value', 'https://example.com/s?a=b=c', 'example.com/s?a=b=c'],
    ['empty parameters', 'https://example.com/s?&&a=1&', 'example.com/s?a=1'],
    ['only a question mark', 'https://example.com/s?', 'example.com/s'],
    ['utm_*', 'https://example.com/s?utm_source=x&utm_medium=y&id=3&UTM_Campaign=z', 'example.com/s?id=3'],
    [
      'Facebook',
      'https://example.com/s?fbclid=abc&mibextid=z&fb_ref=1&__cft__[0]=q&__tn__=r',
      'example.com/s',
    ],
    [
      'Google',
      'https://example.com/s?gclid=1&gbraid=2&wbraid=3&dclid=4&_ga=5&_gl=6&srsltid=7',
      'example.com/s',
    ],
    ['Microsoft and Yandex', 'https://example.com/s?msclkid=1&yclid=2&ysclid=3', 'example.com/s'],
    [
      'X and TikTok',
      'https://example.com/s?twclid=1&ref_src=t&__twitter_impression=true&ttclid=2',
      'example.com/s',
    ],
    ['Instagram', 'https://example.com/s?igshid=1&igsh=2', 'example.com/s'],
    ['Mailchimp', 'https://example.com/s?mc_cid=1&mc_eid=2', 'example.com/s'],
    ['Zalo', 'https://example.com/s?zarsrc=31&gidzl=abc&utm_source=zalo', 'example.com/s'],
    ['the BBC', 'https://example.com/s?at_medium=RSS&at_campaign=KARANGA&xtor=AL-72&ocid=w', 'example.com/s'],
    [
      'newsrooms',
      'https://example.com/s?smid=tw&cmpid=a&CMP=share_btn_tw&ns_mchannel=social',
      'example.com/s',
    ],
    ['HubSpot', 'https://example.com/s?hsa_acc=1&_hsenc=2&_hsmi=3', 'example.com/s'],
    ['Matomo', 'https://example.com/s?pk_campaign=1&mtm_source=2&piwik_kwd=3&matomo_x=4', 'example.com/s'],
    ['Yahoo', 'https://example.com/s?guccounter=1&guce_referrer=a&guce_referrer_sig=b', 'example.com/s'],
    ['a tracking name that is escaped', 'https://example.com/s?utm%5Fsource=x', 'example.com/s'],
    ['a name that begins like tracking', 'https://example.com/s?utmost=x', 'example.com/s?utmost=x'],
    ['a fragment', 'https://example.com/s#comments', 'example.com/s'],
    ['an empty fragment', 'https://example.com/s#', 'example.com/s'],
    ['a text fragment', 'https://example.com/s#:~:text=quote', 'example.com/s'],
    ['a hash-bang route', 'https://example.com/#!/news/5', 'example.com#!/news/5'],
    ['a hash-bang without a slash', 'https://example.com/app#!news-5', 'example.com/app#!news-5'],
    ['an empty hash-bang', 'https://example.com/app#!', 'example.com/app'],
    ['a router path', 'https://example.com/app#/news/5/', 'example.com/app#/news/5'],
    ['the root of a router', 'https://example.com/app#/', 'example.com/app'],
    ['a route and a text fragment', 'https://example.com/#/a:~:text=b', 'example.com#/a'],
    ['tracking in a route', 'https://example.com/#/a?utm_source=x&id=2', 'example.com#/a?id=2'],
    ['Vietnamese letters', 'https://example.com/tin-tức', 'example.com/tin-t%E1%BB%A9c'],
    ['lower-case escapes', 'https://example.com/t%e1%bb%a9c', 'example.com/t%E1%BB%A9c'],
    ['decomposed letters', `https://example.com/${'tức'.normalize('NFD')}`, 'example.com/t%E1%BB%A9c'],
    ['a letter and an escaped mark', 'https://example.com/e%CC%81', 'example.com/%C3%A9'],
    ['escapes that are not needed', 'https://example.com/%61%2Db%7E', 'example.com/a-b~'],
    ['escapes that are needed', 'https://example.com/a%2fb%20c%25', 'example.com/a%2Fb%20c%25'],
    ['escapes that are not UTF-8', 'https://example.com/%e1%ff', 'example.com/%E1%FF'],
    ['a broken escape', 'https://example.com/100%', 'example.com/100%'],
    ['plus and %20', 'https://example.com/s?q=a+b', 'example.com/s?q=a%20b'],
    ['an escaped ampersand in a value', 'https://example.com/s?q=a%26b', 'example.com/s?q=a%26b'],
    ['a file', 'file:///home/me/Article.html#top', 'file:///home/me/Article.html'],
    ['about:', 'about:blank', 'about:blank'],
    ['no address', ' not an address ', 'not an address'],
    ['nothing', '', ''],
    ['a broken address', 'http://', 'http://'],
  ])('%s', (_name, url, key) => {
    expect(pageKeyOf(url)).toBe(key);
  });

  test.each([
    ['paths in another case', 'https://example.com/a', 'https://example.com/A'],
    ['?id= of two articles', 'https://example.com/story?id=5', 'https://example.com/story?id=6'],
    ['?p= of two articles', 'https://example.com/?p=5', 'https://example.com/?p=6'],
    ['two routes', 'https://example.com/#!/a', 'https://example.com/#!/b'],
    ['two ports', 'http://localhost:3000/a', 'http://localhost:3001/a'],
    ['two hosts', 'https://a.example.com/x', 'https://b.example.com/x'],
    ['đ and d', 'https://example.com/đ', 'https://example.com/d'],
    ['a file and a site', 'file:///example.com/a', 'https://example.com/a'],
    ['a slash and an escaped slash', 'https://example.com/a/b', 'https://example.com/a%2Fb'],
  ])('differs for %s', (_name, one, other) => {
    expect(pageKeyOf(one)).not.toBe(pageKeyOf(other));
  });
});

describe('a canonical link that is trusted', () => {
  test.each([
    ['the page itself', 'https://example.com/a?utm_source=x', 'https://www.example.com/a'],
    ['another scheme', 'https://example.com/a', 'http://example.com/a'],
    ['m.', 'https://m.example.com/politics/a', 'https://www.example.com/politics/a'],
    ['mobile.', 'https://mobile.example.com/politics/a', 'https://example.com/politics/a'],
    ['amp.', 'https://amp.example.com/politics/a', 'https://www.example.com/politics/a'],
    ['touch.', 'https://touch.example.com/politics/a', 'https://example.com/politics/a'],
    ['a subdomain', 'https://edition.example.com/politics/a', 'https://example.com/politics/a'],
    ['/amp at the end', 'https://example.com/politics/a/amp', 'https://example.com/politics/a'],
    ['/amp/ at the end', 'https://example.com/politics/a/amp/', 'https://example.com/politics/a/'],
    ['/amp/ at the start', 'https://example.com/amp/politics/a', 'https://example.com/politics/a'],
    ['/amp/ within', 'https://example.com/news/amp/world-55', 'https://example.com/news/world-55'],
    ['.amp.html', 'https://example.com/a.amp.html', 'https://example.com/a.html'],
    ['.amp', 'https://example.com/a.amp', 'https://example.com/a'],
    ['?amp=1', 'https://example.com/a?amp=1', 'https://example.com/a'],
    ['?amp', 'https://example.com/a?amp', 'https://example.com/a'],
    ['?outputType=amp', 'https://example.com/a?outputType=amp', 'https://example.com/a'],
    ['?m=1', 'https://example.com/2020/01/a.html?m=1', 'https://example.com/2020/01/a.html'],
    ['/m/', 'https://example.com/m/a', 'https://example.com/a'],
    ['an AMP page by number', 'https://example.com/amp/story?id=99', 'https://example.com/story?id=99'],
    [
      'a parameter that names nothing',
      'https://example.com/bau-cu-quoc-hoi-khoa-moi-4711234.html?ref=home',
      'https://example.com/bau-cu-quoc-hoi-khoa-moi-4711234.html',
    ],
    [
      'a parameter that names nothing beside one that does',
      'https://example.com/story.php?id=5&ref=home',
      'https://example.com/story.php?id=5',
    ],
    [
      'a new headline, the same number',
      'https://example.com/tin/tieu-de-cu-cua-bai-4711234.html',
      'https://example.com/tin/tieu-de-moi-cua-bai-4711234.html',
    ],
    [
      'the same number, moved to another section',
      'https://example.com/thoi-su/abc-4711234.html',
      'https://example.com/chinh-tri/abc-4711234.html',
    ],
    [
      'the number from a parameter',
      'https://example.com/print.php?id=4711234',
      'https://example.com/quoc-hoi-thong-qua-luat-4711234.html',
    ],
    [
      'the same long slug elsewhere',
      'https://example.com/politics/parliament-passes-the-budget-bill',
      'https://example.com/2020/05/parliament-passes-the-budget-bill',
    ],
    [
      'the same long slug with an ending',
      'https://example.com/parliament-passes-the-budget-bill',
      'https://example.com/news/parliament-passes-the-budget-bill.html',
    ],
    ['the route as well', 'https://m.example.com/app#!/a/5', 'https://example.com/app#!/a/5'],
  ])('%s', (_name, url, canonical) => {
    expect(pageKeyOf(url, canonical)).toBe(pageKeyOf(canonical));
    expect(pageKeyOf(url, canonical)).not.toBe('');
  });
});

describe('a canonical link that is not trusted', () => {
  test.each([
    ['the home page', 'https://example.com/politics/a', 'https://example.com/'],
    ['the home page without its slash', 'https://example.com/politics/a', 'https://example.com'],
    ['the home page with www.', 'https://example.com/politics/a', 'https://www.example.com/?utm_source=x'],
    ['the mobile site’s home page', 'https://m.example.com/', 'https://example.com/'],
    ['a section', 'https://example.com/politics/a-long-story-about-it', 'https://example.com/politics'],
    ['a section with a slash', 'https://example.com/politics/2020/a', 'https://example.com/politics/2020/'],
    ['another section', 'https://example.com/politics/a', 'https://example.com/latest'],
    ['another site', 'https://example.com/politics/a', 'https://example.org/politics/a'],
    ['a site whose name ends alike', 'https://example.com/politics/a', 'https://notexample.com/politics/a'],
    ['another port', 'http://localhost:3000/politics/a', 'http://localhost:4000/politics/a'],
    ['a sister site', 'https://sport.example.com/news/a', 'https://news.example.com/news/a'],
    ['?id= dropped', 'https://example.com/story.php?id=5', 'https://example.com/story.php'],
    ['?p= dropped', 'https://example.com/?p=5', 'https://example.com/'],
    [
      '?storyid= dropped',
      'https://example.com/s/long-slug-of-page?storyid=7',
      'https://example.com/s/long-slug-of-page',
    ],
    [
      'a numeric parameter dropped',
      'https://example.com/a-long-slug-here?x=12345',
      'https://example.com/a-long-slug-here',
    ],
    [
      'any parameter dropped where the path names nothing',
      'https://example.com/view?art=x',
      'https://example.com/view',
    ],
    [
      '?page= dropped',
      'https://example.com/a-long-slug-of-it?page=2',
      'https://example.com/a-long-slug-of-it',
    ],
    ['another ?id=', 'https://example.com/story?id=5', 'https://example.com/story?id=6'],
    ['a parameter added', 'https://example.com/story', 'https://example.com/story?id=6'],
    [
      'the article before, in one section',
      'https://example.com/politics/b',
      'https://example.com/politics/a',
    ],
    [
      'the article before, by slug',
      'https://example.com/politics/government-resigns-after-the-vote',
      'https://example.com/politics/parliament-passes-the-budget-bill',
    ],
    [
      'the article before, by number',
      'https://example.com/tin/quoc-hoi-hop-4711235.html',
      'https://example.com/tin/quoc-hoi-hop-4711234.html',
    ],
    [
      'the same headline the day after',
      'https://example.com/gia-vang-hom-nay-tang-4711235.html',
      'https://example.com/gia-vang-hom-nay-tang-4711234.html',
    ],
    [
      'the article before, with the same date',
      'https://example.com/2020/05/17/world/one-story-of-the-day',
      'https://example.com/2020/05/17/world/another-story-of-it',
    ],
    ['a year in both slugs', 'https://example.com/bau-cu-2021', 'https://example.com/tong-ket-2021'],
    ['a date in both', 'https://example.com/tin-20210816', 'https://example.com/bai-20210816'],
    [
      'the number of a section in both',
      'https://example.com/c-12345/government-resigns-after-the-vote',
      'https://example.com/c-12345/parliament-passes-the-budget-bill',
    ],
    [
      'the number of a section beside the article’s',
      'https://example.com/article_4627068_4408996.html',
      'https://example.com/article_4627999_4408996.html',
    ],
    ['a number of one that the other has not', 'https://example.com/a-1234567', 'https://example.com/b'],
    ['a single-page site’s route lost', 'https://example.com/app#!/news/5', 'https://example.com/app'],
    ['another route', 'https://example.com/app#/news/5', 'https://example.com/app#/news/4'],
    ['a relative address', 'https://example.com/amp/a', '/a'],
    ['nonsense', 'https://example.com/amp/a', 'undefined'],
    ['an empty address', 'https://example.com/amp/a', ''],
    ['no address', 'https://example.com/amp/a', null],
    ['another scheme', 'https://example.com/amp/a', 'javascript:void(0)'],
    ['a file', 'file:///a/amp/b', 'file:///a/b'],
  ])('%s', (_name, url, canonical) => {
    expect(pageKeyOf(url, canonical)).toBe(pageKeyOf(url));
    expect(pageKeyOf(url, canonical)).not.toBe(pageKeyOf(canonical ?? 'https://none.example/'));
  });
});
