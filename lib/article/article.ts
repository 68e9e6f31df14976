/**
 * What is known about an article and how it is kept. Pure types: what reads a page is `extract-article.ts`,
 * what stores these is `lib/store`.
 */

/** Where a metadata field was read from. `reader` means that the reader corrected it by hand. */
export type FieldSource =
  | 'json-ld'
  | 'open-graph'
  | 'meta'
  | 'html'
  | 'readability'
  | 'text'
  | 'url'
  | 'reader';

/** The fields of an article's metadata that have a source of their own. */
export const METADATA_FIELDS = [
  'title',
  'byline',
  'siteName',
  'publishedTime',
  'modifiedTime',
  'language',
  'direction',
  'excerpt',
] as const;

export type MetadataField = (typeof METADATA_FIELDS)[number];

export interface ArticleMetadata {
  /** Never empty: the host name stands in where a page has no title. */
  title: string;
  byline: string | null;
  siteName: string | null;
  /** ISO 8601 with the time zone that the page gave; a date alone (`2021-08-16`) where it gave no time. */
  publishedTime: string | null;
  /** As `publishedTime`. */
  modifiedTime: string | null;
  /** BCP 47 tag, such as `vi` or `en-GB`. */
  language: string | null;
  direction: 'ltr' | 'rtl' | null;
  excerpt: string | null;
  /** Where each field that is not `null` was read from. */
  sources: Partial<Record<MetadataField, FieldSource>>;
}

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quotation' | 'preformatted' | 'caption';

/** One block of an article's text, in reading order. */
export interface ArticleBlock {
  kind: BlockKind;
  /** White space collapsed (but in `preformatted`), never empty. */
  text: string;
}

/** What `extractArticle` reads from a page. */
export interface ExtractedArticle {
  metadata: ArticleMetadata;
  /** `false` where no article was found: a home page, a search form. `blocks` then hold the whole page's text. */
  isArticle: boolean;
  /** The absolute address in `<link rel=canonical>`, if any; whether to trust it is for `pageKeyOf` to say. */
  canonicalUrl: string | null;
  blocks: ArticleBlock[];
}

/** Whether a figure of an article is no statistic, as the reader said last. */
export interface StatisticDismissal {
  /** Names the figure in its article. */
  key: string;
  isDismissed: boolean;
  /** When, ISO 8601, UTC, with milliseconds. The newer of two copies wins, whatever becomes of the article's other fields. */
  at: string;
}

/** What the reader said last of a field of an article's metadata, and what stands beneath it. */
export interface Correction {
  field: MetadataField;
  /** Whether it counts: the reader can take it back. */
  isCorrected: boolean;
  /** What the reader wrote, in the form of the field; `null` where they emptied it or took the correction back. */
  value: string | null;
  /** As of `StatisticDismissal`. */
  at: string;
  /** What was read of the page; `null` where nothing was, or where nothing is corrected. */
  read: string | null;
  /** Where that was read from; `null` where `read` is. */
  readFrom: FieldSource | null;
}

/** An article as stored: one for each page key. Its metadata are as the reader corrected them. */
export interface Article extends ArticleMetadata {
  pageKey: string;
  /** Page keys of the addresses, without their canonical links, under which this article was seen. */
  aliases: string[];
  /** The address as visited when the first mark was made. */
  url: string;
  canonicalUrl: string | null;
  isArticle: boolean;
  /** What the reader said of figures in its text; of each key one, sorted by key. */
  dismissedStatistics: StatisticDismissal[];
  /** Of each field that was ever corrected one, sorted by field. */
  corrections: Correction[];
  /** The key of the article that this one is a part of, as the reader said; `null` where it stands for itself. */
  mergedInto: string | null;
  /** When the reader said so, ISO 8601, UTC, with milliseconds; `null` where they never did. The newer of two copies wins. */
  mergedAt: string | null;
  /** SHA-256 of the extracted text, in hexadecimal; the text itself is an `ArticleText`. */
  textHash: string;
  /** ISO 8601, UTC. */
  created: string;
  /** ISO 8601, UTC. The newer of two copies wins: what was read of its page. What the reader said has times of its own. */
  modified: string;
}

/** The text of an article as it was when its first mark was made. Kept apart, since lists never need it. */
export interface ArticleText {
  pageKey: string;
  textHash: string;
  /** ISO 8601, UTC. */
  saved: string;
  blocks: ArticleBlock[];
}
