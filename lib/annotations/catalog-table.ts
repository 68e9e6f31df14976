/**
 * The catalog in memory: one row for each mark, in the order of their ids, which is that of their making; the columns
 * hold codes, which are places in lists of values that all chunks share.
 */
import { ANNOTATION_KINDS } from './annotation.ts';
import { type CatalogChunk, idsOf } from './catalog-chunk.ts';
import { MARK_STATUSES } from './mark-state.ts';

/** What marks are counted by. */
export const FACETS = ['kind', 'tag', 'site', 'person', 'language', 'state', 'month'] as const;

export type Facet = (typeof FACETS)[number];

type Codes = Uint8Array | Uint16Array | Uint32Array;

export interface CatalogTable {
  /** How many rows there are. */
  size: number;
  chunks: readonly TableChunk[];
  /** Of each row its code; tags, of which a row may have several, are in `tags`. */
  columns: Record<Exclude<Facet, 'tag'> | 'article', Codes>;
  tags: Codes;
  /** Where the tags of each row end. */
  tagEnds: Uint32Array;
  /** Milliseconds since 1970, UTC. */
  created: Float64Array;
  values: CatalogValues;
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

/** Makes tables of chunks; the codes of a value are the same in all of them. */
export function createTables(): (chunks: readonly CatalogChunk[]) => CatalogTable {
  const article = createValues();
  const tag = createValues();
  const site = createValues();
  const person = createValues();
  const language = createValues();
  const month = createMonths();
  const titles: string[] = [];
  const coded = new WeakMap<CatalogChunk, ReturnType<typeof code>>();

  const code = (chunk: CatalogChunk) => {
    const articles = chunk.articleList.map(({ pageKey, words }) => {
      const place = article.codeOf(pageKey);
      titles[place] = words;
      return place;
    });
    const sites = chunk.articleList.map(each => site.codeOf(each.site));
    const languages = chunk.articleList.map(each => language.codeOf(each.language));
    const people = chunk.peopleList.map(person.codeOf);
    const tags = chunk.tagList.map(tag.codeOf);
    return {
      article: Uint32Array.from(chunk.articles, at => articles[at]!),
      site: Uint32Array.from(chunk.articles, at => sites[at]!),
      language: Uint16Array.from(chunk.articles, at => languages[at]!),
      person: Uint32Array.from(chunk.people, at => people[at]!),
      month: Uint16Array.from(chunk.created, month.codeOf),
      tags: Uint32Array.from(chunk.tags, at => tags[at]!),
    };
  };
  const codesOf = (chunk: CatalogChunk) => {
    const codes = coded.get(chunk) ?? code(chunk);
    coded.set(chunk, codes);
    return codes;
  };

  return unsorted => {
    const chunks = unsorted.toSorted((a, b) => (a.first < b.first ? -1 : 1));
    const size = chunks.reduce((sum, { kinds }) => sum + kinds.length, 0);
    const columns = {
      kind: new Uint8Array(size),
      state: new Uint8Array(size),
      article: new Uint32Array(size),
      site: new Uint32Array(size),
      language: new Uint16Array(size),
      person: new Uint32Array(size),
      month: new Uint16Array(size),
    };
    const tags = new Uint32Array(chunks.reduce((sum, chunk) => sum + chunk.tags.length, 0));
    const [tagEnds, starts] = [new Uint32Array(size), new Uint32Array(size)];
    const created = new Float64Array(size);
    let base = 0;
    let tagBase = 0;
    const parts = chunks.map(chunk => {
      const { tags: its, ...codes } = codesOf(chunk);
      const all = { ...codes, kind: chunk.kinds, state: chunk.states };
      for (const name of Object.keys(columns) as (keyof typeof columns)[]) columns[name].set(all[name], base);
      created.set(chunk.created, base);
      starts.set(chunk.starts, base);
      tags.set(its, tagBase);
      for (let at = 0; at < chunk.tagEnds.length; at++) tagEnds[base + at] = tagBase + chunk.tagEnds[at]!;
      const part = { base, words: chunk.words, wordEnds: chunk.wordEnds };
      base += chunk.kinds.length;
      tagBase += its.length;
      return part;
    });
    let order: Uint32Array | null = null;
    const ids: string[][] = [];
    return {
      size,
      chunks: parts,
      columns,
      tags,
      tagEnds,
      created,
      values: {
        kind: ANNOTATION_KINDS,
        state: MARK_STATUSES,
        article: article.values,
        tag: tag.values,
        site: site.values,
        person: person.values,
        language: language.values,
        month: month.values,
        titles,
      },
      textOrder() {
        order ??= orderOfTexts(columns.article, starts, article.values.length);
        return order;
      },
      idOf(row) {
        const at = parts.findLastIndex(part => part.base <= row);
        ids[at] ??= idsOf(chunks[at]!);
        return ids[at][row - parts[at]!.base]!;
      },
    };
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

function orderOfTexts(articles: Codes, starts: Uint32Array, count: number): Uint32Array {
  const ends = new Uint32Array(count + 1);
  for (const article of articles) ends[article + 1]! += 1;
  for (let at = 1; at <= count; at++) ends[at]! += ends[at - 1]!;
  const froms = ends.slice();
  const order = new Uint32Array(articles.length);
  for (let row = 0; row < articles.length; row++) order[froms[articles[row]!]!++] = row;
  for (let at = 0; at < count; at++) {
    order.subarray(ends[at], ends[at + 1]).sort((a, b) => starts[a]! - starts[b]! || a - b);
  }
  return order;
}
