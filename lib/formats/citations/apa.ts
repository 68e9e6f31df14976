/**
 * The style of the American Psychological Association, 7th edition, in English.
 * Source: Publication Manual, 2020, sections 8 and 9 and example 16 of chapter 10 (newspaper article):
 * https://apastyle.apa.org/style-grammar-guidelines/references/examples/newspaper-article-references
 *
 * Every article is cited as one of a newspaper: the title upright, the paper's name in italics. APA treats news sites
 * that are no newspapers the other way round; pages do not say which they are. The case of titles is left as it is, for
 * sentence case needs to know which words are names. Vietnamese names are given as APA does, by family name and
 * initials: "Trần, T. M."
 */

import type { CitedAuthor } from './authors.ts';
import { type CitationText, italic, runsOf, sentences } from './citation-text.ts';
import { type CitedSource, isBySite } from './cited-source.ts';
import { americanDay, type CivilDay, englishMonth } from './civil-day.ts';
import { initialsOf, joinNames, shortName } from './name-lists.ts';
import { shortTitle, titleInQuotes } from './titles.ts';

/** With more, all but the first nineteen and the last are left out. */
const MOST_AUTHORS = 20;

export function formatApa(source: CitedSource, accessed: CivilDay): CitationText {
  const { authors, title, site, published, url } = source;
  const [lead = [], ...rest] = [
    runsOf(namesOf(authors)),
    runsOf(title),
    isBySite(source) ? [] : italic(site),
  ].filter(part => part.some(({ text }) => text !== ''));
  const date = published === null ? 'n.d.' : `${published.year}, ${englishMonth(published)} ${published.day}`;
  const retrieved = published === null ? `Retrieved ${americanDay(accessed)}, from ` : '';
  const entry = sentences(lead, `(${date})`, ...rest);
  return url === '' ? entry : runsOf(entry, ` ${retrieved}${url}`);
}

/** "(Roe & Doe, 2026)" */
export function citeApaInText({ authors, title, site, published }: CitedSource): string {
  const year = published?.year ?? 'n.d.';
  const [first, second] = authors.map(shortName);
  if (first === undefined) {
    return title === '' ? `(${site}, ${year})` : `(${titleInQuotes(shortTitle(title), ',')} ${year})`;
  }
  if (authors.length > 2) return `(${first} et al., ${year})`;
  return second === undefined ? `(${first}, ${year})` : `(${first} & ${second}, ${year})`;
}

function namesOf(authors: readonly CitedAuthor[]): string {
  const names = authors.map(apaName);
  if (names.length > MOST_AUTHORS) {
    return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, . . . ${names.at(-1)}`;
  }
  const hasComma = authors[0]?.parts != null;
  return joinNames(names, hasComma ? ', & ' : ' & ', ', & ');
}

function apaName({ name, parts }: CitedAuthor): string {
  if (parts === null) return name;
  return [parts.family, initialsOf(parts), parts.suffix].filter(part => part !== '').join(', ');
}
