import type { Article } from '../../article/article.ts';
import { pageKeyOf } from '../../article/page-key.ts';
import { isTrackingParameter } from '../../article/tracking-parameters.ts';

/** What no address needs and what would end it in another text: a file of citations, a sentence. */
const UNSAFE = /[\s{}\\^`|<>"]/gu;

/**
 * The address by which an article is cited: the one that its page names, where it is trusted, else the one visited;
 * without tracking parameters, credentials and fragments that route nothing. Empty where it is not on the web: a path
 * on the reader's disk says nothing to others.
 */
export function citedAddress({
  url,
  canonicalUrl,
  pageKey,
}: Pick<Article, 'url' | 'canonicalUrl' | 'pageKey'>) {
  const isTrusted = canonicalUrl !== null && pageKeyOf(canonicalUrl) === pageKey;
  const chosen = isTrusted ? canonicalUrl : url;
  if (!URL.canParse(chosen)) return '';
  const address = new URL(chosen);
  if (!/^https?:$/.test(address.protocol)) return '';
  address.username = '';
  address.password = '';
  address.search = withoutTracking(address.search);
  address.hash = /^#[!/]/.test(address.hash) ? address.hash.split(':~:')[0]! : '';
  return address.href.replace(UNSAFE, encodeURIComponent);
}

function withoutTracking(search: string): string {
  const pairs = search.slice(1).split('&');
  return pairs.filter(pair => pair !== '' && !isTrackingParameter(nameOf(pair))).join('&');
}

/** As it is written where its escapes are not UTF-8. */
function nameOf(pair: string): string {
  const name = pair.split('=')[0]!;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
