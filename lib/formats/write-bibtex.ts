/**
 * BibTeX as biblatex and biber read it: UTF-8, dates in ISO 8601. Source: the biblatex manual, chapter 2:
 * https://ctan.org/pkg/biblatex
 */
import { type BibliographicItem, itemsOf } from './bibliographic-item.ts';
import type { CitedAuthor } from './citations/authors.ts';
import { numericDay } from './citations/civil-day.ts';
import { escapeTex } from './escape-tex.ts';
import type { WriteFormat } from './export-entry.ts';

/** The names that babel has; the others have no field. */
const LANGUAGES = new Map([
  ['en', 'english'],
  ['vi', 'vietnamese'],
]);

/** Words that begin with a capital: nothing that BibTeX would take for a particle, or for another name. */
const PLAIN_NAME = /^\p{Lu}[\p{L}\p{M}.’]*(?:[ -]\p{Lu}[\p{L}\p{M}.’]*)*$/u;

/** One `@article` for each article. Quotations stand in `annotation`, which no style prints. */
export const writeBibtex: WriteFormat<void> = function* (entries) {
  for (const item of itemsOf(entries)) yield `${bibtexEntry(item)}\n`;
};

function bibtexEntry(item: BibliographicItem): string {
  const { key, authors, title, site, published, accessed, url, language, notes, keywords } = item;
  const fields: [name: string, value: string][] = [
    ['author', authors.map(bibtexName).join(' and ')],
    // The inner braces keep styles from changing capitals: which words are names cannot be told.
    ['title', `{${escapeTex(title || site)}}`],
    ['journaltitle', escapeTex(site)],
    ['entrysubtype', 'newspaper'],
    ['date', published === null ? '' : numericDay(published, '-')],
    ['url', url],
    ['urldate', url === '' ? '' : numericDay(accessed, '-')],
    ['langid', LANGUAGES.get(language.toLowerCase().split('-')[0]!) ?? ''],
    ['keywords', escapeTex(keywords.join(', '))],
    ['annotation', notes.map(escapeTex).join('\n\n')],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@article{${key},\n${lines.join('')}}\n`;
}

/** A name that is not taken apart stands in braces, and so does a part in which BibTeX would see more than one. */
function bibtexName({ name, parts }: CitedAuthor): string {
  if (parts === null) return `{${escapeTex(name)}}`;
  return [parts.family, parts.suffix, parts.given]
    .filter(part => part !== '')
    .map(part => (PLAIN_NAME.test(part) ? part : `{${escapeTex(part)}}`))
    .join(', ');
}
