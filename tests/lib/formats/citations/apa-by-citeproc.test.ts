import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../../lib/formats/citations/citation-text.ts';
import { citeQuotation, formatCitation } from '../../../../lib/formats/citations/format-citation.ts';
import { writeCslJson } from '../../../../lib/formats/write-csl-json.ts';
import { ACCESSED, CITED_ARTICLES, type CitedArticleName } from '../../../support/cited-articles.ts';
import { entryOf } from '../../../support/export-entries.ts';

const REPEATED = 'it repeats the paper that is its own author';

/** Where citeproc's APA is not ours, and how. */
const DIFFERENT: Partial<Record<CitedArticleName, string>> = {
  'twenty-one authors': 'it has one character for the three points',
  'the paper as its own author': REPEATED,
  'a Vietnamese paper as its own author': REPEATED,
  'nothing known': REPEATED,
  'an ellipsis': 'it sets a full stop after the points',
  'quoted words at the end': 'it curls straight quotation marks',
  'no site name': 'it gives host names capitals',
};

/** It takes letters that only Vietnamese has for another script, whose names it writes without commas. */
function hasVietnameseName(name: CitedArticleName): boolean {
  const { language, byline } = CITED_ARTICLES[name];
  return language === 'vi' && /trần|lê/iu.test((byline ?? '').normalize('NFC'));
}

const ALIKE = (Object.keys(CITED_ARTICLES) as CitedArticleName[]).filter(
  name => !(name in DIFFERENT) && !hasVietnameseName(name),
);

function byCiteproc(name: CitedArticleName, what: 'bibliography' | 'citation'): string {
  const items = JSON.parse([...writeCslJson([entryOf(CITED_ARTICLES[name])])].join(''));
  for (const author of items[0].author ?? []) delete author['static-ordering'];
  return new Cite(items).format(what, { template: 'apa', format: 'text' }).trim();
}

describe('the APA style, written by citeproc from our CSL-JSON', () => {
  it.each(ALIKE)('lists %s as we do', name => {
    const ours = formatCitation(CITED_ARTICLES[name], 'apa', { accessed: ACCESSED });
    expect(plainText(ours)).toBe(byCiteproc(name, 'bibliography'));
  });

  // Without an author it cites the whole title, and changes its case.
  it.each(ALIKE.filter(name => !/no author|nobody|no Vietnamese/.test(name)))('cites %s as we do', name => {
    const { inText } = citeQuotation(CITED_ARTICLES[name], 'apa', { accessed: ACCESSED });
    expect(inText).toBe(byCiteproc(name, 'citation'));
  });

  it('is compared in most cases', () => {
    expect(ALIKE.length).toBeGreaterThan(Object.keys(CITED_ARTICLES).length / 2);
  });
});
