/** One article, one key: what the library keeps an article's marks under. */
import { joinParts, partsOf } from './address-parts.ts';
import { isTrustedCanonical } from './trusted-canonical.ts';

/**
 * The key of the article at an address, such as `example.com/path?x=1`: without scheme (for http and https), `www.`,
 * fragment and tracking parameters. Every other query parameter is kept, for it may name the article.
 *
 * @param canonicalUrl What the page gives as its canonical address, if it does. It is used only where it is safe to
 *   say that it names the same article.
 * @returns `url`, trimmed, where it is no address
 */
export function pageKeyOf(url: string, canonicalUrl?: string | null): string {
  if (!URL.canParse(url)) return url.trim();
  const visited = partsOf(new URL(url));
  if (canonicalUrl && URL.canParse(canonicalUrl)) {
    const canonical = partsOf(new URL(canonicalUrl));
    if (isTrustedCanonical(visited, canonical)) return joinParts(canonical);
  }
  return joinParts(visited);
}
