/** The sites to which a browser gave access, as match patterns. Source of the form: MDN, "Match patterns". */

/** Every site there is. */
export const EVERYWHERE = '*://*/*';

export interface GrantedSites {
  /** The patterns that stand for every site; none where access to every site was not given. */
  everywhere: string[];
  /** By host, in the order of the alphabet; those of `everywhere` are not among them. */
  sites: GrantedSite[];
}

export interface GrantedSite {
  /** Such as `example.org`; with `*.` before it where its subdomains are meant too. */
  host: string;
  /** The patterns that the browser keeps for it. */
  patterns: string[];
}

/** The pattern that gives access to a host, and to none above or below it. */
export function patternOf(host: string): string {
  return `*://${host}/*`;
}

/** The host of the address of a web page; `null` where it is none. */
export function hostOf(url: string): string | null {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.hostname : null;
}

/** The host that a reader means by `vnexpress.net` or by an address copied from the browser; `null` if none. */
export function typedHost(typed: string): string | null {
  const text = typed.trim();
  const host = hostOf(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
  return host !== null && /^(?:localhost|\[.+\]|[^*\s]+\.[^*\s.]+)$/.test(host) ? host : null;
}

/** @param patterns As the browser lists them. */
export function grantedSites(patterns: readonly string[]): GrantedSites {
  const hosts = Map.groupBy(patterns.filter(isOfTheWeb), hostIn);
  const everywhere = hosts.get('*') ?? [];
  hosts.delete('*');
  const sites = [...hosts].map(([host, its]) => ({ host, patterns: its }));
  return { everywhere, sites: sites.sort((a, b) => (a.host < b.host ? -1 : 1)) };
}

/** Whether one of the patterns gives access to the page at this address. */
export function isCovered(url: string, patterns: readonly string[]): boolean {
  const host = hostOf(url);
  if (host === null) return false;
  const scheme = new URL(url).protocol.slice(0, -1);
  return patterns.some(pattern => {
    if (!isOfTheWeb(pattern)) return false;
    const [wanted] = pattern.split('://');
    return (
      (pattern === ALL_URLS || wanted === '*' || wanted === scheme) && isHostWithin(host, hostIn(pattern))
    );
  });
}

const ALL_URLS = '<all_urls>';

function isOfTheWeb(pattern: string): boolean {
  return pattern === ALL_URLS || /^(?:\*|https?):\/\//.test(pattern);
}

/** Without the port, which says nothing of a site. */
function hostIn(pattern: string): string {
  return pattern === ALL_URLS ? '*' : pattern.replace(/^[^:]+:\/\//, '').replace(/(?::[\d*]+)?\/.*$/, '');
}

function isHostWithin(host: string, wanted: string): boolean {
  if (wanted === '*') return true;
  return wanted.startsWith('*.')
    ? host === wanted.slice(2) || host.endsWith(wanted.slice(1))
    : host === wanted;
}
