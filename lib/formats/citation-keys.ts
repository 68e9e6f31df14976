import { foldForSearch } from '../shared/fold-for-search.ts';
import { type CitedSource, isBySite } from './citations/cited-source.ts';

const LONGEST_PART = 20;
const ARTICLES = new Set(['a', 'an', 'the']);

/**
 * Gives one source after the other the key by which a writer cites it: `mau2026hop` from who wrote it (the last word of
 * a Vietnamese name, by which it is sorted; else the family name), the year and the title's first word. Only a to z and
 * digits; always unique: the second and third of a kind end in `a` and `b`, so that what is added later changes no key
 * before it.
 */
export function createCitationKeys(): (source: CitedSource) => string {
  const used = new Set<string>();
  const taken = new Map<string, number>();
  return source => {
    const stem = stemOf(source);
    let count = taken.get(stem) ?? 0;
    let key = stem + suffixOf(count);
    while (used.has(key)) key = stem + suffixOf(++count);
    taken.set(stem, count + 1);
    used.add(key);
    return key;
  };
}

function stemOf(source: CitedSource): string {
  const year = source.published === null ? 'nd' : String(source.published.year);
  const words = source.title.split(' ').map(plain);
  const word = words.find(each => each !== '' && !ARTICLES.has(each)) ?? '';
  return `${plain(writerOf(source)) || 'source'}${year}${word}`;
}

function writerOf(source: CitedSource): string {
  const [author] = source.authors;
  if (author === undefined || isBySite(source)) return source.site;
  const { name, parts } = author;
  return parts === null ? name : parts.isFamilyFirst ? name.split(' ').at(-1)! : parts.family;
}

function plain(text: string): string {
  return foldForSearch(text)
    .replace(/[^a-z0-9]/g, '')
    .slice(0, LONGEST_PART);
}

/** Empty, `a`, `b`, … `z`, `aa`. */
function suffixOf(count: number): string {
  if (count === 0) return '';
  return suffixOf(Math.floor((count - 1) / 26)) + String.fromCharCode(97 + ((count - 1) % 26));
}
