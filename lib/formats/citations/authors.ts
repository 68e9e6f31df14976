/** Reads from a byline who is to be named as author. */
import { withoutBylineLabel } from '../../article/bylines.ts';
import { isVietnameseTag } from '../../article/vietnamese-text.ts';
import { collapseWhitespace } from '../../shared/text.ts';
import { isNoName, isOneBody, isOrganisation } from './organisations.ts';
import { type NameParts, partsOfName, unshouted } from './person-name.ts';

export interface CitedAuthor {
  /** As it stands in running text: "Jane Roe", "Trần Thị Mẫu", "Reuters". Never empty. */
  name: string;
  /** `null` for an organisation, and for a name that is not taken apart. */
  parts: NameParts | null;
}

const BY =
  /^(?:(?:written|reported|reporting|story|words|text|posted)\s+)?by:?\s+|^(?:authors?|reporter)\s*:\s*/i;
const SEPARATOR = /\s*(?:[,;/|•·]|&|\+|\s[-–—]\s|\s(?:and|und|et|và|with)\s)\s*/iu;
/** Two Vietnamese names with a hyphen between; within one there is none. */
const TIGHT_PAIR = /^(\p{L}+(?: \p{L}+){1,3})[-–](\p{L}+(?: \p{L}+){1,3})$/u;
const TITLE =
  /^(?:(?:dr|mr|mrs|ms|prof|sir|rev|hon|gs|pgs|ts|ths|ks|bs|ls|nsnd|nsưt|pv)\.?[ ,]|(?:gs|pgs|ts|ths|ks|bs|ls)\.(?=\p{L})|(?:nhà báo|phóng viên|luật sư|giáo sư|tiến sĩ|thạc sĩ|ông|bà)\s)\s*/iu;
const PLACE = /\s+(?:in|from|for|reporting from|at)\s+\p{Lu}.*$/u;

/**
 * The authors in the order of the byline, each once; none where it names nobody ("Staff"). Beside persons their
 * employers, agencies and roles are left out: "Jane Roe, Reuters" has one author.
 *
 * @param language BCP 47 tag of the article, or `null`
 */
export function readAuthors(byline: string | null, language: string | null): CitedAuthor[] {
  const text = tidyByline(byline ?? '');
  const parts = isOneBody(text) ? [text] : splitByline(text, isVietnameseTag(language));
  const names = [...new Set(parts.map(part => tidyName(part, language)).filter(name => name !== ''))];
  const persons = names.filter(name => !isOrganisation(name));
  const chosen = persons.length > 0 ? persons : names;
  return chosen.map(name => ({ name, parts: isOrganisation(name) ? null : partsOfName(name, language) }));
}

function tidyByline(byline: string): string {
  const bare = collapseWhitespace(byline.normalize('NFC').replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));
  return withoutBylineLabel(bare)
    .replace(BY, '')
    .replace(/[\s,;:|]+$/, '');
}

/** Names have their family name first, before a comma, where semicolons part them or where there is but one. */
function splitByline(text: string, isVietnamese: boolean): string[] {
  if (text.includes(';')) return text.split(/\s*;\s*/).map(uninverted);
  const parts = text.split(SEPARATOR);
  if (isVietnamese) return parts.flatMap(part => TIGHT_PAIR.exec(part)?.slice(1) ?? [part]);
  return /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}'’-]+(?: \p{Lu}\.?)*$/u.test(text) && !parts.some(isOrganisation)
    ? [uninverted(text)]
    : parts;
}

/** "John Doe Jr." of "Doe, John, Jr."; without commas in any case, which file formats have for the parts of a name. */
function uninverted(name: string): string {
  const [family = '', given = '', ...rest] = name.split(/\s*,\s*/);
  return collapseWhitespace(
    (isOrganisation(name) ? [family, given, ...rest] : [given, family, ...rest]).join(' '),
  );
}

/** Empty where the part names nobody. */
function tidyName(part: string, language: string | null): string {
  let name = part.trim().replace(BY, '');
  for (let bare = name.replace(TITLE, ''); bare !== name; bare = name.replace(TITLE, '')) name = bare;
  if (!isOrganisation(name)) name = name.replace(PLACE, '').replace(/(\p{L}{3})\.$/u, '$1');
  if (name.includes(' ')) name = name.replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ');
  const isAddress = /@|:\/\/|\.(?:com|net|org|vn)$/i.test(name);
  return isAddress || !/[\p{L}\p{N}]/u.test(name) || isNoName(name) ? '' : unshouted(name, language);
}
