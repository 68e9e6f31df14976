import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../../lib/formats/html-to-text.ts';

describe('htmlToText', () => {
  it.each([
    ['plain text', 'Tám  xã\n không', 'Tám xã không'],
    [
      'inline elements',
      '<p xmlns="http://www.w3.org/1999/xhtml">Chi <b>1.250</b> tỷ <a href="x>y">đồng</a></p>',
      'Chi 1.250 tỷ đồng',
    ],
    ['blocks', '<p>Một</p><p>Hai</p><ul><li>Ba</li><li>Bốn</li></ul>', 'Một\nHai\nBa\nBốn'],
    ['a line break', 'Một<br/>Hai', 'Một\nHai'],
    ['cells', '<table><tr><td>Xã A</td><td>12</td></tr></table>', 'Xã A 12'],
    ['references', '&lt;b&gt; &amp;amp; &#39;x&#x27; &nbsp;&quot;', "<b> &amp; 'x' \""],
    ['a script', 'a<script>alert("<p>")</script>b<STYLE>p{}</STYLE >c', 'abc'],
    ['a script without an end', 'a<script>b', 'a'],
    ['a comment', 'a<!-- <p>b</p> -->c', 'ac'],
    ['a declaration', '<!doctype html><?xml?>a', 'a'],
    ['a quoted bracket', '<p title="a > b" data-x=\'>\'>c</p>', 'c'],
    ['a sign that begins no tag', '3 < 4 > 2 <3', '3 < 4 > 2 <3'],
    ['a tag without an end', 'nếu a <b thì', 'nếu a <b thì'],
    ['a tag with a quote that is not closed', '<a title="x>y</a> z', '<a title="x>y</a> z'],
    ['an apostrophe in a tag', "<p don't>a</p>", 'a'],
    ['markup made of references', '&lt;img src=x onerror=a&gt;', '<img src=x onerror=a>'],
    ['markup made of markup', '<<b>script>a</<b>script>', '<script>a</script>'],
  ])('reads %s', (_name, html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('takes time in proportion to the text, whatever it holds', () => {
    const started = performance.now();
    for (const piece of ['<a', '<!--', '<a "', '&#', '<script>', '</']) htmlToText(piece.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(1500);
  });
});
