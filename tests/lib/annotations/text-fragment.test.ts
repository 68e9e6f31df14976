import { describe, expect, test } from 'vitest';
import { linkToPassage } from '../../../lib/annotations/text-fragment.ts';

const LONG = `It began ${'and went on '.repeat(20)}until it ended there`;

const CASES: [name: string, passage: [prefix: string, exact: string, suffix: string], directive: string][] = [
  [
    'a passage that says enough by itself',
    ['He said that ', 'unemployment fell for the third year', ' in a row.'],
    'unemployment%20fell%20for%20the%20third%20year',
  ],
  [
    'a short one has what is around it, in whole words',
    ['ment said that they had ', '3.2 per cent', ' more than befo'],
    'said%20that%20they%20had-,3.2%20per%20cent,-more%20than',
  ],
  ['but nothing of other blocks', ['The end.\n', '3.2 per cent', '\nThe next begins'], '3.2%20per%20cent'],
  [
    'a long one is named by its ends',
    ['', LONG, ''],
    'It%20began%20and%20went%20on%20and,went%20on%20until%20it%20ended%20there',
  ],
  [
    'so is one of several paragraphs',
    ['', 'The first paragraph of this passage is here\nand so the second one ends right here', ''],
    'The%20first%20paragraph%20of%20this%20passage,the%20second%20one%20ends%20right%20here',
  ],
  [
    'what has a meaning in the directive is escaped',
    ['', 'well-known, “so-called” experts & others', ''],
    'well%2Dknown%2C%20%E2%80%9Cso%2Dcalled%E2%80%9D%20experts%20%26%20others',
  ],
  [
    'Vietnamese',
    ['', 'Toàn huyện có 2.447 đảng viên', ''],
    encodeURIComponent('Toàn huyện có 2.447 đảng viên'),
  ],
];

describe('linkToPassage', () => {
  test.each(CASES)('%s', (_name, [prefix, exact, suffix], directive) => {
    const quote = { type: 'TextQuoteSelector' as const, exact, prefix, suffix };
    expect(linkToPassage('https://news.example/a?b=1#top', quote)).toBe(
      `https://news.example/a?b=1#:~:text=${directive}`,
    );
  });
});
