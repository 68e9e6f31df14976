import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../../lib/annotations/annotation.ts';
import { plainText } from '../../../../lib/formats/citations/citation-text.ts';
import type { CitationStyle } from '../../../../lib/formats/citations/format-citation.ts';
import { quoteWithCitation } from '../../../../lib/formats/citations/quote-with-citation.ts';
import { ACCESSED, CITED_ARTICLES, type CitedArticleName, starred } from '../../../support/cited-articles.ts';
import { sampleClaim } from '../../../support/sample-library.ts';

function marked(exact: string, speaker = ''): Annotation {
  const { target, record: _record, ...rest } = sampleClaim();
  const selector: typeof target.selector = [
    { type: 'TextQuoteSelector', exact, prefix: 'a ', suffix: ' b' },
    { type: 'TextPositionSelector', start: 2, end: 2 + exact.length },
  ];
  return { ...rest, kind: 'quote', record: { speaker }, target: { ...target, selector } };
}

function written(annotation: Annotation, name: CitedArticleName, style: CitationStyle): string[] {
  const article = CITED_ARTICLES[name];
  return starred(quoteWithCitation(annotation, article, style, { accessed: ACCESSED })).split('\n\n');
}

const WORDS = 'The tram cannot wait for the money.';

describe('quoteWithCitation', () => {
  it.each<[CitationStyle, quotation: string, below: string]>([
    ['apa', `“${WORDS}” — Ann Poe (Roe, 2026)`, 'Roe, J. (2026, January 30). Council'],
    ['mla', `“${WORDS}” — Ann Poe (Roe)`, 'Roe, Jane. “Council'],
    ['chicago', `“${WORDS}” — Ann Poe`, 'Jane Roe, “Council'],
    ['vietnamese', `“${WORDS}” — Ann Poe (Roe, 2026)`, 'Roe J. (2026), “Council'],
  ])('writes the quotation, the citation and a link to the passage in %s', (style, quotation, below) => {
    const [first, second, third, ...more] = written(marked(WORDS, 'Ann Poe'), 'one author', style);
    expect(first).toBe(quotation);
    expect(second).toContain(below);
    expect(second).toContain('*The Riverton Courier*');
    expect(third).toBe(
      'https://www.courier.example/tram-vote#:~:text=The%20tram%20cannot%20wait%20for%20the%20money.',
    );
    expect(more).toEqual([]);
  });

  it('names who claims, and nobody where the reader named nobody', () => {
    const claim = sampleClaim({ record: { claimant: 'Lê Thử' } });
    expect(written(claim, 'a Vietnamese author', 'vietnamese')[0]).toBe(
      '“12 nghị quyết” — Lê Thử (Trần Thị Mẫu, 2026)',
    );
    expect(written(sampleClaim(), 'a Vietnamese author', 'apa')[0]).toBe('“12 nghị quyết” (Trần, 2026)');
  });

  it('quotes the text that the reader took over', () => {
    const annotation = marked(WORDS);
    const { selector } = marked('The tram can wait.').target;
    annotation.versions = [{ selector, reason: 'accepted', added: '2026-02-01T00:00:00.000Z' }];
    expect(written(annotation, 'one author', 'mla')[0]).toBe('“The tram can wait.” (Roe)');
  });

  it('turns the marks within the quotation, and its lines into one', () => {
    expect(written(marked('He said “no”.\nThen he left.'), 'one author', 'mla')[0]).toBe(
      '“He said ‘no’. Then he left.” (Roe)',
    );
  });

  it('has no link to a saved file', () => {
    expect(written(marked(WORDS), 'a saved file', 'apa')).toHaveLength(2);
  });

  it('gives plain text too', () => {
    const runs = quoteWithCitation(marked(WORDS), CITED_ARTICLES['one author'], 'apa', {
      accessed: ACCESSED,
    });
    expect(plainText(runs)).not.toContain('*');
  });
});
