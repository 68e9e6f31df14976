/**
 * How our own records are said in JSON-LD. The W3C's context has terms of the same names for other things, so each
 * key goes under a prefix: that of schema.org or Dublin Core where they have the term, else our own. Nothing is ever
 * fetched from the namespace.
 * Source: https://www.w3.org/TR/annotation-model/#extensions
 */
import type { AnnotationKind } from '../annotations/annotation.ts';
import type { Article } from '../article/article.ts';
import type { StatisticField } from '../statistics/statistic-record.ts';
import { type Data, isData } from './json-data.ts';

const NAMESPACE = 'https://on-the-record.example.org/ns#';

/** In JSON-LD an array has no order, and one of a single item is as good as the item, unless it is named a list. */
const LISTS = [
  'aliases',
  'changes',
  'corrections',
  'dismissedStatistics',
  'guessed',
  'signs',
  'versions',
].map(key => [`otr:${key}`, { '@id': NAMESPACE + key, '@container': '@list' }]);

/** The prefixes of the W3C's context, such as `schema`, are ours too. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { otr: NAMESPACE, ...Object.fromEntries(LISTS) }];

/** By key, the terms that are not our own. */
export type Terms = Readonly<Record<string, string>>;

const STATISTIC_TERMS = {
  value: 'schema:value',
  minValue: 'schema:minValue',
  maxValue: 'schema:maxValue',
  unitText: 'schema:unitText',
  unitCode: 'schema:unitCode',
  currency: 'schema:currency',
  measuredProperty: 'schema:measuredProperty',
} satisfies { [Field in StatisticField]?: string };

export const RECORD_TERMS: Record<AnnotationKind, Terms> = {
  claim: { claimant: 'schema:author' },
  quote: { speaker: 'schema:author' },
  statistic: STATISTIC_TERMS,
  note: {},
};

export const RECORD_TYPES: Record<AnnotationKind, string> = {
  claim: 'schema:Claim',
  quote: 'schema:Quotation',
  statistic: 'schema:Observation',
  note: 'schema:Comment',
};

export const ARTICLE_TERMS = {
  url: 'id',
  title: 'dc:title',
  byline: 'schema:author',
  siteName: 'schema:publisher',
  publishedTime: 'schema:datePublished',
  modifiedTime: 'schema:dateModified',
  language: 'schema:inLanguage',
  excerpt: 'schema:description',
} satisfies { [Field in keyof Article]?: string };

export const NO_TERMS: Terms = {};

/** Deeper than any record of ours, and not so deep that a file could exhaust the stack. */
const DEEPEST = 8;

/**
 * A record with its keys as terms. What is `null` is left out: JSON-LD says nothing by it.
 *
 * @param terms For the keys of the record itself; what is within it has terms of our own only.
 */
export function toTerms(record: object, terms: Terms): Data {
  const data: Data = {};
  for (const [key, value] of Object.entries(record)) {
    if (value !== null) data[terms[key] ?? `otr:${key}`] = valueToTerms(value);
  }
  return data;
}

function valueToTerms(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(valueToTerms);
  return isData(value) ? toTerms(value, NO_TERMS) : value;
}

/** The way back from `toTerms`. Keys of other terms are left out. */
export function fromTerms(data: Data, terms: Terms, depth = 0): Data {
  const keys = new Map(Object.entries(terms).map(([key, term]) => [term, key]));
  return Object.fromEntries(
    Object.entries(data).flatMap(([term, value]) => {
      const key = keys.get(term) ?? (term.startsWith('otr:') ? term.slice('otr:'.length) : null);
      return key === null || depth > DEEPEST ? [] : [[key, valueFromTerms(value, depth + 1)]];
    }),
  );
}

function valueFromTerms(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return depth > DEEPEST ? [] : value.map(item => valueFromTerms(item, depth + 1));
  return isData(value) ? fromTerms(value, NO_TERMS, depth) : value;
}
