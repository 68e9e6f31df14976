import { describe, expect, it } from 'vitest';
import { explainNumbers } from '../../../lib/statistics/find-statistics.ts';

const CASES: readonly (readonly [locale: string, text: string, left: string])[] = [
  ['vi', 'ngày 16/08/2021', '16/08/2021 date'],
  ['vi', 'lúc 09:37', '09:37 time'],
  ['vi', '3 giờ chiều', '3 time'],
  ['vi', 'nhiệm kỳ 2021-2026', '2021-2026 term'],
  ['vi', 'Nghị quyết Trung ương 4', '4 document'],
  ['vi', 'Nghị quyết số 19-NQ/TW', '19-NQ/TW document'],
  ['vi', 'lần thứ 13', '13 ordinal'],
  ['vi', 'Điều 5, khoản 2', '5 section; 2 section'],
  ['vi', 'điện thoại 0912 345 678', '0912 345 678 phone'],
  ['vi', 'năm 2020', '2020 year'],
  ['vi', '6 tháng đầu năm', '6 period'],
  ['vi', 'vài trăm người', ''],
  ['vi', 'thắng 2-1', '2-1 score'],
  ['vi', 'Quốc lộ 14', '14 name'],
  ['vi', 'Một.\n2,256\nHai', '2,256 page'],
  ['en', 'March 12, 2021', '12 date; 2021 date'],
  ['en', 'at 5 p.m.', '5 time'],
  ['en', 'the 1990s', '1990 year'],
  ['en', 'Article 5', '5 section'],
  ['en', 'No. 10', '10 ordinal'],
  ['en', 'the 21st century', '21 ordinal'],
  ['en', 'page 3', '3 page'],
  ['en', 'Phase 2', '2 name'],
  ['en', 'the F-16', '16 name'],
  ['en', 'a 5G network', '5 code'],
  ['en', 'Ms Carr, 41, said', '41 age'],
  ['en', '192.168.1.1', '192.168.1.1 code'],
  ['en', 'several hundred people', ''],
  ['en', 'a two-party system', 'two name'],
  ['en', '14 polling stations', ''],
];

describe('explainNumbers', () => {
  it.each(CASES)('%s: %s', (locale, text, left) => {
    const explained = explainNumbers(text, locale).map(({ text, reason }) => `${text} ${reason}`);
    expect(explained.join('; ')).toBe(left);
  });
});
