/**
 * The catalog in memory: one row for each mark, in the order of their ids, which is that of their making; the columns
 * hold codes, which are places in lists of values that all chunks share.
 */
import { compareText } from '../shared/compare.ts';
import { ANNOTATION_KINDS } from './annotation.ts';
import { type CatalogChunk, type ChunkWords, idsOf } from './catalog-chunk.ts';
import { MARK_STATUSES } from './mark-state.ts';

/** What marks are counted by. */
export const FACETS = ['kind', 'tag', 'site', 'person', 'language', 'state', 'month'] as const;

export type Facet = (typeof FACETS)[number];

export interface CatalogTable {
  /** How many rows there are. */
  size: number;
  chunks: readonly TableChunk[];
  /** Of each row its codes; tags, of which a row may have several, are apart. */
  columns: ReturnType<typeof emptyColumns>;
  values: CatalogValues;
  /** All rows, in the order in which the marks were made. */
  timeOrder(): Uint32Array;
  /** All rows, those of an article side by side and in the order of its text. */
  textOrder(): Uint32Array;
  /** The id of the mark in a row. */
  idOf(row: number): string;
}

export interface TableChunk {
  /** Its first row. */
  base: number;
  words: string;
  wordEnds: Uint32Array;
}

/** What the codes stand for. Months are such as `2026-01`; articles are page keys. */
export type CatalogValues = Record<Facet | 'article', readonly string[]> & {
  /** `searchWords` of the title of each article. */
  titles: readonly string[];
};

/** Makes a table of chunks, in any order, and of the words of each by its `first`: of chunks without, no word is found. */
export type MakeTable = (
  chunks: readonly CatalogChunk[],
  words: ReadonlyMap<string, ChunkWords>,
) => CatalogTable;

const NO_WORDS = { words: '', wordEnds: new Uint32Array() };

/** The codes of a value are the same in all tables. */
export function createTables(): MakeTable {
  const [article, tag, site, person, language] = Array.from({ length: 5 }, createValues);
  const month = createMonths();
  const titles: string[] = [];
  const values = {
    kind: ANNOTATION_KINDS,
    state: MARK_STATUSES,
    article: article!.values,
    tag: tag!.values,
    site: site!.values,
    person: person!.values,
    language: language!.values,
    month: month.values,
    titles,
  };
  const codesIn = ({ articleList, peopleList, tagList }: CatalogChunk) => ({
    articles: articleList.map(({ pageKey, words }) => {
      const code = article!.codeOf(pageKey);
      titles[code] = words;
      return code;
    }),
    sites: articleList.map(each => site!.codeOf(each.site)),
    languages: articleList.map(each => language!.codeOf(each.language)),
    people: peopleList.map(person!.codeOf),
    tags: tagList.map(tag!.codeOf),
  });

  return (unsorted, wordsByFirst) => {
    const chunks = unsorted.toSorted((a, b) => compareText(a.first, b.first));
    const size = chunks.reduce((sum, { kinds }) => sum + kinds.length, 0);
    const columns = emptyColumns(
      size,
      chunks.reduce((sum, chunk) => sum + chunk.tags.length, 0),
    );
    const parts: TableChunk[] = [];
    let [row, tagEnd] = [0, 0];
    for (const chunk of chunks) {
      const { articles, sites, languages, people, tags } = codesIn(chunk);
      const { words, wordEnds } = wordsByFirst.get(chunk.first) ?? NO_WORDS;
      parts.push({ base: row, words, wordEnds });
      columns.kind.set(chunk.kinds, row);
      columns.state.set(chunk.states, row);
      columns.created.set(chunk.created, row);
      columns.start.set(chunk.starts, row);
      for (let at = 0, tagAt = 0; at < chunk.kinds.length; at++, row++) {
        const place = chunk.articles[at]!;
        columns.article[row] = articles[place]!;
        columns.site[row] = sites[place]!;
        columns.language[row] = languages[place]!;
        columns.person[row] = people[chunk.people[at]!]!;
        columns.month[row] = month.codeOf(chunk.created[at]!);
        for (; tagAt < chunk.tagEnds[at]!; tagAt++) columns.tags[tagEnd++] = tags[chunk.tags[tagAt]!]!;
        columns.tagEnds[row] = tagEnd;
      }
    }
    return {
      size,
      chunks: parts,
      columns,
      values,
      ...lazyParts(chunks, parts, columns, article!.values.length),
    };
  };
}

function emptyColumns(size: number, tags: number) {
  return {
    kind: new Uint8Array(size),
    state: new Uint8Array(size),
    article: new Uint32Array(size),
    site: new Uint32Array(size),
    language: new Uint16Array(size),
    person: new Uint32Array(size),
    month: new Uint16Array(size),
    /** Milliseconds since 1970, UTC. */
    created: new Float64Array(size),
    /** Where each mark stands in the text of its article. */
    start: new Uint32Array(size),
    /** The tags of all rows one after another; where those of each row end. */
    tags: new Uint32Array(tags),
    tagEnds: new Uint32Array(size),
  };
}

/** What is made when it is asked for first. */
function lazyParts(
  chunks: readonly CatalogChunk[],
  parts: readonly TableChunk[],
  { article, created, start }: CatalogTable['columns'],
  articles: number,
) {
  let byTime: Uint32Array | null = null;
  let order: Uint32Array | null = null;
  const ids: string[][] = [];
  return {
    timeOrder(): Uint32Array {
      byTime ??= orderOfTimes(created);
      return byTime;
    },
    textOrder(): Uint32Array {
      order ??= orderOfTexts(article, start, articles);
      return order;
    },
    idOf(row: number): string {
      const at = parts.findLastIndex(part => part.base <= row);
      ids[at] ??= idsOf(chunks[at]!);
      return ids[at][row - parts[at]!.base]!;
    },
  };
}

function createValues() {
  const values: string[] = [];
  const codes = new Map<string, number>();
  return {
    values,
    codeOf(value: string): number {
      const code = codes.get(value) ?? values.push(value) - 1;
      codes.set(value, code);
      return code;
    },
  };
}

/** Months in the reader's time zone; a date is made only where a time is not of the month of the one before. */
function createMonths() {
  const { values, codeOf } = createValues();
  let [from, to, code] = [0, 0, 0];
  return {
    values,
    codeOf(time: number): number {
      if (time >= from && time < to) return code;
      const date = new Date(time);
      const [year, month] = [date.getFullYear(), date.getMonth()];
      [from, to] = [new Date(year, month).getTime(), new Date(year, month + 1).getTime()];
      code = codeOf(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`);
      return code;
    },
  };
}

/** Ids of our own are in this order already: only those that other programs made need sorting. */
function orderOfTimes(created: Float64Array): Uint32Array {
  const order = Uint32Array.from(created, (_time, row) => row);
  const isInOrder = created.every((time, row) => row === 0 || created[row - 1]! <= time);
  return isInOrder ? order : order.sort((a, b) => created[a]! - created[b]! || a - b);
}

function orderOfTexts(articles: Uint32Array, starts: Uint32Array, count: number): Uint32Array {
  const ends = new Uint32Array(count + 1);
  for (const article of articles) ends[article + 1]! += 1;
  for (let at = 1; at <= count; at++) ends[at]! += ends[at - 1]!;
  const froms = ends.slice();
  const order = new Uint32Array(articles.length);
  for (let row = 0; row < articles.length; row++) order[froms[articles[row]!]!++] = row;
  for (let at = 0; at < count; at++) {
    sortByStart(order, ends[at]!, ends[at + 1]!, starts);
  }
  return order;
}

/** By insertion, since marks mostly are made in the order of the text, or nearly; a long row that is not is left to the browser. */
function sortByStart(order: Uint32Array, from: number, to: number, starts: Uint32Array): void {
  if (to - from > 100) {
    order.subarray(from, to).sort((a, b) => starts[a]! - starts[b]! || a - b);
    return;
  }
  for (let at = from + 1; at < to; at++) {
    const row = order[at]!;
    let place = at;
    for (; place > from && starts[order[place - 1]!]! > starts[row]!; place--)
      order[place] = order[place - 1]!;
    order[place] = row;
  }
}
