import type { Article } from '../article/article.ts';
import { isoTimeOf } from '../article/iso-time.ts';
import { pageKeyOf } from '../article/page-key.ts';

/** What a file of another program tells of an article; `null` where it does not. */
export interface ArticleFacts {
  title: string | null;
  byline: string | null;
  /** In any form. */
  publishedTime: string | null;
}

/** SHA-256 of no text: what other programs keep has none of an article's. */
const HASH_OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** When bare articles were changed: long ago, so that whatever was read of the article itself is newer. */
export const BARE_SINCE = '1970-01-01T00:00:00.000Z';

/**
 * The record of an article that is known from a file of another program only. None of it was read from the page, so
 * no field has a source, but for the title that the address stands in for.
 *
 * @param created When the article was first marked, ISO 8601, UTC, with milliseconds.
 */
export function bareArticle(
  url: string,
  { title, byline, publishedTime }: ArticleFacts,
  created: string,
): Article {
  const pageKey = pageKeyOf(url);
  return {
    pageKey,
    aliases: [pageKey],
    url,
    canonicalUrl: null,
    isArticle: true,
    dismissedStatistics: [],
    corrections: [],
    mergedInto: null,
    mergedAt: null,
    title: title ?? ((URL.canParse(url) && new URL(url).hostname) || url),
    byline,
    siteName: null,
    publishedTime: publishedTime === null ? null : isoTimeOf(publishedTime),
    modifiedTime: null,
    language: null,
    direction: null,
    excerpt: null,
    sources: title === null ? { title: 'url' } : {},
    textHash: HASH_OF_NOTHING,
    created,
    modified: BARE_SINCE,
  };
}
