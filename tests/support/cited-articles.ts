/** Invented articles, each with something that a citation must cope with. */
import type { CitationText } from '../../lib/formats/citations/citation-text.ts';
import type { CitedArticle } from '../../lib/formats/citations/cited-source.ts';

/** The day on which all of them were read. */
export const ACCESSED = '2026-01-31';

export function citedArticle(fields: Partial<CitedArticle> = {}): CitedArticle {
  return {
    title: 'Council votes to pause the tram',
    byline: 'Jane Roe',
    siteName: 'The Riverton Courier',
    publishedTime: '2026-01-30T07:31:00+00:00',
    language: 'en',
    url: 'https://www.courier.example/tram-vote',
    canonicalUrl: null,
    pageKey: 'courier.example/tram-vote',
    ...fields,
  };
}

function vietnamese(fields: Partial<CitedArticle> = {}): CitedArticle {
  return citedArticle({
    title: 'Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết',
    byline: 'Trần Thị Mẫu',
    siteName: 'Báo Sông Mẫu',
    publishedTime: '2026-01-30T07:31:00+07:00',
    language: 'vi',
    url: 'https://songmau.example/nghi-quyet-12.html',
    pageKey: 'songmau.example/nghi-quyet-12.html',
    ...fields,
  });
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => `Ann ${String.fromCharCode(65 + at)}son`).join(', ');

export const CITED_ARTICLES = {
  'one author': citedArticle(),
  'two authors after "By"': citedArticle({ byline: 'By Jane Roe and John Doe' }),
  'three authors': citedArticle({ byline: 'Jane Roe, John Doe and Ann Poe' }),
  'seven authors': citedArticle({ byline: numbered(7) }),
  'twenty authors': citedArticle({ byline: numbered(20) }),
  'twenty-one authors': citedArticle({ byline: numbered(21) }),
  'a suffix and a particle': citedArticle({ byline: 'Martin Doe Jr. and Ludwig van der Roe' }),
  'initials and a hyphen': citedArticle({ byline: 'J.R. Roe & Jean-Luc Doe' }),
  'an author and an agency': citedArticle({ byline: 'Jane Roe, Reuters' }),
  'an organisation': citedArticle({ byline: 'Reuters' }),
  'two organisations': citedArticle({ byline: 'Reuters and Associated Press' }),
  'a ministry with "and" in its name': citedArticle({ byline: 'Ministry of Roads and Bridges' }),
  'the paper as its own author': citedArticle({ byline: 'The Riverton Courier' }),
  'a single name': citedArticle({ byline: 'Sappho' }),
  'nobody named': citedArticle({ byline: 'Staff reporter' }),
  'no author': citedArticle({ byline: null }),
  'no author and a question': citedArticle({ byline: null, title: 'Who pays for the tram?' }),
  'no author and a long title': citedArticle({
    byline: null,
    title: 'Mayor says “we will not wait” for the tram money',
  }),
  'no date': citedArticle({ publishedTime: null }),
  'a date that does not exist': citedArticle({ publishedTime: '2026-02-30' }),
  'a date alone': citedArticle({ publishedTime: '2025-05-04' }),
  'the last minute of a day elsewhere': citedArticle({ publishedTime: '2025-12-31T23:59:00-11:00' }),
  'a question': citedArticle({ title: 'Who pays for the tram?' }),
  'an exclamation': citedArticle({ title: 'Stop that tram!' }),
  'an ellipsis': citedArticle({ title: 'And then the tram came…' }),
  'a full stop': citedArticle({ title: 'The tram is late. Again.' }),
  'an apostrophe at the end': citedArticle({ title: 'A day of rest for the drivers’' }),
  'quoted words at the end': citedArticle({ title: 'Mayor calls the tram "a gift"' }),
  'quotations within one another': citedArticle({ title: 'Mayor: “They said ‘never’ to my face” in June' }),
  'a title that is a quotation': citedArticle({ title: '‘We will not wait’' }),
  'a paper whose name shouts': citedArticle({ siteName: 'Tram Today!' }),
  'no site name': citedArticle({ siteName: null }),
  'an address that tracks': citedArticle({
    url: 'https://www.courier.example/story?id=7&utm_source=mail&fbclid=x#:~:text=tram',
  }),
  'a mobile page with its canonical address': citedArticle({
    url: 'https://m.courier.example/tram-vote?page=1',
    canonicalUrl: 'https://www.courier.example/tram-vote',
  }),
  'a canonical address of another page': citedArticle({ canonicalUrl: 'https://www.courier.example/' }),
  'a saved file': citedArticle({ url: 'file:///home/reader/tram.html' }),
  'white space and control characters': citedArticle({
    title: ' Council\tvotes\u0000 to\r\npause  ',
    byline: 'Jane\n Roe',
  }),
  'nothing known': citedArticle({
    title: 'www.courier.example',
    byline: null,
    siteName: null,
    publishedTime: null,
    language: null,
  }),
  'a Vietnamese author': vietnamese(),
  'two Vietnamese authors with a hyphen': vietnamese({ byline: 'Trần Mẫu - Lê Thử' }),
  'three Vietnamese authors': vietnamese({ byline: 'Trần Thị Mẫu, Lê Thử, Nguyễn Văn Ví Dụ' }),
  'a Vietnamese and an English author': vietnamese({ byline: 'Trần Thị Mẫu và Jane Roe' }),
  'a Vietnamese author in capitals': vietnamese({ byline: 'TRẦN THỊ MẪU' }),
  'a Vietnamese author without diacritics': citedArticle({ byline: 'Tran Thi Mau' }),
  'a labelled Vietnamese author': vietnamese({ byline: 'Bài, ảnh: Lê Thử (tổng hợp)' }),
  'a pen name': vietnamese({ byline: 'Hoài Thu' }),
  'a Vietnamese agency': vietnamese({ byline: 'Theo TTXVN' }),
  'a Vietnamese office': vietnamese({ byline: 'Sở Tài chính tỉnh Krông Nô' }),
  'no Vietnamese author': vietnamese({ byline: null }),
  'a Vietnamese paper as its own author': vietnamese({ byline: 'Báo Sông Mẫu' }),
  'Vietnamese without a date': vietnamese({ publishedTime: null }),
  'Vietnamese with quoted words': vietnamese({ title: 'Chủ tịch tỉnh: “Không thể chờ thêm”' }),
  'decomposed Vietnamese': vietnamese({ byline: 'Trần Thị Mẫu'.normalize('NFD') }),
  'a Chinese name': citedArticle({ byline: '王小明', language: 'zh', title: '市议会暂停电车' }),
} satisfies Record<string, CitedArticle>;

export type CitedArticleName = keyof typeof CITED_ARTICLES;

/** A citation with its italics between stars. */
export function starred(runs: CitationText): string {
  return runs.map(({ text, isItalic }) => (isItalic ? `*${text}*` : text)).join('');
}
