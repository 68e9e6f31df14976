import { describe, expect, test } from 'vitest';
import type { ArticleBlock } from '../../../lib/article/article.ts';
import { dropTrailing } from '../../../lib/article/drop-trailing.ts';

const TEXT: ArticleBlock = { kind: 'paragraph', text: 'Hội nghị đã thông qua nghị quyết về kinh tế.' };

function blocksOf(...texts: string[]): ArticleBlock[] {
  return texts.map(text => ({ kind: 'paragraph', text }));
}

describe('dropTrailing takes off', () => {
  test.each([
    ['a page counter', ['3,417']],
    ['a counter with points', ['1.234']],
    ['a counter in words', ['Lượt xem: 1.234']],
    ['another counter in words', ['1.2K views']],
    ['an invitation to comment', ['Viết bình luận']],
    ['a longer invitation', ['Viết bình luận mới']],
    ['the number of comments', ['Bình luận (3)']],
    ['an English invitation', ['Leave a comment']],
    ['English comments', ['Comments (12)']],
    ['a counter, then an invitation', ['3,417', 'Viết bình luận mới']],
    ['share', ['Chia sẻ']],
    ['share this article', ['Share this article']],
    ['networks', ['Facebook', 'Zalo', 'Twitter']],
    ['print', ['In bài viết', 'Gửi email']],
    ['related', ['Tin liên quan:']],
    ['tags', ['Từ khóa:']],
    ['tags in one line', ['Tags: ngân sách, hội đồng nhân dân, đầu tư công, kinh tế của tỉnh, họp']],
    ['comments and what is in them', ['Bình luận (1)', 'Bài viết rất hay và rất đúng với thực tế hiện nay.']],
  ])('%s', (_name, after) => {
    const blocks = [TEXT, TEXT, ...blocksOf(...after)];
    expect(dropTrailing(blocks)).toEqual([TEXT, TEXT]);
  });
});

describe('dropTrailing leaves', () => {
  test.each<[string, ArticleBlock]>([
    ['a sentence', { kind: 'paragraph', text: 'Chia sẻ với báo chí, ông An cho biết dự án sắp xong.' }],
    ['a sentence with figures', { kind: 'paragraph', text: '3,417 người đã dự.' }],
    ['the byline', { kind: 'paragraph', text: 'Bài, ảnh: Hoài Thu' }],
    ['a name', { kind: 'paragraph', text: 'Hoài Thu' }],
    ['the last cell of a table', { kind: 'item', text: '3,417' }],
    ['a sentence that begins with a label', { kind: 'paragraph', text: 'In total, nine voted for it.' }],
    [
      'a sentence on comments',
      { kind: 'paragraph', text: 'Bình luận về việc này, ông An nói không có gì mới.' },
    ],
    ['a quotation', { kind: 'quotation', text: 'Chia sẻ' }],
  ])('%s', (_name, last) => {
    expect(dropTrailing([TEXT, TEXT, last])).toEqual([TEXT, TEXT, last]);
  });

  test('a label within the text', () => {
    const blocks = [...blocksOf('Bình luận (3)'), TEXT, TEXT, TEXT, ...blocksOf('Chia sẻ'), TEXT];
    expect(dropTrailing(blocks)).toEqual(blocks);
  });

  test('one block at least', () => {
    expect(dropTrailing(blocksOf('Chia sẻ', 'Facebook'))).toEqual(blocksOf('Chia sẻ'));
    expect(dropTrailing([])).toEqual([]);
  });
});
