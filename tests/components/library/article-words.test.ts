import { describe, expect, test } from 'vitest';
import { fieldValueWords } from '../../../components/library/article-words.ts';
import type { MetadataField } from '../../../lib/article/article.ts';
import { messagesFor, type PageMessageTable, type PageTexts, textsOf } from '../../../lib/shared/texts.ts';
import vi from '../../../locales/vi.json' with { type: 'json' };
import viPages from '../../../locales/vi.pages.json' with { type: 'json' };

const texts: PageTexts = textsOf(messagesFor<PageMessageTable>('vi', { ...vi, ...viPages }));

const CASES: [name: string, field: MetadataField, value: string | null, words: string | null][] = [
  ['what is not known', 'byline', null, null],
  ['text as it is', 'title', 'Họp bàn', 'Họp bàn'],
  ['a day', 'publishedTime', '2026-01-30', '30 tháng 1 năm 2026'],
  [
    'a time of day where the page was, not where the reader is',
    'publishedTime',
    '2026-01-30T23:31:05.000+07:00',
    '30 tháng 1 năm 2026, 23:31 (+07:00)',
  ],
  ['a time in UTC', 'modifiedTime', '2026-01-30T23:31:00Z', '30 tháng 1 năm 2026, 23:31 (UTC)'],
  ['a time without a zone', 'modifiedTime', '2026-01-30T07:05', '30 tháng 1 năm 2026, 07:05'],
  ['a language by its name', 'language', 'vi', 'Tiếng Việt'],
  ['what is no language, as it is', 'language', 'x_!', 'x_!'],
  ['a direction', 'direction', 'rtl', 'phải sang trái'],
];

describe('fieldValueWords', () => {
  test.each(CASES)('%s', (_name, field, value, words) => {
    expect(fieldValueWords(field, value, texts)).toBe(words);
  });
});
