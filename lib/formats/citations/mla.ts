/**
 * The style of the Modern Language Association, 9th edition, in English.
 * Source: MLA Handbook, 2021, chapter 5: https://style.mla.org/works-cited/works-cited-a-quick-guide/
 *
 * The date of access, which MLA leaves to the writer, is always given: a news article may be changed after its
 * publication. The case of titles is left as it is. Names that have their family name first are not inverted and get no
 * comma.
 */
import type { CitedAuthor } from './authors.ts';
import { type CitationText, italic, listed, sentences } from './citation-text.ts';
import { type CitedSource, isBySite } from './cited-source.ts';
import type { CivilDay } from './civil-day.ts';
import { invertedName, isInverted, shortName } from './name-lists.ts';
import { shortTitle, titleInQuotes } from './titles.ts';

const MONTHS = 'Jan.,Feb.,Mar.,Apr.,May,June,July,Aug.,Sept.,Oct.,Nov.,Dec.'.split(',');

export function formatMla(source: CitedSource, accessed: CivilDay): CitationText {
  const { authors, title, site, published, url } = source;
  const address = url.replace(/^https?:\/\//, '');
  return sentences(
    isBySite(source) ? '' : namesOf(authors),
    title === '' ? '' : titleInQuotes(title, '.'),
    listed(site === '' ? '' : italic(site), published === null ? '' : mlaDay(published), address),
    url === '' ? '' : `Accessed ${mlaDay(accessed)}`,
  );
}

/** "(Roe and Doe)" */
export function citeMlaInText(source: CitedSource): string {
  const { authors, title, site } = source;
  if (authors.length === 0 || isBySite(source)) {
    return `(${title === '' ? site : titleInQuotes(shortTitle(title))})`;
  }
  const names = authors.map(shortName);
  return authors.length > 2 ? `(${names[0]} et al.)` : `(${names.join(' and ')})`;
}

function namesOf(authors: readonly CitedAuthor[]): string {
  const [first, second] = authors;
  if (first === undefined) return '';
  const lead = invertedName(first);
  if (authors.length > 2) return isInverted(first) ? `${lead}, et al.` : `${lead} et al.`;
  if (second === undefined) return lead;
  return isInverted(first) ? `${lead}, and ${second.name}` : `${lead} and ${second.name}`;
}

/** "31 Jan. 2026" */
function mlaDay({ year, month, day }: CivilDay): string {
  return `${day} ${MONTHS[month - 1]} ${year}`;
}
