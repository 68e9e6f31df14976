import { describe, expect, it } from 'vitest';
import { citeQuotation, formatCitation } from '../../../../lib/formats/citations/format-citation.ts';
import { ACCESSED, CITED_ARTICLES, type CitedArticleName, starred } from '../../../support/cited-articles.ts';

/** With italics between stars. */
const ENTRIES: Record<CitedArticleName, string> = {
  'one author':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'two authors after "By"':
    'Roe, J., & Doe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'three authors':
    'Roe, J., Doe, J., & Poe, A. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'seven authors':
    'Ason, A., Bson, A., Cson, A., Dson, A., Eson, A., Fson, A., & Gson, A. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'twenty authors':
    'Ason, A., Bson, A., Cson, A., Dson, A., Eson, A., Fson, A., Gson, A., Hson, A., Ison, A., Json, A., Kson, A., Lson, A., Mson, A., Nson, A., Oson, A., Pson, A., Qson, A., Rson, A., Sson, A., & Tson, A. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'twenty-one authors':
    'Ason, A., Bson, A., Cson, A., Dson, A., Eson, A., Fson, A., Gson, A., Hson, A., Ison, A., Json, A., Kson, A., Lson, A., Mson, A., Nson, A., Oson, A., Pson, A., Qson, A., Rson, A., Sson, A., . . . Uson, A. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a suffix and a particle':
    'Doe, M., Jr., & van der Roe, L. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'initials and a hyphen':
    'Roe, J. R., & Doe, J.-L. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'an author and an agency':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'an organisation':
    'Reuters. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'two organisations':
    'Reuters & Associated Press. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a ministry with "and" in its name':
    'Ministry of Roads and Bridges. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'the paper as its own author':
    'The Riverton Courier. (2026, January 30). Council votes to pause the tram. https://www.courier.example/tram-vote',
  'a single name':
    'Sappho. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'nobody named':
    'Council votes to pause the tram. (2026, January 30). *The Riverton Courier*. https://www.courier.example/tram-vote',
  'no author':
    'Council votes to pause the tram. (2026, January 30). *The Riverton Courier*. https://www.courier.example/tram-vote',
  'no author and a question':
    'Who pays for the tram? (2026, January 30). *The Riverton Courier*. https://www.courier.example/tram-vote',
  'no author and a long title':
    'Mayor says “we will not wait” for the tram money. (2026, January 30). *The Riverton Courier*. https://www.courier.example/tram-vote',
  'no date':
    'Roe, J. (n.d.). Council votes to pause the tram. *The Riverton Courier*. Retrieved January 31, 2026, from https://www.courier.example/tram-vote',
  'a date that does not exist':
    'Roe, J. (n.d.). Council votes to pause the tram. *The Riverton Courier*. Retrieved January 31, 2026, from https://www.courier.example/tram-vote',
  'a date alone':
    'Roe, J. (2025, May 4). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'the last minute of a day elsewhere':
    'Roe, J. (2025, December 31). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a question':
    'Roe, J. (2026, January 30). Who pays for the tram? *The Riverton Courier*. https://www.courier.example/tram-vote',
  'an exclamation':
    'Roe, J. (2026, January 30). Stop that tram! *The Riverton Courier*. https://www.courier.example/tram-vote',
  'an ellipsis':
    'Roe, J. (2026, January 30). And then the tram came… *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a full stop':
    'Roe, J. (2026, January 30). The tram is late. Again. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'an apostrophe at the end':
    'Roe, J. (2026, January 30). A day of rest for the drivers’. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'quoted words at the end':
    'Roe, J. (2026, January 30). Mayor calls the tram "a gift." *The Riverton Courier*. https://www.courier.example/tram-vote',
  'quotations within one another':
    'Roe, J. (2026, January 30). Mayor: “They said ‘never’ to my face” in June. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a title that is a quotation':
    'Roe, J. (2026, January 30). ‘We will not wait.’ *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a paper whose name shouts':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *Tram Today!* https://www.courier.example/tram-vote',
  'no site name':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *courier.example*. https://www.courier.example/tram-vote',
  'an address that tracks':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/story?id=7',
  'a mobile page with its canonical address':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a canonical address of another page':
    'Roe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a saved file': 'Roe, J. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*.',
  'white space and control characters':
    'Roe, J. (2026, January 30). Council votes to pause. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'nothing known':
    '*courier.example*. (n.d.). Retrieved January 31, 2026, from https://www.courier.example/tram-vote',
  'a Vietnamese author':
    'Trần, T. M. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'two Vietnamese authors with a hyphen':
    'Trần, M., & Lê, T. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'three Vietnamese authors':
    'Trần, T. M., Lê, T., & Nguyễn, V. V. D. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Vietnamese and an English author':
    'Trần, T. M., & Roe, J. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Vietnamese author in capitals':
    'Trần, T. M. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Vietnamese author without diacritics':
    'Tran, T. M. (2026, January 30). Council votes to pause the tram. *The Riverton Courier*. https://www.courier.example/tram-vote',
  'a labelled Vietnamese author':
    'Lê, T. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a pen name':
    'Hoài Thu. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Vietnamese agency':
    'TTXVN. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Vietnamese office':
    'Sở Tài chính tỉnh Krông Nô. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'no Vietnamese author':
    'Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. (2026, January 30). *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Vietnamese paper as its own author':
    'Báo Sông Mẫu. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. https://songmau.example/nghi-quyet-12.html',
  'Vietnamese without a date':
    'Trần, T. M. (n.d.). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. Retrieved January 31, 2026, from https://songmau.example/nghi-quyet-12.html',
  'Vietnamese with quoted words':
    'Trần, T. M. (2026, January 30). Chủ tịch tỉnh: “Không thể chờ thêm.” *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'decomposed Vietnamese':
    'Trần, T. M. (2026, January 30). Hội đồng nhân dân tỉnh Krông Nô thông qua 12 nghị quyết. *Báo Sông Mẫu*. https://songmau.example/nghi-quyet-12.html',
  'a Chinese name':
    '王小明. (2026, January 30). 市议会暂停电车. *The Riverton Courier*. https://www.courier.example/tram-vote',
};

const IN_TEXT: Partial<Record<CitedArticleName, string>> = {
  'one author': '(Roe, 2026)',
  'two authors after "By"': '(Roe & Doe, 2026)',
  'three authors': '(Roe et al., 2026)',
  'an organisation': '(Reuters, 2026)',
  'the paper as its own author': '(The Riverton Courier, 2026)',
  'no author': '(“Council votes to pause the tram,” 2026)',
  'no author and a question': '(“Who pays for the tram?,” 2026)',
  'no author and a long title': '(“Mayor says we will not wait,” 2026)',
  'no date': '(Roe, n.d.)',
  'nothing known': '(courier.example, n.d.)',
  'a Vietnamese author': '(Trần, 2026)',
  'two Vietnamese authors with a hyphen': '(Trần & Lê, 2026)',
  'three Vietnamese authors': '(Trần et al., 2026)',
  'a pen name': '(Hoài Thu, 2026)',
  'no Vietnamese author': '(“Hội đồng nhân dân tỉnh Krông,” 2026)',
  'a question': '(Roe, 2026)',
  'quoted words at the end': '(Roe, 2026)',
  'a title that is a quotation': '(Roe, 2026)',
  'a full stop': '(Roe, 2026)',
  'a saved file': '(Roe, 2026)',
};

describe('apa', () => {
  it.each(Object.entries(ENTRIES))('lists %s', (name, entry) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(starred(formatCitation(article, 'apa', { accessed: ACCESSED }))).toBe(entry);
  });

  it.each(Object.entries(IN_TEXT))('cites beside a quotation %s', (name, expected) => {
    const article = CITED_ARTICLES[name as CitedArticleName];
    expect(citeQuotation(article, 'apa', { accessed: ACCESSED }).inText).toBe(expected);
  });
});
