/**
 * RIS, which reference managers have in common. Source: RIS Format Specifications, Research Information Systems, 2001:
 * https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp
 *
 * Of two tags for one thing the older is written (T1, Y1): a file that mixes them is read less well. The older ones
 * have none for the language.
 */
import { type BibliographicItem, itemsOf } from './bibliographic-item.ts';
import type { CitedAuthor } from './citations/authors.ts';
import { type CivilDay, numericDay } from './citations/civil-day.ts';
import type { WriteFormat } from './export-entry.ts';

/**
 * One record for each article, lines ended by CR LF. TY begins a record and ER ends it; no value holds a line break.
 */
export const writeRis: WriteFormat<void> = function* (entries) {
  for (const item of itemsOf(entries)) {
    yield linesOf(item)
      .filter(([, value]) => value !== '')
      .map(([tag, value]) => `${tag}  - ${value}\r\n`)
      .concat('ER  - \r\n')
      .join('');
  }
};

function linesOf({
  key,
  authors,
  title,
  site,
  published,
  accessed,
  url,
  notes,
  keywords,
}: BibliographicItem) {
  const lines: [tag: string, value: string][] = [
    ['TY', 'NEWS'],
    ['ID', key],
    ['T1', title || site],
    ...authors.map((author): [string, string] => ['AU', risName(author)]),
    ['T2', site],
    ['Y1', published === null ? '' : risDate(published)],
    ['UR', url],
    ['Y2', url === '' ? '' : risDate(accessed)],
    ...keywords.map((keyword): [string, string] => ['KW', keyword]),
    ...notes.map((note): [string, string] => ['N1', note]),
  ];
  return lines;
}

/** Family name, given names, suffix: whatever comes first in running text. */
function risName({ name, parts }: CitedAuthor): string {
  if (parts === null) return name;
  return [parts.family, parts.given, parts.suffix].filter(part => part !== '').join(', ');
}

/** Year, month, day and, empty, other information. */
function risDate(day: CivilDay): string {
  return `${numericDay(day, '/')}/`;
}
