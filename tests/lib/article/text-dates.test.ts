import { describe, expect, test } from 'vitest';
import { readTextDate } from '../../../lib/article/text-dates.ts';

describe('a line that is a date', () => {
  test.each([
    ['update, bar, zone', 'Cập nhật ngày: 05/03/2022 | 08:12 GMT+7', '2022-03-05T08:12+07:00'],
    ['weekday in words', 'Thứ năm, 17/9/2026, 07:31 (GMT+7)', '2026-09-17T07:31+07:00'],
    ['weekday with capitals', 'Thứ Hai, 05/10/2020 08:00', '2020-10-05T08:00+07:00'],
    ['weekday with a figure', 'Thứ 3, 06/10/2020 - 14:05', '2020-10-06T14:05+07:00'],
    ['Sunday', 'Chủ nhật, 11/10/2020, 21:40', '2020-10-11T21:40+07:00'],
    ['Sunday, short', 'CN, 11/10/2020 21:40', '2020-10-11T21:40+07:00'],
    ['time first', '20:15 03/02/2024', '2024-02-03T20:15+07:00'],
    ['time first, with a dash', '20:15 - 03/02/2024', '2024-02-03T20:15+07:00'],
    ['time first, with a comma', '20:15, 03/02/2024', '2024-02-03T20:15+07:00'],
    ['posted', 'Ngày đăng: 14/07/2023', '2023-07-14'],
    ['posted at', 'Đăng lúc: 14/07/2023 06:00', '2023-07-14T06:00+07:00'],
    ['posted on a day', 'Đăng ngày 14/07/2023', '2023-07-14'],
    ['published', 'Xuất bản: 14/07/2023 06:00', '2023-07-14T06:00+07:00'],
    ['published on', 'Xuất bản ngày 14/07/2023 lúc 06:00', '2023-07-14T06:00+07:00'],
    ['hours with h', '16-08-2021, 9h37', '2021-08-16T09:37+07:00'],
    ['hours with h and a prime', "16.08.2021 09h37'", '2021-08-16T09:37+07:00'],
    ['hours in words', '9 giờ 37 phút, 16/8/2021', '2021-08-16T09:37+07:00'],
    ['a full hour', '9h 16/8/2021', '2021-08-16T09:00+07:00'],
    ['date in words', 'Ngày 16 tháng 8 năm 2021', '2021-08-16'],
    ['date in words with a comma', 'Thứ hai, ngày 16 tháng 8, 2021', '2021-08-16'],
    ['time and date in words', '09:37, ngày 16 tháng 8 năm 2021', '2021-08-16T09:37+07:00'],
    ['one figure each', '1/2/2024', '2024-02-01'],
    ['seconds', '03/02/2024 20:15:42', '2024-02-03T20:15:42+07:00'],
    ['morning', '03/02/2024 12:05 SA', '2024-02-03T00:05+07:00'],
    ['afternoon', '03/02/2024 3:05 CH', '2024-02-03T15:05+07:00'],
    ['PM', '03/02/2024 3:05 PM', '2024-02-03T15:05+07:00'],
    ['noon', '03/02/2024 12:05 PM', '2024-02-03T12:05+07:00'],
    ['UTC+7', '03/02/2024 20:15 (UTC+7)', '2024-02-03T20:15+07:00'],
    ['a zone of minutes', '03/02/2024 20:15 GMT+05:30', '2024-02-03T20:15+05:30'],
    ['another zone', '03/02/2024 20:15 GMT-5', '2024-02-03T20:15-05:00'],
    ['Greenwich', '03/02/2024 20:15 GMT', '2024-02-03T20:15+00:00'],
    ['a section beside it', 'Thời sự | 03/02/2024 20:15', '2024-02-03T20:15+07:00'],
    ['an author beside it', 'Hoài Thu - 03/02/2024 20:15', '2024-02-03T20:15+07:00'],
    ['an author before it', 'Hoài Thu 03/02/2024 20:15', '2024-02-03T20:15+07:00'],
    ['brackets around it', '(03/02/2024 20:15)', '2024-02-03T20:15+07:00'],
    ['the leap day', '29/02/2024', '2024-02-29'],
    ['white space', '  03/02/2024 \n\t 20:15 ', '2024-02-03T20:15+07:00'],
    ['decomposed letters', 'Cập nhật lúc 03/02/2024 20:15'.normalize('NFD'), '2024-02-03T20:15+07:00'],
  ])('%s: %s', (_name, text, time) => {
    expect(readTextDate(text, 'vi')?.time).toBe(time);
  });

  test.each([
    ['Cập nhật ngày: 05/03/2022 | 08:12', true],
    ['Cập nhật lần cuối: 05/03/2022 08:12', true],
    ['Ngày đăng: 05/03/2022', false],
    ['05/03/2022 08:12', false],
  ])('says whether it is of an update: %s', (text, isUpdate) => {
    expect(readTextDate(text, 'vi-VN')?.isUpdate).toBe(isUpdate);
  });
});

describe('a line that is not', () => {
  test.each([
    ['nothing', ''],
    ['no date', 'Bí thư Đảng ủy xã cho biết'],
    ['a date in a sentence', 'Ngày 16/8/2021, Huyện ủy đã tổ chức hội nghị.'],
    ['a date at a sentence’s end', 'Hội nghị diễn ra ngày 16/8/2021.'],
    ['a short sentence', 'Sáng 16/8/2021, Hà Nội họp'],
    ['a short sentence with the time', 'Lúc 8:00 16/8/2021, bão đổ bộ'],
    ['the dateline of a text', 'Hà Nội - 16/8/2021 - Thủ tướng Chính phủ đã ký quyết định về việc'],
    ['a decree’s date', 'Nghị định số 15/2020/NĐ-CP ngày 03/02/2020'],
    ['a term of office', 'Nhiệm kỳ 2021-2026'],
    ['a range of days', '03/02/2024-05/02/2024'],
    ['a day without a year', '16/8'],
    ['a year alone', '2021'],
    ['a time alone', '09:37 GMT+7'],
    ['a month alone', '8/2021'],
    ['a day that is none', '31/02/2024'],
    ['month before day', '02/16/2024'],
    ['an hour that is none', '03/02/2024 25:00'],
    ['a phone number', 'Điện thoại: 024.3825.2021'],
    ['figures with points', '1.234.5678'],
    ['two terms about a date', 'Họp báo 16/8/2021'],
    ['a picture’s caption', 'Ảnh chụp ngày 16/8/2021'],
    ['long', `03/02/2024 ${'a'.repeat(120)}`],
  ])('%s: %s', (_name, text) => {
    expect(readTextDate(text, 'vi')).toBeNull();
  });

  test.each([['en'], ['en-US'], ['vie-like'], [null]])(
    'in the language %s the day is not known',
    language => {
      expect(readTextDate('03/02/2024 20:15', language)).toBeNull();
    },
  );
});
