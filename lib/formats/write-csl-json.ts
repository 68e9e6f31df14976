/**
 * CSL-JSON, which Zotero, Pandoc and others read. Source: https://docs.citationstyles.org/en/stable/specification.html
 */
import { type BibliographicItem, itemsOf } from './bibliographic-item.ts';
import type { CitedAuthor } from './citations/authors.ts';
import type { CivilDay } from './citations/civil-day.ts';
import type { WriteFormat } from './export-entry.ts';

/** An array with one item for each article, JSON with one item a line. */
export const writeCslJson: WriteFormat<void> = function* (entries) {
  let before = '[\n';
  for (const item of itemsOf(entries)) {
    yield before + JSON.stringify(cslItem(item));
    before = ',\n';
  }
  yield entries.length === 0 ? '[]\n' : '\n]\n';
};

/** What is not known is `undefined`, which JSON leaves out. */
function cslItem(item: BibliographicItem): Record<string, unknown> {
  const { key, authors, title, site, published, accessed, url, language, notes, keywords } = item;
  return {
    id: key,
    type: 'article-newspaper',
    title: title || site,
    author: authors.length === 0 ? undefined : authors.map(cslName),
    'container-title': site || undefined,
    issued: published === null ? undefined : cslDate(published),
    accessed: url === '' ? undefined : cslDate(accessed),
    URL: url || undefined,
    language: language || undefined,
    keyword: keywords.join(', ') || undefined,
    note: notes.join('\n') || undefined,
  };
}

/** `static-ordering` keeps a family name that comes first there. */
function cslName({ name, parts }: CitedAuthor): Record<string, string | boolean> {
  if (parts === null) return { literal: name };
  const { family, given, suffix, isFamilyFirst } = parts;
  return {
    family,
    given,
    ...(suffix === '' ? {} : { suffix }),
    ...(isFamilyFirst ? { 'static-ordering': true } : {}),
  };
}

function cslDate({ year, month, day }: CivilDay) {
  return { 'date-parts': [[year, month, day]] };
}
