/** Finds the rows of a catalog that a search query means. */
import { searchWords } from '../shared/search-words.ts';
import type { CatalogTable, Facet } from './catalog-table.ts';
import { indexOfTerm, type SearchQuery, type SearchTerm } from './search-query.ts';

/** As many terms are remembered: who types goes on with a word, or takes letters back. */
const REMEMBERED = 24;

/** Of each row 1 where the query means it, else 0; `null` where it means all. */
export type SearchRows = (query: SearchQuery) => Uint8Array | null;

export function createSearch(table: CatalogTable): SearchRows {
  const remembered = new Map<string, Uint8Array>();
  const rowsWith = (term: SearchTerm): Uint8Array => {
    const key = `${term.words}${term.isWhole ? '\n' : ''}`;
    const rows = remembered.get(key) ?? scan(table, term);
    remembered.delete(key);
    remembered.set(key, rows);
    if (remembered.size > REMEMBERED) remembered.delete(remembered.keys().next().value!);
    return rows;
  };

  const folded: Partial<Record<Facet, string[]>> = {};
  const wordsOf = (facet: Facet) => {
    folded[facet] ??= table.values[facet].map(searchWords);
    return folded[facet];
  };

  return ({ terms, tags, sites, people, kinds }) => {
    const { columns, values } = table;
    const rows = terms.map(rowsWith);
    for (const tag of tags) rows.push(rowsTagged(table, codesWith(wordsOf('tag'), [tag])));
    if (sites.length > 0) rows.push(rowsOf(columns.site, codesWith(wordsOf('site'), sites)));
    if (people.length > 0) rows.push(rowsOf(columns.person, codesWith(wordsOf('person'), people)));
    if (kinds.length > 0) {
      rows.push(
        rowsOf(
          columns.kind,
          Uint8Array.from(values.kind, kind => Number(kinds.some(is => is === kind))),
        ),
      );
    }
    if (rows.length === 0) return null;
    const all = rows[0]!.slice();
    for (const some of rows.slice(1)) for (let row = 0; row < all.length; row++) all[row]! &= some[row]!;
    return all;
  };
}

/**
 * In the words of each mark, or in the title of its article. The browser's own search goes through a chunk at once;
 * a look at what stands before a hit is several times cheaper than a search for a word with the space before it.
 */
function scan({ chunks, columns, values, size }: CatalogTable, term: SearchTerm): Uint8Array {
  const titles = codesWith(values.titles, [term]);
  const rows = titles.includes(1) ? rowsOf(columns.article, titles) : new Uint8Array(size);
  for (const { base, words, wordEnds } of chunks) {
    let row = 0;
    for (let at = indexOfTerm(words, term); at >= 0; at = indexOfTerm(words, term, wordEnds[row])) {
      while (wordEnds[row]! <= at) row += 1;
      rows[base + row] = 1;
    }
  }
  return rows;
}

/** Of each text 1 where one of the terms stands in it. */
function codesWith(words: readonly string[], terms: readonly SearchTerm[]): Uint8Array {
  return Uint8Array.from(words, each => Number(terms.some(term => indexOfTerm(each, term) >= 0)));
}

function rowsOf(column: Uint8Array | Uint32Array, codes: Uint8Array): Uint8Array {
  const rows = new Uint8Array(column.length);
  for (let row = 0; row < rows.length; row++) rows[row] = codes[column[row]!]!;
  return rows;
}

function rowsTagged({ columns: { tags, tagEnds }, size }: CatalogTable, codes: Uint8Array): Uint8Array {
  const rows = new Uint8Array(size);
  for (let row = 0, at = 0; row < size; row++) {
    for (; at < tagEnds[row]!; at++) rows[row]! |= codes[tags[at]!]!;
  }
  return rows;
}
