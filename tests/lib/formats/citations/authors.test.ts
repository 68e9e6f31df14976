import { describe, expect, it } from 'vitest';
import { type CitedAuthor, readAuthors } from '../../../../lib/formats/citations/authors.ts';

/** "family | given", "family > given" where it comes first by itself, "[name]" where it is not taken apart. */
function shown({ name, parts }: CitedAuthor): string {
  if (parts === null) return `[${name}]`;
  const { family, given, suffix, isFamilyFirst } = parts;
  return [family, isFamilyFirst ? '>' : '|', given, suffix].filter(part => part !== '').join(' ');
}

const ENGLISH: [byline: string | null, ...authors: string[]][] = [
  [null],
  [''],
  ['By'],
  ['Staff writers'],
  ['Admin'],
  ['By Jane Roe', 'Roe | Jane'],
  ['by: Jane Roe', 'Roe | Jane'],
  ['Words by Jane Roe', 'Roe | Jane'],
  ['Author: Jane Roe', 'Roe | Jane'],
  ['Jane Roe and John Doe', 'Roe | Jane', 'Doe | John'],
  ['Jane Roe, John Doe & Ann Poe', 'Roe | Jane', 'Doe | John', 'Poe | Ann'],
  ['Jane Roe | John Doe', 'Roe | Jane', 'Doe | John'],
  ['Jane Roe with John Doe', 'Roe | Jane', 'Doe | John'],
  ['Jane Roe, Jane Roe', 'Roe | Jane'],
  ['Roe, Jane', 'Roe | Jane'],
  ['Roe, Jane A.', 'Roe | Jane A.'],
  ['Roe, Jane; Doe, John', 'Roe | Jane', 'Doe | John'],
  ['Doe, John, Jr.; Roe, Jane', 'Doe | John Jr.', 'Roe | Jane'],
  ['Roe, Jane; Tram Company, Ltd', 'Roe | Jane'],
  ['Tram Company, Ltd; Bus Company', '[Tram Company Ltd]', '[Bus Company]'],
  ['Jane Roe in Riverton', 'Roe | Jane'],
  ['Jane Roe for The Riverton Courier', 'Roe | Jane'],
  ['Jane Roe (Reuters)', 'Roe | Jane'],
  ['Jane Roe, Political Editor', 'Roe | Jane'],
  ['Jane Roe, BBC News', 'Roe | Jane'],
  ['Jane Roe, jane@courier.example', 'Roe | Jane'],
  ['Dr. Jane Roe', 'Roe | Jane'],
  ['Prof. Dr. Jane Roe', 'Roe | Jane'],
  ['J.R. Roe', 'Roe | J. R.'],
  ['Jane de la Roe', 'de la Roe | Jane'],
  ['Jane De Roe', 'De Roe | Jane'],
  ['John Doe III', 'Doe | John III'],
  ["Sean O'Roe", "O'Roe | Sean"],
  ['JANE ROE', 'ROE | JANE'],
  ['Jean-Luc Roe-Doe', 'Roe-Doe | Jean-Luc'],
  ['Viet Thanh Nguyen', 'Nguyen | Viet Thanh'],
  ['Nguyen Van Mau', 'Nguyen > Van Mau'],
  ['Sappho', '[Sappho]'],
  ['AFP', '[AFP]'],
  ['Reuters, AFP', '[Reuters]', '[AFP]'],
  ['The Editorial Board', '[The Editorial Board]'],
  ['Ministry of Roads and Bridges', '[Ministry of Roads and Bridges]'],
  ['Иван Петров', 'Петров | Иван'],
  ['王小明', '[王小明]'],
  ['محمد علي', '[محمد علي]'],
];

const VIETNAMESE: [byline: string, ...authors: string[]][] = [
  ['Trần Thị Mẫu', 'Trần > Thị Mẫu'],
  ['Trần Mẫu - Lê Thử', 'Trần > Mẫu', 'Lê > Thử'],
  ['Trần Mẫu-Lê Thử', 'Trần > Mẫu', 'Lê > Thử'],
  ['Trần Thị Mẫu-Lê Văn Thử', 'Trần > Thị Mẫu', 'Lê > Văn Thử'],
  ['Trần Mẫu và Lê Thử', 'Trần > Mẫu', 'Lê > Thử'],
  ['Trần Mẫu – Lê Thử – Hoài Thu', 'Trần > Mẫu', 'Lê > Thử', '[Hoài Thu]'],
  ['TRẦN THỊ MẪU', 'Trần > Thị Mẫu'],
  ['HOÀI THU', '[Hoài Thu]'],
  ['Hoài Thu', '[Hoài Thu]'],
  ['Ban Mai', '[Ban Mai]'],
  ['Thu', '[Thu]'],
  ['Thu, Đức', '[Thu]', '[Đức]'],
  ['T.M', '[T.M]'],
  ['Cao Thanh', 'Cao > Thanh'],
  ['Mai Lan', 'Mai > Lan'],
  ['Jane Roe', 'Roe | Jane'],
  ['PGS.TS Trần Thị Mẫu', 'Trần > Thị Mẫu'],
  ['GS. TS. Trần Thị Mẫu', 'Trần > Thị Mẫu'],
  ['PV Trần Mẫu', 'Trần > Mẫu'],
  ['Nhà báo Trần Mẫu', 'Trần > Mẫu'],
  ['Bài, ảnh: Trần Mẫu.', 'Trần > Mẫu'],
  ['Thực hiện: Trần Mẫu - Lê Thử', 'Trần > Mẫu', 'Lê > Thử'],
  ['Trần Mẫu (TTXVN)', 'Trần > Mẫu'],
  ['Trần Mẫu, TTXVN', 'Trần > Mẫu'],
  ['Theo TTXVN', '[TTXVN]'],
  ['Báo Sông Mẫu', '[Báo Sông Mẫu]'],
  ['UBND tỉnh Krông Nô', '[UBND tỉnh Krông Nô]'],
  ['Sở Tài chính và Vật giá', '[Sở Tài chính và Vật giá]'],
  ['Nhóm PV'],
  ['Phóng viên'],
  ['Ban Biên tập'],
];

describe('readAuthors', () => {
  it.each(ENGLISH.map(([byline, ...authors]) => ({ byline, authors })))(
    'reads $byline',
    ({ byline, authors }) => {
      expect(readAuthors(byline, 'en').map(shown)).toEqual(authors);
    },
  );

  it.each(VIETNAMESE.map(([byline, ...authors]) => ({ byline, authors })))(
    'reads $byline in a Vietnamese paper, in either Unicode form',
    ({ byline, authors }) => {
      expect(readAuthors(byline, 'vi').map(shown)).toEqual(authors);
      expect(readAuthors(byline.normalize('NFD'), 'vi-VN').map(shown)).toEqual(authors);
    },
  );
});
