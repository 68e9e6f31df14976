import { describe, expect, it } from 'vitest';
import { citeQuotation, formatCitation } from '../../../../lib/formats/citations/format-citation.ts';
import { ACCESSED, CITED_ARTICLES, type CitedArticleName, starred } from '../../../support/cited-articles.ts';

/** With italics between stars. */
const ENTRIES: Record<CitedArticleName, string> = {
  'one author':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'two authors after "By"':
    'Roe, Jane, and John Doe. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'three authors':
    'Roe, Jane, et al. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'seven authors':
    'Ason, Ann, et al. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'twenty authors':
    'Ason, Ann, et al. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'twenty-one authors':
    'Ason, Ann, et al. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a suffix and a particle':
    'Doe, Martin, Jr., and Ludwig van der Roe. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'initials and a hyphen':
    'Roe, J. R., and Jean-Luc Doe. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'an author and an agency':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'an organisation':
    'Reuters. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'two organisations':
    'Reuters and Associated Press. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a ministry with "and" in its name':
    'Ministry of Roads and Bridges. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'the paper as its own author':
    '“Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a single name':
    'Sappho. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'nobody named':
    '“Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'no author':
    '“Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'no author and a question':
    '“Who pays for the tram?” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'no author and a long title':
    '“Mayor says ‘we will not wait’ for the tram money.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'no date':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a date that does not exist':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a date alone':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 4 May 2025, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'the last minute of a day elsewhere':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 31 Dec. 2025, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a question':
    'Roe, Jane. “Who pays for the tram?” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'an exclamation':
    'Roe, Jane. “Stop that tram!” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'an ellipsis':
    'Roe, Jane. “And then the tram came…” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a full stop':
    'Roe, Jane. “The tram is late. Again.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'an apostrophe at the end':
    'Roe, Jane. “A day of rest for the drivers’.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'quoted words at the end':
    'Roe, Jane. “Mayor calls the tram ‘a gift.’” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'quotations within one another':
    'Roe, Jane. “Mayor: ‘They said “never” to my face’ in June.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a title that is a quotation':
    'Roe, Jane. “‘We will not wait.’” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a paper whose name shouts':
    'Roe, Jane. “Council votes to pause the tram.” *Tram Today!*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'no site name':
    'Roe, Jane. “Council votes to pause the tram.” *courier.example*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'an address that tracks':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/story?id=7. Accessed 31 Jan. 2026.',
  'a mobile page with its canonical address':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a canonical address of another page':
    'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a saved file': 'Roe, Jane. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026.',
  'white space and control characters':
    'Roe, Jane. “Council votes to pause.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'nothing known': '*courier.example*, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a Vietnamese author':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'two Vietnamese authors with a hyphen':
    'Trần Mẫu and Lê Thử. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'three Vietnamese authors':
    'Trần Thị Mẫu et al. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Vietnamese and an English author':
    'Trần Thị Mẫu and Jane Roe. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Vietnamese author in capitals':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Vietnamese author without diacritics':
    'Tran Thi Mau. “Council votes to pause the tram.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
  'a labelled Vietnamese author':
    'Lê Thử. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a pen name':
    'Hoài Thu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Vietnamese agency':
    'TTXVN. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Vietnamese office':
    'Sở Tài chính tỉnh Krông Nô. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'no Vietnamese author':
    '“Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Vietnamese paper as its own author':
    '“Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'Vietnamese without a date':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'Vietnamese with quoted words':
    'Trần Thị Mẫu. “Chủ tịch tỉnh: ‘Không thể chờ thêm.’” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'decomposed Vietnamese':
    'Trần Thị Mẫu. “Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết.” *Báo Sông Mẫu*, 30 Jan. 2026, songmau.example/nghi-quyet-12.html. Accessed 31 Jan. 2026.',
  'a Chinese name':
    '王小明. “市议会暂停电车.” *The Riverton Courier*, 30 Jan. 2026, www.courier.example/tram-vote. Accessed 31 Jan. 2026.',
};

const IN_TEXT: Partial<Record<CitedArticleName, string>> = {
  'one author': '(Roe)',
  'two authors after "By"': '(Roe and Doe)',
  'three authors': '(Roe et al.)',
  'an organisation': '(Reuters)',
  'the paper as its own author': '(“Council votes to pause the tram”)',
  'no author': '(“Council votes to pause the tram”)',
  'no author and a question': '(“Who pays for the tram?”)',
  'no author and a long title': '(“Mayor says we will not wait”)',
  'no date': '(Roe)',
  'nothing known': '(courier.example)',
  'a Vietnamese author': '(Trần)',
  'two Vietnamese authors with a hyphen': '(Trần and Lê)',
  'three Vietnamese authors': '(Trần et al.)',
  'a pen name': '(Hoài Thu)',
  'no Vietnamese author': '(“Hội đồng nhân dân tỉnh Krông”)',
  'a question': '(Roe)',
  'quoted words at the end': '(Roe)',
  'a title that is a quotation': '(Roe)',
  'a full stop': '(Roe)',
  'a saved file': '(Roe)',
};

describe('mla', () => {
  it.each(Object.entries(ENTRIES))('lists %s', (name, entry) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(starred(formatCitation(article, 'mla', { accessed: ACCESSED }))).toBe(entry);
  });

  it.each(Object.entries(IN_TEXT))('cites beside a quotation %s', (name, expected) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(citeQuotation(article, 'mla', { accessed: ACCESSED }).inText).toBe(expected);
  });
});
