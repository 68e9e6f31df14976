import { describe, expect, it } from 'vitest';
import { exportFileName } from '../../../lib/formats/file-name.ts';

const CASES: [name: string, title: string, slug: string][] = [
  ['Vietnamese without its diacritics', 'Hội đồng nhân dân tỉnh Đắk Nông', 'hoi-dong-nhan-dan-tinh-dak-nong'],
  ['Vietnamese in decomposed form', 'Họp báo thường kỳ'.normalize('NFD'), 'hop-bao-thuong-ky'],
  ['punctuation', '“Pause” the tram? Yes, 51–49!', 'pause-the-tram-yes-51-49'],
  ['an apostrophe', "The PM's don’ts", 'the-pms-donts'],
  ['other Latin diacritics', 'Élections à São Tomé', 'elections-a-sao-tome'],
  ['letters that have no plain form', 'Straße Łódź', 'straße-łodz'],
  ['Chinese', '选举 结果', '选举-结果'],
  ['Arabic', 'نتائج الانتخابات', 'نتائج-الانتخابات'],
  ['Hindi, whose vowels are marks', 'हिन्दी समाचार', 'हिन्दी-समाचार'],
  ['Russian, whose й keeps its mark', 'Новый закон', 'новый-закон'],
  ['Japanese, whose が keeps its mark', '首相が発言', '首相が発言'],
  ['a path', '../../etc/passwd', 'etc-passwd'],
  ['what Windows forbids', 'a<b>c:d"e/f\\g|h?i*j', 'a-b-c-d-e-f-g-h-i-j'],
  ['the name of a device', 'CON', 'con'],
  ['control characters', 'one\u0000two\u202etxt', 'one-two-txt'],
  ['emoji', '🚋 Tram', 'tram'],
  ['nothing left', '!!! — ???', 'on-the-record'],
  ['an empty title', '', 'on-the-record'],
  ['a title of 58 characters', `${'a'.repeat(29)} ${'b'.repeat(28)}`, `${'a'.repeat(29)}-${'b'.repeat(28)}`],
  ['a long title, cut at a word', 'word '.repeat(30), 'word-'.repeat(11).slice(0, -1)],
  ['a title whose word ends at the limit', `${'a'.repeat(58)} more`, 'a'.repeat(58)],
  ['one endless word', 'x'.repeat(500), 'x'.repeat(58)],
  ['a long title without spaces', '选'.repeat(100), '选'.repeat(58)],
];

describe('exportFileName', () => {
  it.each(CASES)('%s', (_, title, slug) => {
    expect(exportFileName(title, new Date(2026, 0, 9, 23, 59))).toBe(`${slug}-2026-01-09.json`);
  });

  it('takes no more bytes than a file system allows', () => {
    const longest = exportFileName('\u{20000}'.repeat(100), new Date(2026, 0, 9));
    expect(Buffer.byteLength(longest)).toBeLessThanOrEqual(255);
  });

  it('counts the day where the reader is', () => {
    expect(exportFileName('a', new Date(2026, 11, 31, 0, 0))).toBe('a-2026-12-31.json');
  });
});
