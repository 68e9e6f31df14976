import { expect, test } from 'vitest';
import { changeMessage } from '../../components/change-message.ts';
import { createTexts } from '../../lib/shared/all-texts.ts';

const NOW = '2026-09-01T12:00:00.000Z';
const AUGUST = '2026-08-16T12:00:00.000Z';

test.each([
  ['en-GB', 14, 2, AUGUST, '2 of 14 marks changed since 16 August'],
  ['en-GB', 1200, 1100, AUGUST, '1,100 of 1,200 marks changed since 16 August'],
  ['en-GB', 3, 1, '2025-08-16T12:00:00.000Z', '1 of 3 marks changed since 16 August 2025'],
  ['en-GB', 1, 1, AUGUST, 'The only mark here changed since 16 August'],
  ['vi', 14, 2, AUGUST, '2 trong 14 đoạn đánh dấu đã thay đổi kể từ ngày 16 tháng 8'],
  [
    'vi',
    1,
    1,
    '2025-08-16T12:00:00.000Z',
    'Đoạn duy nhất đã đánh dấu ở đây đã thay đổi kể từ ngày 16 tháng 8 năm 2025',
  ],
  ['en-GB', 14, 0, null, null],
])('%s: of %d marks %d since %s', (language, total, changed, since, message) => {
  expect(changeMessage({ total, changed, since }, createTexts(language), NOW)).toBe(message);
});
