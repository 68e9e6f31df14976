import { describe, expect, test } from 'vitest';
import { readEndByline } from '../../../lib/article/bylines.ts';

const SENTENCE = 'Hội nghị đã thông qua nghị quyết về phát triển kinh tế của tỉnh trong năm tới.';

describe('readEndByline', () => {
  test.each([
    ['text and pictures', ['Bài, ảnh: Hoài Thu'], 'Hoài Thu'],
    ['news and pictures', ['Tin, ảnh: Hoài Thu'], 'Hoài Thu'],
    ['text and pictures with "và"', ['Bài và ảnh: HOÀI THU'], 'HOÀI THU'],
    ['text and pictures with a dash', ['Bài - ảnh: Hoài Thu'], 'Hoài Thu'],
    ['text', ['Bài: Hoài Thu'], 'Hoài Thu'],
    ['news', ['Tin: Hoài Thu'], 'Hoài Thu'],
    ['author', ['Tác giả: Nguyễn Văn An'], 'Nguyễn Văn An'],
    ['made by', ['Thực hiện: Hoài Thu - Minh Đức'], 'Hoài Thu - Minh Đức'],
    ['one pen name', ['Bài, ảnh: Thu.'], 'Thu'],
    ['text and a film', ['Bài, ảnh, clip: Hoài Thu'], 'Hoài Thu'],
    ['with a space before the colon', ['Bài, ảnh : Hoài Thu'], 'Hoài Thu'],
    ['an agency', ['Theo TTXVN'], 'TTXVN'],
    ['an agency in brackets', ['(Theo TTXVN)'], 'TTXVN'],
    ['an agency with a colon', ['Theo: Báo Nhân Dân'], 'Báo Nhân Dân'],
    ['a name', ['Hoài Thu'], 'Hoài Thu'],
    ['a full name', ['Nguyễn Thị Hoài Thu'], 'Nguyễn Thị Hoài Thu'],
    ['a name in capitals', ['NGUYỄN VĂN AN'], 'NGUYỄN VĂN AN'],
    ['a long name in capitals', ['NGUYỄN THỊ HOÀI THU'], 'NGUYỄN THỊ HOÀI THU'],
    ['a pen name in capitals', ['HOÀI THU'], 'HOÀI THU'],
    ['two names', ['Hoài Thu - Minh Đức'], 'Hoài Thu, Minh Đức'],
    ['two names with "và"', ['Hoài Thu và Minh Đức'], 'Hoài Thu, Minh Đức'],
    ['a name and a remark', ['Hoài Thu (tổng hợp)'], 'Hoài Thu'],
    ['a name and its agency', ['Hoài Thu (TTXVN)'], 'Hoài Thu'],
    ['a name in brackets', ['(Hoài Thu)'], 'Hoài Thu'],
    ['a name before the agency', ['Hoài Thu', 'Theo VOV'], 'Hoài Thu'],
    ['a name after the picture’s', ['Ảnh: Minh Đức', 'Hoài Thu'], 'Hoài Thu'],
    ['a label before a picture’s', ['Bài: Hoài Thu', 'Ảnh: Minh Đức'], 'Hoài Thu'],
    ['decomposed letters', ['Bài, ảnh: Hoài Thu'.normalize('NFD')], 'Hoài Thu'],
    ['white space', ['  Bài,\n ảnh:   Hoài  Thu '], 'Hoài Thu'],
  ])('reads %s', (_name, lines, byline) => {
    expect(readEndByline([SENTENCE, ...lines])).toBe(byline);
  });

  test.each([
    ['nothing', []],
    ['a sentence', [SENTENCE]],
    ['a place', ['Hà Nội']],
    ['a place in capitals', ['HÀ NỘI']],
    ['a province', ['Đắk Nông']],
    ['a city that looks like a name', ['Hồ Chí Minh']],
    ['an invitation to comment', ['Viết bình luận']],
    ['the number of comments', ['Bình luận (3)']],
    ['a label in capitals', ['Tin Liên Quan']],
    ['more to read', ['Xem Thêm']],
    ['share', ['Chia Sẻ']],
    ['a picture’s author only', ['Ảnh: Minh Đức']],
    ['a source in a sentence', ['Theo ông Nguyễn Văn An, dự án sẽ xong trong năm nay.']],
    ['a sentence that begins with "Theo"', ['Theo kế hoạch, dự án sẽ xong']],
    ['one word', ['Thu']],
    ['a heading', ['Củng cố niềm tin']],
    ['a heading in capitals', ['XỬ LÝ THỎA ĐÁNG CÁC SAI PHẠM']],
    ['a heading with a colon', ['Bài học kinh nghiệm: cần làm ngay']],
    ['figures', ['2,256']],
    ['a name with a full stop', ['Nguyễn Văn An.']],
    ['a name far from the end', ['Hoài Thu', SENTENCE, SENTENCE, SENTENCE]],
  ])('reads no byline in %s', (_name, lines) => {
    expect(readEndByline([SENTENCE, ...lines])).toBeNull();
  });
});
