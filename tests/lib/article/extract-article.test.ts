/** Reading pages in a real DOM: what is taken for the article, in which blocks, and that the page stays as it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ArticleBlock, ExtractedArticle } from '../../../lib/article/article.ts';
import type * as articleReading from '../../../lib/article/extract-article.ts';
import { type LibPage, openLibPage } from '../../support/lib-page.ts';

declare global {
  var articleReadingModule: typeof articleReading;
}

const SENTENCES = [
  'The provincial council met on Monday to discuss the budget for the coming year, which had been late.',
  'Members of both sides said that the figures had been known to them for weeks, and asked for more time.',
  'In the end, the council agreed to publish every contract that is worth more than two million a year.',
  'An independent office will look at the accounts each spring, and report to the people of the province.',
];
const CÂU = [
  'Sáng nay, Hội đồng nhân dân tỉnh đã họp để thảo luận về dự toán ngân sách của năm tới tại hội trường lớn.',
  'Các đại biểu cho rằng số liệu đã được công bố từ nhiều tuần trước, song vẫn cần thêm thời gian để nghiên cứu.',
  'Cuối buổi họp, các đại biểu thống nhất công khai mọi hợp đồng có giá trị trên hai tỷ đồng mỗi năm.',
];

let lib: LibPage;

beforeAll(async () => {
  lib = await openLibPage({ articleReadingModule: 'lib/article/extract-article.ts' });
});

afterAll(() => lib[Symbol.asyncDispose]());

async function extract(html: string, url = 'https://example.com/news/budget'): Promise<ExtractedArticle> {
  await lib.show(html);
  return lib.page.evaluate(address => articleReadingModule.extractArticle(document, address), url);
}

function paragraphs(texts: string[]): string {
  return texts.map(text => `<p>${text}</p>`).join('\n');
}

function articlePage(body: string, head = '<title>Council votes on the budget - Paper</title>'): string {
  return `<!doctype html><html><head>${head}</head><body>
    <nav><a href="/">Home</a> <a href="/politics">Politics</a></nav>
    <article><h1>Council votes on the budget</h1>${body}</article>
    <footer>All rights reserved</footer></body></html>`;
}

function textsOf(blocks: ArticleBlock[]): string[] {
  return blocks.map(({ text }) => text);
}

describe('blocks', () => {
  test.each<[string, string, ArticleBlock]>([
    ['paragraph', '<p>It was <b>not</b>\n   easy.</p>', { kind: 'paragraph', text: 'It was not easy.' }],
    ['line break', '<p>It was<br>not easy.</p>', { kind: 'paragraph', text: 'It was not easy.' }],
    ['heading', '<h2>What comes next</h2>', { kind: 'heading', text: 'What comes next' }],
    [
      'list item',
      '<ul><li>Every contract is made public.</li></ul>',
      { kind: 'item', text: 'Every contract is made public.' },
    ],
    [
      'quotation',
      '<blockquote><p>We knew it all along.</p></blockquote>',
      { kind: 'quotation', text: 'We knew it all along.' },
    ],
    ['preformatted', '<pre>a  b\n  c</pre>', { kind: 'preformatted', text: 'a  b\n  c' }],
    [
      'caption',
      '<figure><img src="data:," alt=""><figcaption>The hall on Monday.</figcaption></figure>',
      { kind: 'caption', text: 'The hall on Monday.' },
    ],
  ])('%s', async (_name, html, block) => {
    const { blocks, isArticle } = await extract(
      articlePage(`${paragraphs(SENTENCES)}${html}${paragraphs(SENTENCES)}`),
    );
    expect(isArticle).toBe(true);
    expect(blocks).toContainEqual(block);
  });

  test('in reading order, without the title, scripts and what is around the article', async () => {
    const { blocks, metadata } = await extract(
      articlePage(`${paragraphs(SENTENCES)}<script>var x = 'no';</script><style>p { margin: 0 }</style>`),
    );
    expect(metadata.title).toBe('Council votes on the budget');
    expect(textsOf(blocks)).toEqual(SENTENCES);
  });

  test('text of a block around another one is apart', async () => {
    const html = `<div>Before it. ${SENTENCES[0]}<p>${SENTENCES[1]}</p>After it. ${SENTENCES[2]}</div>`;
    const { blocks } = await extract(articlePage(`${paragraphs(SENTENCES)}${html}`));
    expect(textsOf(blocks).slice(-3)).toEqual([
      `Before it. ${SENTENCES[0]}`,
      SENTENCES[1],
      `After it. ${SENTENCES[2]}`,
    ]);
  });

  test('what follows the article is left out', async () => {
    const { blocks } = await extract(
      articlePage(`${paragraphs(SENTENCES)}<p>3,417</p><p>Leave a comment</p>`),
    );
    expect(textsOf(blocks)).toEqual(SENTENCES);
  });
});

describe('a Vietnamese paper without metadata', () => {
  test('title, date, byline and language come from the text', async () => {
    const { metadata, blocks, isArticle } =
      await extract(`<!doctype html><html><head><title>Hội đồng nhân dân tỉnh họp</title></head>
      <body><div class="top">Thứ Hai, 02/01/2023 10:00</div><ul><li><a href="/">Trang chủ</a></li><li><a href="/kinh-te">Kinh tế</a></li>
      <li><a href="/xa-hoi">Xã hội</a></li><li><a href="/van-hoa">Văn hóa</a></li><li><a href="/the-thao">Thể thao</a></li></ul>
      <div class="detail"><h1>Hội đồng nhân dân tỉnh họp</h1><div class="meta">Cập nhật ngày: 05/03/2022 | 08:12 GMT+7</div>
      <div class="content">${paragraphs(CÂU)}${paragraphs(CÂU)}<p style="text-align: right"><b>Bài, ảnh: Hoài Thu</b></p></div>
      <div>3,417</div><div><a href="#c">Viết bình luận mới</a></div></div></body></html>`);
    expect(isArticle).toBe(true);
    expect(metadata).toMatchObject({
      title: 'Hội đồng nhân dân tỉnh họp',
      byline: 'Hoài Thu',
      publishedTime: '2022-03-05T08:12+07:00',
      language: 'vi',
      direction: 'ltr',
      sources: { byline: 'text', publishedTime: 'text', language: 'text' },
    });
    expect(textsOf(blocks).at(-1)).toBe('Bài, ảnh: Hoài Thu');
    expect(textsOf(blocks)).toEqual(expect.arrayContaining(CÂU));
  });
});

describe('a page that is no article', () => {
  const teasers = Array.from(
    { length: 12 },
    (_, at) =>
      `<div><h2><a href="/${at}">Headline number ${at} of the day</a></h2><p>What it tells of, in a few words ${at}.</p></div>`,
  ).join('');
  const results = Array.from(
    { length: 10 },
    (_, at) =>
      `<li><a href="/${at}">The result of the search number ${at}</a><p>… the council met to discuss the ${at} budgets of the coming year …</p></li>`,
  ).join('');

  test.each([
    ['a home page', `<body><h1>The Paper</h1><main>${teasers}</main></body>`, 'https://example.com/'],
    ['a section', `<body><h1>Politics</h1><main>${teasers}</main></body>`, 'https://example.com/politics'],
    [
      'a search form',
      '<body><form><label>Search <input name="q"></label></form><p>Find it here.</p></body>',
      'https://example.com/search',
    ],
    [
      'search results',
      `<body><form><input name="q"></form><ol>${results}</ol></body>`,
      'https://example.com/search?q=budget',
    ],
    ['a single line', '<body><p>Nothing to see.</p></body>', 'https://example.com/a'],
    ['an empty body', '<body></body>', 'https://example.com/a'],
  ])('%s', async (_name, html, url) => {
    const { isArticle, metadata } = await extract(html, url);
    expect(isArticle).toBe(false);
    expect(metadata.title).not.toBe('');
  });

  test('has the text that the page shows', async () => {
    const { blocks, isArticle } = await extract(
      `<style>.gone { display: none }</style><h1>Search</h1><p>Find it here.</p><p class="gone">Hidden.</p>
       <p hidden>Hidden too.</p><script>var x = 1</script><ul><li>One</li><li>Two</li></ul>`,
    );
    expect(isArticle).toBe(false);
    expect(textsOf(blocks)).toEqual(['Find it here.', 'One', 'Two']);
  });

  test('a short piece of news that says what it is, is an article', async () => {
    const { isArticle } = await extract(
      articlePage(
        `<p>${SENTENCES[0]}</p>`,
        '<meta property="og:type" content="article"><title>Council votes</title>',
      ),
    );
    expect(isArticle).toBe(true);
  });

  test('an article at the root of a site is one', async () => {
    const { isArticle } = await extract(articlePage(paragraphs(SENTENCES)), 'https://example.com/');
    expect(isArticle).toBe(true);
  });
});

describe('odd documents', () => {
  const clobbered = [
    'querySelector',
    'querySelectorAll',
    'cloneNode',
    'documentElement',
    'body',
    'title',
    'head',
    'createTreeWalker',
    'getElementsByTagName',
    'firstChild',
    'baseURI',
  ];

  test('names that hide the document’s properties', async () => {
    const forms = clobbered
      .map(name => `<form name="${name}"></form><img name="${name}" id="${name}">`)
      .join('');
    const inputs =
      '<form><input name="parentNode"><input id="attributes"><input name="children"><input name="tagName"></form>';
    const { isArticle, blocks } = await extract(articlePage(`${forms}${inputs}${paragraphs(SENTENCES)}`));
    expect(isArticle).toBe(true);
    expect(textsOf(blocks)).toEqual(SENTENCES);
  });

  test.each([
    [
      'a frameset',
      '<html><frameset cols="50%,50%"><frame src="about:blank"><frame src="about:blank"></frameset></html>',
    ],
    ['no body at all', '<html></html>'],
    [
      'broken JSON-LD',
      `<script type="application/ld+json">{"@type":"NewsArticle",</script>${paragraphs(SENTENCES)}`,
    ],
    [
      'a type that Readability does not expect',
      `<script type="application/ld+json">{"@context":"https://schema.org","@type":["NewsArticle"],"headline":5}</script>${paragraphs(SENTENCES)}`,
    ],
    ['an empty canonical link', `<link rel="canonical" href="">${paragraphs(SENTENCES)}`],
    ['a broken canonical link', `<link rel="canonical" href="http://">${paragraphs(SENTENCES)}`],
  ])('%s', async (_name, html) => {
    const { canonicalUrl, metadata } = await extract(html);
    expect(canonicalUrl).toBeNull();
    expect(metadata.title).toBe('example.com');
  });

  test.each([
    ['XML', 'application/xml', '<feed><title>Feed</title><entry>Text of it</entry></feed>'],
    [
      'SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><title>Chart</title><text>42</text></svg>',
    ],
    [
      'XHTML',
      'application/xhtml+xml',
      '<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Text of it</p></body></html>',
    ],
    ['HTML without a window', 'text/html', '<p>Text of it</p>'],
  ] as const)('%s', async (_name, type, source) => {
    await lib.show('<p>x</p>');
    const { isArticle, metadata } = await lib.page.evaluate(
      (text, mime) =>
        articleReadingModule.extractArticle(
          new DOMParser().parseFromString(text, mime),
          'https://example.com/f',
        ),
      source,
      type,
    );
    expect(isArticle).toBe(false);
    expect(metadata.title).not.toBe('');
  });

  test('a document without a root', async () => {
    await lib.show('<p>x</p>');
    const { blocks } = await lib.page.evaluate(() => {
      const empty = document.implementation.createDocument(null, null);
      return articleReadingModule.extractArticle(empty, 'https://example.com/f');
    });
    expect(blocks).toEqual([]);
  });

  test('elements nested deeply', async () => {
    await lib.show('');
    const { blocks } = await lib.page.evaluate(sentences => {
      let inner: Element = document.body;
      for (let depth = 0; depth < 900; depth++) inner = inner.appendChild(document.createElement('div'));
      inner.textContent = sentences;
      return articleReadingModule.extractArticle(document, 'https://example.com/f');
    }, SENTENCES.join(' '));
    expect(textsOf(blocks)).toEqual([SENTENCES.join(' ')]);
  });

  test('a huge page is read within seconds', async () => {
    const many = paragraphs(Array.from({ length: 25_000 }, (_, at) => `<b>${at}</b> <i>words</i>`));
    await lib.show(`<body>${many}</body>`);
    const { count, time } = await lib.page.evaluate(() => {
      const start = performance.now();
      const { blocks } = articleReadingModule.extractArticle(document, 'https://example.com/f');
      return { count: blocks.length, time: performance.now() - start };
    });
    expect(count).toBe(25_000);
    expect(time).toBeLessThan(8000);
  });
});

describe('the canonical link', () => {
  test.each([
    ['absolute', '<link rel="canonical" href="https://example.com/b">', 'https://example.com/b'],
    [
      'relative to the base',
      '<base href="https://example.com/x/"><link rel="canonical" href="b">',
      'https://example.com/x/b',
    ],
    ['in another case', '<link REL="Canonical" href="https://example.com/b">', 'https://example.com/b'],
    ['none', '<link rel="stylesheet" href="https://example.com/b">', null],
  ])('%s', async (_name, head, canonicalUrl) => {
    expect((await extract(articlePage(paragraphs(SENTENCES), head))).canonicalUrl).toBe(canonicalUrl);
  });
});

test('the page is not changed, and its scripts are not run again', async () => {
  const html = articlePage(
    `${paragraphs(SENTENCES)}<form name="cloneNode"><input name="x" value="a"></form>
     <script>globalThis.runs = (globalThis.runs ?? 0) + 1;</script>
     <noscript><img src="data:,"></noscript><img data-src="x.jpg" alt=""><template><p>inert</p></template>`,
  );
  await lib.show(html);
  const { before, after, changes, runs } = await lib.page.evaluate(async () => {
    const serialise = () => new XMLSerializer().serializeToString(document);
    const observed = { childList: true, attributes: true, characterData: true, subtree: true };
    const observer = new MutationObserver(() => {});
    observer.observe(document, observed);
    const serialised = serialise();
    articleReadingModule.extractArticle(document, 'https://example.com/a');
    return {
      before: serialised,
      after: serialise(),
      changes: observer.takeRecords().length,
      runs: Reflect.get(globalThis, 'runs') as number,
    };
  });
  expect(after).toBe(before);
  expect(changes).toBe(0);
  expect(runs).toBe(1);
});
