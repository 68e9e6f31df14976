import { describe, expect, it } from 'vitest';
import { citeQuotation, formatCitation } from '../../../../lib/formats/citations/format-citation.ts';
import { ACCESSED, CITED_ARTICLES, type CitedArticleName, starred } from '../../../support/cited-articles.ts';

/** With italics between stars. */
const ENTRIES: Record<CitedArticleName, string> = {
  'one author':
    'Roe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'two authors after "By"':
    'Roe J. và Doe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'three authors':
    'Roe J., Doe J. và Poe A. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'seven authors':
    'Ason A., Bson A., Cson A., Dson A., Eson A., Fson A. và Gson A. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'twenty authors':
    'Ason A., Bson A., Cson A., Dson A., Eson A., Fson A., Gson A., Hson A., Ison A., Json A., Kson A., Lson A., Mson A., Nson A., Oson A., Pson A., Qson A., Rson A., Sson A. và Tson A. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'twenty-one authors':
    'Ason A., Bson A., Cson A., Dson A., Eson A., Fson A., Gson A., Hson A., Ison A., Json A., Kson A., Lson A., Mson A., Nson A., Oson A., Pson A., Qson A., Rson A., Sson A., Tson A. và Uson A. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a suffix and a particle':
    'Doe M. Jr. và van der Roe L. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'initials and a hyphen':
    'Roe J.R. và Doe J.-L. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'an author and an agency':
    'Roe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'an organisation':
    'Reuters (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'two organisations':
    'Reuters và Associated Press (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a ministry with "and" in its name':
    'Ministry of Roads and Bridges (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'the paper as its own author':
    'The Riverton Courier (2026), “Council votes to pause the tram”, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a single name':
    'Sappho (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'nobody named':
    'The Riverton Courier (2026), “Council votes to pause the tram”, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'no author':
    'The Riverton Courier (2026), “Council votes to pause the tram”, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'no author and a question':
    'The Riverton Courier (2026), “Who pays for the tram?”, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'no author and a long title':
    'The Riverton Courier (2026), “Mayor says ‘we will not wait’ for the tram money”, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'no date':
    'Roe J. (không rõ ngày), “Council votes to pause the tram”, *The Riverton Courier*, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a date that does not exist':
    'Roe J. (không rõ ngày), “Council votes to pause the tram”, *The Riverton Courier*, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a date alone':
    'Roe J. (2025), “Council votes to pause the tram”, *The Riverton Courier*, ngày 04/05/2025, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'the last minute of a day elsewhere':
    'Roe J. (2025), “Council votes to pause the tram”, *The Riverton Courier*, ngày 31/12/2025, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a question':
    'Roe J. (2026), “Who pays for the tram?”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'an exclamation':
    'Roe J. (2026), “Stop that tram!”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'an ellipsis':
    'Roe J. (2026), “And then the tram came…”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a full stop':
    'Roe J. (2026), “The tram is late. Again.”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'an apostrophe at the end':
    'Roe J. (2026), “A day of rest for the drivers’”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'quoted words at the end':
    'Roe J. (2026), “Mayor calls the tram ‘a gift’”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'quotations within one another':
    'Roe J. (2026), “Mayor: ‘They said “never” to my face’ in June”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a title that is a quotation':
    'Roe J. (2026), “‘We will not wait’”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a paper whose name shouts':
    'Roe J. (2026), “Council votes to pause the tram”, *Tram Today!*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'no site name':
    'Roe J. (2026), “Council votes to pause the tram”, *courier.example*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'an address that tracks':
    'Roe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/story?id=7, truy cập ngày 31/01/2026.',
  'a mobile page with its canonical address':
    'Roe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a canonical address of another page':
    'Roe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a saved file':
    'Roe J. (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026.',
  'white space and control characters':
    'Roe J. (2026), “Council votes to pause”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'nothing known':
    'courier.example (không rõ ngày), trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a Vietnamese author':
    'Trần Thị Mẫu (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'two Vietnamese authors with a hyphen':
    'Trần Mẫu và Lê Thử (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'three Vietnamese authors':
    'Trần Thị Mẫu, Lê Thử và Nguyễn Văn Ví Dụ (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Vietnamese and an English author':
    'Trần Thị Mẫu và Roe J. (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Vietnamese author in capitals':
    'Trần Thị Mẫu (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Vietnamese author without diacritics':
    'Tran Thi Mau (2026), “Council votes to pause the tram”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
  'a labelled Vietnamese author':
    'Lê Thử (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a pen name':
    'Hoài Thu (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Vietnamese agency':
    'TTXVN (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Vietnamese office':
    'Sở Tài chính tỉnh Krông Nô (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'no Vietnamese author':
    'Báo Sông Mẫu (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Vietnamese paper as its own author':
    'Báo Sông Mẫu (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'Vietnamese without a date':
    'Trần Thị Mẫu (không rõ ngày), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'Vietnamese with quoted words':
    'Trần Thị Mẫu (2026), “Chủ tịch tỉnh: ‘Không thể chờ thêm’”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'decomposed Vietnamese':
    'Trần Thị Mẫu (2026), “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết”, *Báo Sông Mẫu*, ngày 30/01/2026, trực tuyến tại: https://songmau.example/nghi-quyet-12.html, truy cập ngày 31/01/2026.',
  'a Chinese name':
    '王小明 (2026), “市议会暂停电车”, *The Riverton Courier*, ngày 30/01/2026, trực tuyến tại: https://www.courier.example/tram-vote, truy cập ngày 31/01/2026.',
};

const IN_TEXT: Partial<Record<CitedArticleName, string>> = {
  'one author': '(Roe, 2026)',
  'two authors after "By"': '(Roe và Doe, 2026)',
  'three authors': '(Roe và cộng sự, 2026)',
  'an organisation': '(Reuters, 2026)',
  'the paper as its own author': '(The Riverton Courier, 2026)',
  'no author': '(The Riverton Courier, 2026)',
  'no author and a question': '(The Riverton Courier, 2026)',
  'no author and a long title': '(The Riverton Courier, 2026)',
  'no date': '(Roe, không rõ ngày)',
  'nothing known': '(courier.example, không rõ ngày)',
  'a Vietnamese author': '(Trần Thị Mẫu, 2026)',
  'two Vietnamese authors with a hyphen': '(Trần Mẫu và Lê Thử, 2026)',
  'three Vietnamese authors': '(Trần Thị Mẫu và cộng sự, 2026)',
  'a pen name': '(Hoài Thu, 2026)',
  'no Vietnamese author': '(Báo Sông Mẫu, 2026)',
  'a question': '(Roe, 2026)',
  'quoted words at the end': '(Roe, 2026)',
  'a title that is a quotation': '(Roe, 2026)',
  'a full stop': '(Roe, 2026)',
  'a saved file': '(Roe, 2026)',
};

describe('vietnamese', () => {
  it.each(Object.entries(ENTRIES))('lists %s', (name, entry) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(starred(formatCitation(article, 'vietnamese', { accessed: ACCESSED }))).toBe(entry);
  });

  it.each(Object.entries(IN_TEXT))('cites beside a quotation %s', (name, expected) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(citeQuotation(article, 'vietnamese', { accessed: ACCESSED }).inText).toBe(expected);
  });
});
