/**
 * Describing a passage and finding it again, in a real DOM. In each case `⟦` and `⟧` stand in the markup around
 * the passage, and are gone before anything is read.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnchorPage, openAnchorPage } from '../../support/anchor-page.ts';

let lib: AnchorPage;

beforeAll(async () => {
  lib = await openAnchorPage();
});

afterAll(() => lib[Symbol.asyncDispose]());

describe('on the page as it was', () => {
  test.each([
    ['within a text node', '<p>Một ⟦hai ba⟧ bốn.</p>', 'hai ba'],
    ['from the middle of a word', '<p>Bốn m⟦ươi nh⟧ăm.</p>', 'ươi nh'],
    ['across inline tags', '<p>Có <b>2.⟦447</b> đảng <i>vi⟧ên</i>.</p>', '447 đảng vi'],
    ['across paragraphs', '<p>Một ⟦hai.</p>\n<p>Ba⟧ bốn.</p>', 'hai.\nBa'],
    ['a whole paragraph', '<p>⟦Một hai.⟧</p><p>Ba.</p>', 'Một hai.'],
    ['white space at both ends', '<p>Một⟦ hai ba ⟧bốn.</p>', 'hai ba'],
    ['line breaks', '<p>Một ⟦hai<br>ba⟧ bốn.</p>', 'hai\nba'],
    ['table cells', '<table><tr><td>Xã ⟦A</td><td>12⟧</td></tr></table>', 'A\n12'],
    ['list items', '<ul><li>⟦một</li><li>hai⟧</li></ul>', 'một\nhai'],
    ['preformatted text', '<pre>a\n  ⟦b\n  c⟧</pre>', 'b c'],
    ['white space in the source', '<p>Một\n    ⟦hai\n    ba⟧\n  bốn.</p>', 'hai ba'],
    ['past a script', '<p>Một ⟦hai <script>var x = 1</script>ba⟧.</p>', 'hai ba'],
    ['past hidden text', '<p>Một ⟦hai <span hidden>ẩn</span>ba⟧.</p>', 'hai ba'],
    ['inside display: contents', '<p style="display: contents">Một ⟦hai⟧ ba</p>', 'hai'],
    ['emoji', '<p>Vui ⟦👍🏽 quá⟧ 👍</p>', '👍🏽 quá'],
    ['right to left', '<p dir="rtl">אמר ⟦שלום לכם⟧ היום</p>', 'שלום לכם'],
    ['no spaces', '<p>他说⟦经济增长⟧了。</p>', '经济增长'],
    [
      'decomposed letters',
      `<p>${'Từ Đắk Nông ⟦đến Đức Xuyên⟧.'.normalize('NFD')}</p>`,
      'đến Đức Xuyên'.normalize('NFD'),
    ],
    [
      'in a shadow tree',
      `<div><template shadowrootmode="open"><p>Một ⟦hai ba⟧.</p></template></div>`,
      'hai ba',
    ],
    [
      'slotted into a shadow tree',
      `<div><template shadowrootmode="open"><b>Mở</b> <slot></slot></template>Một ⟦hai⟧ ba</div>`,
      'hai',
    ],
    [
      'around a shadow tree',
      `<p>⟦Một <span><template shadowrootmode="open">hai</template></span> ba⟧</p>`,
      'Một hai ba',
    ],
    ['on element boundaries', '<ul><li>một</li><li>⟦hai</li><li>⟧ba</li></ul>', 'hai'],
    [
      'ideographic spaces',
      '<p>\u3000\u3000他说⟦经济\u3000\u3000增长了\u3000三成⟧。</p>',
      '经济\u3000\u3000增长了\u3000三成',
    ],
    ['soft hyphens', '<p>các ⟦đại\u00adbiểu⟧ họp</p>', 'đại\u00adbiểu'],
    ['directional controls', '<p>viết \u2067⟦שלום⟧\u2069 rồi</p>', 'שלום'],
    ['one of many alike', `<p>${'5 xã, '.repeat(20)}⟦5 xã⟧${', 5 xã'.repeat(20)}</p>`, '5 xã'],
  ])('%s', async (_name, html, exact) => {
    const { selectors, status, text, untouched } = await lib.describeThenAnchor(html);
    expect(selectors[0].exact).toBe(exact);
    expect({ status, text, untouched }).toEqual({ status: 'exact', text: exact, untouched: true });
  });
});

describe('on a changed page', () => {
  const saved = '<p>Trong hơn 4 năm, huyện đã ⟦xử lý kỷ luật 5 tổ chức đảng⟧, 112 đảng viên vi phạm.</p>';
  const quote = 'xử lý kỷ luật 5 tổ chức đảng';
  const before = 'Trong hơn 4 năm, huyện đã';
  const after = ', 112 đảng viên vi phạm.';

  test.each([
    ['only re-formatted', `<div><div>\n<p>${before}\n <em>${quote}</em>${after}</p></div></div>`, 'exact'],
    ['a paragraph before it', `<p>Mới. ${'Thêm. '.repeat(50)}</p><p>${before} ${quote}${after}</p>`, 'exact'],
    [
      'nbsp and decomposed letters',
      `<p>${`${before} ${quote}${after}`.replaceAll(' ', '\u00a0').normalize('NFD')}</p>`,
      'exact',
    ],
    ['the words elsewhere', `<p>Tin khác.</p><p>Báo cáo nêu ${quote} trong kỳ.</p>`, 'moved'],
    ['the passage cut', `<p>${before}${after}</p>`, 'missing'],
    [
      'only in a script',
      `<p>${before}</p><script type="text/plain">${before} ${quote}${after}</script>`,
      'missing',
    ],
    [
      'only in hidden text',
      `<p>${before}</p><p style="display:none">${before} ${quote}${after}</p>`,
      'missing',
    ],
    ['an empty page', '', 'missing'],
  ])('%s', async (_name, now, status) => {
    const found = await lib.describeThenAnchor(saved, now);
    expect(found.status).toBe(status);
    if (status !== 'missing') expect(found.text!.normalize('NFC').replace(/\s/g, ' ')).toBe(quote);
  });
});

describe('describeRange', () => {
  test('keeps 128 units of context on each side, and cuts no character in two', async () => {
    const { selectors } = await lib.describeThenAnchor(`<p>${'👍'.repeat(100)}a⟦b⟧c${'👍'.repeat(100)}</p>`);
    const [{ prefix, suffix }] = selectors;
    expect(prefix).toBe(`${'👍'.repeat(63)}a`);
    expect(suffix.startsWith('c👍')).toBe(true);
    expect(suffix.length).toBeGreaterThanOrEqual(127);
    expect(suffix).not.toMatch(/[\ud800-\udbff]$/);
  });

  test.each([
    ['an empty range', '<p>a⟦⟧b</p>'],
    ['white space only', '<p>a⟦ </p> <p>⟧b</p>'],
    ['hidden text only', '<p>a<span hidden>⟦b⟧</span></p>'],
  ])('refuses %s', async (_name, html) => {
    await expect(lib.describeThenAnchor(html)).rejects.toThrow('covers no text');
  });

  test('refuses what begins in the page and ends in what a shadow tree puts before it', async () => {
    const html = '<p>⟦a</p><div><template shadowrootmode="open"><i>b</i> <slot></slot></template>c⟧</div>';
    const { selectors } = await lib.describeThenAnchor(html);
    expect(selectors[0].exact).toBe('a\nb c');
    const slotted =
      '<p>a</p>⟦ <div><template shadowrootmode="open"><i>b</i> <slot></slot></template>c⟧</div>';
    await expect(lib.describeThenAnchor(slotted)).rejects.toThrow('crosses a shadow tree');
  });
});

test('many targets keep their order, and a page of 50,000 words is anchored in slices', async () => {
  const words = Array.from({ length: 50_000 }, (_, at) => `từ${at}`);
  await lib.show(`<p>${words.join(' ')}</p>`);
  const result = await lib.page.evaluate(async () => {
    const index = indexingModule.indexText(document.body);
    const spans = [40_000, 10, 25_000].map(word => index.text.indexOf(`từ${word} `));
    const targets = spans.map(start =>
      describingModule.describeSpan(index, { start, end: start + index.text.slice(start).indexOf(' ') }),
    );
    document.body.prepend('Mới thêm. ');
    const anchored = await anchoringModule.anchorAll(document.body, targets);
    return anchored.map(mark => (mark.status === 'missing' ? null : mark.text));
  });
  expect(result).toEqual(['từ40000', 'từ10', 'từ25000']);
});
