/** An article as the file of a library holds it. */
import * as v from 'valibot';
import {
  type Article,
  type ArticleBlock,
  type ArticleText,
  type Correction,
  type FieldSource,
  METADATA_FIELDS,
  type StatisticDismissal,
} from '../article/article.ts';
import { address, hash, nonEmpty, publishedTime, utcTime } from './file-values.ts';

export interface FileArticle extends Article {
  text: Omit<ArticleText, 'pageKey'> | null;
}

const source = v.picklist([
  'json-ld',
  'open-graph',
  'meta',
  'html',
  'readability',
  'text',
  'url',
  'reader',
]) satisfies v.GenericSchema<FieldSource>;

const fieldSource = v.exactOptional(source);

const metadata = {
  title: nonEmpty,
  byline: v.nullable(v.string()),
  siteName: v.nullable(v.string()),
  publishedTime: v.nullable(publishedTime),
  modifiedTime: v.nullable(publishedTime),
  language: v.nullable(v.string()),
  direction: v.nullable(v.picklist(['ltr', 'rtl'])),
  excerpt: v.nullable(v.string()),
};

const block = v.object({
  kind: v.picklist(['heading', 'paragraph', 'item', 'quotation', 'preformatted', 'caption']),
  text: nonEmpty,
}) satisfies v.GenericSchema<ArticleBlock>;

const dismissal = v.object({
  key: nonEmpty,
  isDismissed: v.boolean(),
  at: utcTime,
}) satisfies v.GenericSchema<StatisticDismissal>;

const WHAT_FITS = 'a value that the field can have';

const correction = v.pipe(
  v.object({
    field: v.picklist(METADATA_FIELDS),
    isCorrected: v.boolean(),
    value: v.nullable(v.string()),
    at: utcTime,
    read: v.nullable(v.string()),
    readFrom: v.nullable(source),
  }),
  v.forward(
    v.check(each => fits(each, each.value), WHAT_FITS),
    ['value'],
  ),
  v.forward(
    v.check(each => fits(each, each.read), WHAT_FITS),
    ['read'],
  ),
) satisfies v.GenericSchema<Correction>;

/** A correction that was taken back holds nothing. */
function fits({ field, isCorrected }: Correction, held: string | null): boolean {
  return !isCorrected || v.is(metadata[field], held);
}

export const articleSchema = v.object({
  pageKey: nonEmpty,
  aliases: v.array(nonEmpty),
  url: address,
  // As the page gave it, of any scheme: to compare with, never to be followed.
  canonicalUrl: v.nullable(nonEmpty),
  isArticle: v.boolean(),
  dismissedStatistics: v.array(dismissal),
  corrections: v.array(correction),
  mergedInto: v.nullable(nonEmpty),
  mergedAt: v.nullable(utcTime),
  ...metadata,
  sources: v.object({
    title: fieldSource,
    byline: fieldSource,
    siteName: fieldSource,
    publishedTime: fieldSource,
    modifiedTime: fieldSource,
    language: fieldSource,
    direction: fieldSource,
    excerpt: fieldSource,
  }),
  textHash: hash,
  created: utcTime,
  modified: utcTime,
  text: v.nullable(v.object({ saved: utcTime, textHash: hash, blocks: v.array(block) })),
}) satisfies v.GenericSchema<FileArticle>;
