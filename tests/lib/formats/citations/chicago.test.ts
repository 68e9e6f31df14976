import { describe, expect, it } from 'vitest';
import { citeQuotation, formatCitation } from '../../../../lib/formats/citations/format-citation.ts';
import { ACCESSED, CITED_ARTICLES, type CitedArticleName, starred } from '../../../support/cited-articles.ts';

/** With italics between stars. */
const ENTRIES: Record<CitedArticleName, string> = {
  'one author':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'two authors after "By"':
    'Roe, Jane, and John Doe. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'three authors':
    'Roe, Jane, John Doe, and Ann Poe. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'seven authors':
    'Ason, Ann, Ann Bson, Ann Cson, et al. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'twenty authors':
    'Ason, Ann, Ann Bson, Ann Cson, et al. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'twenty-one authors':
    'Ason, Ann, Ann Bson, Ann Cson, et al. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a suffix and a particle':
    'Doe, Martin, Jr., and Ludwig van der Roe. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'initials and a hyphen':
    'Roe, J. R., and Jean-Luc Doe. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'an author and an agency':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'an organisation':
    'Reuters. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'two organisations':
    'Reuters and Associated Press. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a ministry with "and" in its name':
    'Ministry of Roads and Bridges. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'the paper as its own author':
    '*The Riverton Courier*. “Council votes to pause the tram.” January 30, 2026. https://www.courier.example/tram-vote.',
  'a single name':
    'Sappho. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'nobody named':
    '*The Riverton Courier*. “Council votes to pause the tram.” January 30, 2026. https://www.courier.example/tram-vote.',
  'no author':
    '*The Riverton Courier*. “Council votes to pause the tram.” January 30, 2026. https://www.courier.example/tram-vote.',
  'no author and a question':
    '*The Riverton Courier*. “Who pays for the tram?” January 30, 2026. https://www.courier.example/tram-vote.',
  'no author and a long title':
    '*The Riverton Courier*. “Mayor says ‘we will not wait’ for the tram money.” January 30, 2026. https://www.courier.example/tram-vote.',
  'no date':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*. Accessed January 31, 2026. https://www.courier.example/tram-vote.',
  'a date that does not exist':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*. Accessed January 31, 2026. https://www.courier.example/tram-vote.',
  'a date alone':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, May 4, 2025. https://www.courier.example/tram-vote.',
  'the last minute of a day elsewhere':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, December 31, 2025. https://www.courier.example/tram-vote.',
  'a question':
    'Roe, Jane. “Who pays for the tram?” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'an exclamation':
    'Roe, Jane. “Stop that tram!” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'an ellipsis':
    'Roe, Jane. “And then the tram came…” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a full stop':
    'Roe, Jane. “The tram is late. Again.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'an apostrophe at the end':
    'Roe, Jane. “A day of rest for the drivers’.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'quoted words at the end':
    'Roe, Jane. “Mayor calls the tram ‘a gift.’” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'quotations within one another':
    'Roe, Jane. “Mayor: ‘They said “never” to my face’ in June.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a title that is a quotation':
    'Roe, Jane. “‘We will not wait.’” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a paper whose name shouts':
    'Roe, Jane. “Council votes to pause the tram.” *Tram Today!*, January 30, 2026. https://www.courier.example/tram-vote.',
  'no site name':
    'Roe, Jane. “Council votes to pause the tram.” *courier.example*, January 30, 2026. https://www.courier.example/tram-vote.',
  'an address that tracks':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/story?id=7.',
  'a mobile page with its canonical address':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a canonical address of another page':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a saved file': 'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026.',
  'white space and control characters':
    'Roe, Jane. “Council votes to pause.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'nothing known': '*courier.example*. Accessed January 31, 2026. https://www.courier.example/tram-vote.',
  'a Vietnamese author':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'two Vietnamese authors with a hyphen':
    'Trần Mẫu and Lê Thử. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'three Vietnamese authors':
    'Trần Thị Mẫu, Lê Thử, and Nguyễn Văn Ví Dụ. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Vietnamese and an English author':
    'Trần Thị Mẫu and Jane Roe. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Vietnamese author in capitals':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Vietnamese author without diacritics':
    'Tran Thi Mau. “Council votes to pause the tram.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
  'a labelled Vietnamese author':
    'Lê Thử. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a pen name':
    'Hoài Thu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Vietnamese agency':
    'TTXVN. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Vietnamese office':
    'Sở Tài chính tỉnh Krông Nô. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'no Vietnamese author':
    '*Báo Sông Mẫu*. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Vietnamese paper as its own author':
    '*Báo Sông Mẫu*. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'Vietnamese without a date':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*. Accessed January 31, 2026. https://songmau.example/nghi-quyet-12.html.',
  'Vietnamese with quoted words':
    'Trần Thị Mẫu. “Chủ tịch tỉnh: ‘Không thể chờ thêm.’” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'decomposed Vietnamese':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, January 30, 2026. https://songmau.example/nghi-quyet-12.html.',
  'a Chinese name':
    '王小明. “市议会暂停电车.” *The Riverton Courier*, January 30, 2026. https://www.courier.example/tram-vote.',
};

const NOTES: Partial<Record<CitedArticleName, string>> = {
  'one author':
    'Jane Roe, “Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'two authors after "By"':
    'Jane Roe and John Doe, “Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'three authors':
    'Jane Roe et al., “Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'an organisation':
    'Reuters, “Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'the paper as its own author':
    '“Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'no author':
    '“Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'no author and a question':
    '“Who pays for the tram?,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'no author and a long title':
    '“Mayor says ‘we will not wait’ for the tram money,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'no date':
    'Jane Roe, “Council votes to pause the tram,” *The Riverton Courier*, accessed January 31, 2026, https://www.courier.example/tram-vote.',
  'nothing known': '*courier.example*, accessed January 31, 2026, https://www.courier.example/tram-vote.',
  'a Vietnamese author':
    'Trần Thị Mẫu, “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết,” *Báo Sông Mẫu*, January 30, 2026, https://songmau.example/nghi-quyet-12.html.',
  'two Vietnamese authors with a hyphen':
    'Trần Mẫu and Lê Thử, “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết,” *Báo Sông Mẫu*, January 30, 2026, https://songmau.example/nghi-quyet-12.html.',
  'three Vietnamese authors':
    'Trần Thị Mẫu et al., “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết,” *Báo Sông Mẫu*, January 30, 2026, https://songmau.example/nghi-quyet-12.html.',
  'a pen name':
    'Hoài Thu, “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết,” *Báo Sông Mẫu*, January 30, 2026, https://songmau.example/nghi-quyet-12.html.',
  'no Vietnamese author':
    '“Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết,” *Báo Sông Mẫu*, January 30, 2026, https://songmau.example/nghi-quyet-12.html.',
  'a question':
    'Jane Roe, “Who pays for the tram?,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'quoted words at the end':
    'Jane Roe, “Mayor calls the tram ‘a gift,’” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'a title that is a quotation':
    'Jane Roe, “‘We will not wait,’” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'a full stop':
    'Jane Roe, “The tram is late. Again,” *The Riverton Courier*, January 30, 2026, https://www.courier.example/tram-vote.',
  'a saved file': 'Jane Roe, “Council votes to pause the tram,” *The Riverton Courier*, January 30, 2026.',
};

describe('chicago', () => {
  it.each(Object.entries(ENTRIES))('lists %s', (name, entry) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(starred(formatCitation(article, 'chicago', { accessed: ACCESSED }))).toBe(entry);
  });

  it.each(Object.entries(NOTES))('cites beside a quotation %s', (name, expected) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    const { inText, below } = citeQuotation(article, 'chicago', { accessed: ACCESSED });
    expect(inText).toBe('');
    expect(starred(below)).toBe(expected);
  });
});
