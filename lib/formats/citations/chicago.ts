/**
 * The notes and bibliography style of The Chicago Manual of Style, 18th edition, in English.
 * Source: chapters 13 and 14, https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-1.html
 *
 * The 17th edition differs in the number of authors only: it lists ten in a bibliography and three in a note, where the
 * 18th has six and two (13.23). Names that have their family name first are not inverted (13.75). In a bibliography the
 * paper's name stands in the place of an author who is not named (17th ed., 14.199). A day of access is given where
 * there is no date. The case of titles, and "The" before a paper's name, are left as they are.
 */
import type { CitedAuthor } from './authors.ts';
import { type CitationText, italic, listed, runsOf, sentences } from './citation-text.ts';
import { type CitedSource, isBySite } from './cited-source.ts';
import { americanDay, type CivilDay } from './civil-day.ts';
import { invertedName, isInverted, joinNames } from './name-lists.ts';
import { titleInQuotes } from './titles.ts';

/** With more authors a bibliography lists the first three, and a note with more than two the first one. */
const MOST_LISTED = 6;
const LISTED_OF_MORE = 3;
const MOST_IN_NOTE = 2;

/** The entry in a bibliography. */
export function formatChicago(source: CitedSource, accessed: CivilDay): CitationText {
  const { title, site, published, url } = source;
  const paper = site === '' ? [] : italic(site);
  const names = isBySite(source) ? '' : listedNames(source.authors);
  const date = published === null ? '' : americanDay(published);
  return sentences(
    names === '' ? paper : names,
    title === '' ? '' : titleInQuotes(title, '.'),
    names === '' ? date : listed(paper, date),
    published === null && url !== '' ? `Accessed ${americanDay(accessed)}` : '',
    url,
  );
}

/** The full note, without its number. */
export function formatChicagoNote(source: CitedSource, accessed: CivilDay): CitationText {
  const { title, site, published, url } = source;
  const accessedDay = url === '' ? '' : `accessed ${americanDay(accessed)}`;
  const details = listed(
    site === '' ? [] : italic(site),
    published === null ? accessedDay : americanDay(published),
    url,
  );
  const names = isBySite(source) ? '' : noteNames(source.authors);
  if (title === '') return sentences(listed(names, details));
  const lead = names === '' ? '' : `${names}, `;
  const mark = details.length === 0 ? '.' : ',';
  return sentences(runsOf(`${lead}${titleInQuotes(title, mark)} `, details));
}

function listedNames(authors: readonly CitedAuthor[]): string {
  const [first] = authors;
  if (first === undefined) return '';
  const names = [invertedName(first), ...authors.slice(1).map(({ name }) => name)];
  if (names.length > MOST_LISTED) return `${names.slice(0, LISTED_OF_MORE).join(', ')}, et al.`;
  return joinNames(names, isInverted(first) ? ', and ' : ' and ', ', and ');
}

function noteNames(authors: readonly CitedAuthor[]): string {
  const names = authors.map(({ name }) => name);
  return names.length > MOST_IN_NOTE ? `${names[0]} et al.` : names.join(' and ');
}
