/**
 * What a reader types to search: words, "phrases" and filters such as `tag:budget` or `của:"Trần Mẫu"`. A word finds
 * those that begin with it, whatever their case and diacritics; a phrase finds its words one after another.
 */
import type { Span } from '../anchoring/text-index.ts';
import { foldForSearch } from '../shared/fold-for-search.ts';
import { mapSearchWords, searchWords } from '../shared/search-words.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from './annotation.ts';

export interface SearchTerm {
  /** As `searchWords` gives them, never empty; they stand one after another. */
  words: string;
  /** Whether the last of them is a whole word, not only the beginning of one. */
  isWhole: boolean;
}

export interface SearchQuery {
  /** All of them must be found. */
  terms: SearchTerm[];
  /** Each must be found in one of the mark's tags. */
  tags: SearchTerm[];
  /** One of them must be found, where there are any; so with `people` and `kinds`, since a mark has but one. */
  sites: SearchTerm[];
  people: SearchTerm[];
  kinds: AnnotationKind[];
}

/** The names of filters, folded. */
const FILTERS: Record<string, 'tags' | 'sites' | 'people' | 'kinds'> = {
  tag: 'tags',
  the: 'tags',
  site: 'sites',
  trang: 'sites',
  by: 'people',
  cua: 'people',
  kind: 'kinds',
  loai: 'kinds',
};

/** What kinds are called, folded. */
const KIND_NAMES: Record<AnnotationKind, readonly string[]> = {
  claim: ['claim', 'nhan dinh'],
  quote: ['quote', 'trich dan'],
  statistic: ['statistic', 'so lieu'],
  note: ['note', 'ghi chu'],
};

const PARTS = /(?:(?<name>[\p{L}\p{M}]+):)?["“”](?<phrase>[^"“”]*)(?<close>["“”]?)|(?<plain>\S+)/gu;

/**
 * Reads what was typed. A filter that does not exist, or names no kind, is words like others; one without a value
 * says nothing yet. A phrase that is not closed yet ends with the beginning of a word.
 */
export function parseSearch(typed: string): SearchQuery {
  const query: SearchQuery = { terms: [], tags: [], sites: [], people: [], kinds: [] };
  for (const { groups } of typed.matchAll(PARTS)) {
    const { name = '', phrase, close, plain = '' } = groups!;
    if (phrase !== undefined) {
      read(query, name, phrase, close !== '');
      continue;
    }
    const colon = plain.indexOf(':');
    read(query, colon < 0 ? '' : plain.slice(0, colon), plain.slice(colon + 1), false);
  }
  return query;
}

function read(query: SearchQuery, name: string, value: string, isWhole: boolean): void {
  const filter = name === '' ? undefined : filterOf(name);
  const words = searchWords(value);
  if (filter === 'kinds' && words !== '') {
    const kinds = ANNOTATION_KINDS.filter(kind => KIND_NAMES[kind].some(each => each.startsWith(words)));
    if (kinds.length > 0) query.kinds.push(...kinds);
    else addTerm(query.terms, searchWords(`${name} ${value}`), isWhole);
  } else if (filter === undefined || filter === 'kinds') {
    if (filter === undefined) addTerm(query.terms, searchWords(`${name} ${value}`), isWhole);
  } else {
    addTerm(query[filter], words, isWhole);
  }
}

function filterOf(name: string): (typeof FILTERS)[string] | undefined {
  const folded = foldForSearch(name);
  return Object.hasOwn(FILTERS, folded) ? FILTERS[folded] : undefined;
}

function addTerm(terms: SearchTerm[], words: string, isWhole: boolean): void {
  if (words !== '') terms.push({ words, isWhole });
}

/** Where a term stands next in `words` (of `searchWords`, or several apart by more than a space); -1 where it does not. */
export function indexOfTerm(words: string, { words: sought, isWhole }: SearchTerm, from = 0): number {
  for (let at = words.indexOf(sought, from); at >= 0; at = words.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    if (isBetween(words, at - 1) && (!isWhole || isBetween(words, end))) return at;
  }
  return -1;
}

/** Whether a unit of folded words is none of a word: a space, a line's end, or beyond the text. */
function isBetween(words: string, at: number): boolean {
  const unit = words.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || Number.isNaN(unit);
}

/** Every place in `text` where one of the terms stands, to be set off: in the order of the text, none overlapping. */
export function findMatches(text: string, { terms }: Pick<SearchQuery, 'terms'>): Span[] {
  if (terms.length === 0) return [];
  const { words, starts, ends } = mapSearchWords(text);
  const spans = terms.flatMap(term => {
    const found: Span[] = [];
    for (let at = indexOfTerm(words, term); at >= 0; at = indexOfTerm(words, term, at + 1)) {
      found.push({ start: starts[at]!, end: ends[at + term.words.length - 1]! });
    }
    return found;
  });
  return united(spans.sort((a, b) => a.start - b.start));
}

function united(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const { start, end } of spans) {
    const last = all.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
