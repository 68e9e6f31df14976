/**
 * Some thousand entries of the catalog as one row of the database: in columns, since a hundred rows of columns are
 * read ten times sooner than a hundred thousand entries. Their words, most of the bytes, are a row of their own: a
 * library can be shown before they are read.
 */
import { ANNOTATION_KINDS } from './annotation.ts';
import type { CatalogArticle, CatalogEntry } from './catalog-entry.ts';
import { MARK_STATUSES } from './mark-state.ts';

export interface CatalogChunk {
  /** No id in it is less, and none in the chunks before is not; empty for the first chunk. */
  first: string;
  /** Grows with every change of any chunk. */
  stamp: number;
  /** Ascending, apart by line feeds; empty where there is no entry. */
  ids: string;
  /** Places in `ANNOTATION_KINDS` and `MARK_STATUSES`, which therefore only grow at their ends. */
  kinds: Uint8Array;
  states: Uint8Array;
  created: Float64Array;
  starts: Uint32Array;
  /** Of each entry the place of its article in `articleList`; so with `people`. */
  articles: Uint16Array;
  articleList: CatalogArticle[];
  people: Uint16Array;
  peopleList: string[];
  /** Tags of all entries one after another, as places in `tagList`; where those of each entry end. */
  tags: Uint16Array;
  tagEnds: Uint32Array;
  tagList: string[];
}

export interface ChunkWords {
  /** As that of its chunk. */
  first: string;
  /** Words of all entries one after another; where those of each entry end. */
  words: string;
  wordEnds: Uint32Array;
}

/** @param entries In the order of their ids. */
export function packChunk(first: string, stamp: number, entries: readonly CatalogEntry[]): CatalogChunk {
  const articles = createList<CatalogArticle>();
  const people = createList<string>();
  const tags = createList<string>();
  return {
    first,
    stamp,
    ids: entries.map(({ id }) => id).join('\n'),
    kinds: Uint8Array.from(entries, ({ kind }) => ANNOTATION_KINDS.indexOf(kind)),
    states: Uint8Array.from(entries, ({ state }) => MARK_STATUSES.indexOf(state)),
    created: Float64Array.from(entries, ({ created }) => created),
    starts: Uint32Array.from(entries, ({ start }) => start),
    articles: Uint16Array.from(entries, ({ article }) => articles.place(article.pageKey, article)),
    articleList: articles.items,
    people: Uint16Array.from(entries, ({ person }) => people.place(person, person)),
    peopleList: people.items,
    tags: Uint16Array.from(
      entries.flatMap(entry => entry.tags),
      tag => tags.place(tag, tag),
    ),
    tagEnds: endsOf(entries, entry => entry.tags.length),
    tagList: tags.items,
  };
}

/** As `packChunk`, of the same entries. */
export function packWords(first: string, entries: readonly CatalogEntry[]): ChunkWords {
  return {
    first,
    words: entries.map(({ words }) => words).join(''),
    wordEnds: endsOf(entries, ({ words }) => words.length),
  };
}

export function unpackChunk(chunk: CatalogChunk, { words, wordEnds }: ChunkWords): CatalogEntry[] {
  return idsOf(chunk).map((id, at) => ({
    id,
    kind: ANNOTATION_KINDS[chunk.kinds[at]!]!,
    state: MARK_STATUSES[chunk.states[at]!]!,
    created: chunk.created[at]!,
    start: chunk.starts[at]!,
    article: chunk.articleList[chunk.articles[at]!]!,
    person: chunk.peopleList[chunk.people[at]!]!,
    tags: Array.from(
      chunk.tags.subarray(chunk.tagEnds[at - 1] ?? 0, chunk.tagEnds[at]!),
      tag => chunk.tagList[tag]!,
    ),
    words: words.slice(wordEnds[at - 1] ?? 0, wordEnds[at]!),
  }));
}

export function idsOf({ ids }: CatalogChunk): string[] {
  return ids === '' ? [] : ids.split('\n');
}

function createList<Item>() {
  const items: Item[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place(key: string, item: Item): number {
      const place = places.get(key) ?? items.push(item) - 1;
      places.set(key, place);
      return place;
    },
  };
}

function endsOf(entries: readonly CatalogEntry[], lengthOf: (entry: CatalogEntry) => number): Uint32Array {
  let end = 0;
  return Uint32Array.from(entries, entry => {
    end += lengthOf(entry);
    return end;
  });
}
