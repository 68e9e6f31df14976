import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAddress, escapeMarkdown, obsidianTag } from '../../../lib/formats/escape-markdown.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['plain text', 'Tăng 3,2% so với năm 2020 (ước tính).', 'Tăng 3,2% so với năm 2020 (ước tính).'],
    ['emphasis', '*a* _b_ ~~c~~', '\\*a\\* \\_b\\_ \\~\\~c\\~\\~'],
    ['a heading', '# a', '\\# a'],
    ['a quotation', '> a', '\\> a'],
    ['a greater sign', 'a > b', 'a > b'],
    ['lists', '- a\n+ b\n12. c\n3) d', '\\- a\n\\+ b\n12\\. c\n3\\) d'],
    ['a rule or the end of front matter', '---', '\\---'],
    ['an underlined heading', 'a\n===', 'a\n\\=\\=\\='],
    ['a figure at the start', '3.2 triệu', '3\\.2 triệu'],
    ['code', '`a` ```b', '\\`a\\` \\`\\`\\`b'],
    ['indented code', '    a', 'a'],
    ['a wiki link', '[[a|b]]', '\\[\\[a\\|b\\]\\]'],
    ['an embed', '![[a]]', '!\\[\\[a\\]\\]'],
    ['a link', '[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['an address', 'https://a.example', 'https\\://a.example'],
    ['a tag', '#a', '\\#a'],
    ['a block id', 'a ^b', 'a \\^b'],
    ['a comment', '%%a%%', '\\%\\%a\\%\\%'],
    ['a highlight', '==a==', '\\=\\=a\\=\\='],
    ['a formula', '$a$', '\\$a\\$'],
    ['a field', 'a:: b', 'a\\:\\: b'],
    ['HTML', '<img src=x onerror=a> & <b>', '&lt;img src=x onerror=a> & &lt;b>'],
    ['a reference', '&lt;b&#62; a&', '&amp;lt;b&\\#62; a&amp;'],
    ['a table', '|a|b|', '\\|a\\|b\\|'],
    ['a backslash', '\\*', '\\\\\\*'],
    ['line ends of others', 'a\r\nb\rc', 'a\nb\nc'],
    ['control characters', 'a\u0000\u0007\u0085b', 'ab'],
  ])('takes the meaning from %s', (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  it('leaves no sign that could mean anything without a backslash', () => {
    const text = fc.string({ unit: fc.constantFrom(...'\\`*_[]|~^#$%=:<&-+>1.) \na/') });
    fc.assert(
      fc.property(text, fc.constantFrom('', '%', '='), (cell, before) => {
        const bare = (before + escapeMarkdown(cell)).replace(/\\[!-/:-@[-`{-~]/g, '·');
        expect(bare).not.toMatch(/[\\`*_[\]|~^#$<]|%%|==|::|:\/\/|&\w*[^\w;]*#/);
        for (const line of bare.split('\n')) expect(line).not.toMatch(/^(?:[-+>]|\d+[.)]|\s)/);
      }),
    );
  });
});

describe('escapeAddress', () => {
  it.each([
    ['a plain one', 'https://a.example/b_c?d=1&e=2#f', 'https://a.example/b_c?d=1&e=2#f'],
    ['brackets', 'https://a.example/b_(c)', 'https://a.example/b_%28c%29'],
    ['white space and line breaks', 'https://a.example/b c\n[[d]]', 'https://a.example/b%20c%5B%5Bd%5D%5D'],
    ['Vietnamese letters', 'https://a.example/đ', 'https://a.example/%C4%91'],
    ['what would be a comment', 'https://a.example/%%b==c', 'https://a.example/%25%25b=%3Dc'],
    ['what scrolls to a passage', 'https://a.example/#:~:text=b', 'https://a.example/#:~:text=b'],
    ['what would be struck out', 'https://a.example/~~b~~', 'https://a.example/~%7Eb~%7E'],
    ['a script', 'javascript:alert(1)', 'javascript:alert(1)'],
    ['no address', '[a](b)', '\\[a\\](b)'],
  ])('makes %s safe', (_name, address, escaped) => {
    expect(escapeAddress(address)).toBe(escaped);
  });
});

describe('obsidianTag', () => {
  it.each([
    ['ngân sách', 'ngân-sách'],
    ['Y tế / Hà Nam', 'Y-tế-/-Hà-Nam'],
    ['#chiến dịch', 'chiến-dịch'],
    ['a/b_c-d', 'a/b_c-d'],
    ['2026', '_2026'],
    ['预算', '预算'],
    ['[[x]] <b>', 'x-b'],
    ['!!', null],
    ['', null],
  ])('of %s', (tag, word) => {
    expect(obsidianTag(tag)).toBe(word);
  });
});
