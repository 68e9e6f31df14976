/** What every style and every file of citations says of an article, made ready once. */
import type { Article } from '../../article/article.ts';
import { foldForSearch } from '../../shared/fold-for-search.ts';
import { collapseWhitespace } from '../../shared/text.ts';
import { type CitedAuthor, readAuthors } from './authors.ts';
import { citedAddress } from './cited-address.ts';
import { type CivilDay, publishedDay } from './civil-day.ts';

/** What of an article its citation is made from. */
export type CitedArticle = Pick<
  Article,
  'title' | 'byline' | 'siteName' | 'publishedTime' | 'language' | 'url' | 'canonicalUrl' | 'pageKey'
>;

export interface CitedSource {
  authors: CitedAuthor[];
  /** As the page has it, never in another case; empty where it says no more than `site`. */
  title: string;
  /** The paper's name, or its host; empty only for a file that names none. */
  site: string;
  published: CivilDay | null;
  /** Without what tracks the reader; empty where it is not on the web. */
  url: string;
}

export function sourceOf(article: CitedArticle): CitedSource {
  const url = citedAddress(article);
  const host = url === '' ? '' : new URL(url).hostname;
  const site = printable(article.siteName ?? '') || host.replace(/^www\./, '');
  const title = printable(article.title);
  return {
    authors: readAuthors(printable(article.byline ?? ''), article.language),
    title: [site, host].includes(title) ? '' : title,
    site,
    published: publishedDay(article.publishedTime),
    url,
  };
}

/** Whether the paper is its own author. */
export function isBySite({ authors, site }: CitedSource): boolean {
  const compact = (text: string) => foldForSearch(text).replace(/[^\p{L}\p{N}]+/gu, '');
  return authors.length === 1 && site !== '' && compact(authors[0]!.name) === compact(site);
}

/** One line, without control characters: what comes from a page must not end a line or a field of a file. */
export function printable(text: string): string {
  return collapseWhitespace(text.replace(/\p{Cc}/gu, ' '));
}
