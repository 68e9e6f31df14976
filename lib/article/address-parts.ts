/** An address taken apart into what can name an article, each part in one spelling. */
import { isTrackingParameter } from './tracking-parameters.ts';

export interface Parameter {
  name: string;
  /** Empty where there is none. */
  value: string;
}

export interface AddressParts {
  /** Empty for http and https, else with its colon: `file:`. */
  scheme: string;
  /** Without `www.`, a trailing dot, credentials and the default port. */
  host: string;
  /** Without a trailing slash; empty for the root. */
  path: string;
  /** Sorted by name, without tracking parameters. */
  parameters: Parameter[];
  /** What follows `#` where a script on the page routes by it (`!/x`, `/x`), else empty. */
  route: string;
}

/** Takes an address apart. Fragments that route nothing and tracking parameters are left out. */
export function partsOf(url: URL): AddressParts {
  const isWeb = url.protocol === 'http:' || url.protocol === 'https:';
  const host = url.hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  return {
    scheme: isWeb ? '' : url.protocol,
    host: url.port === '' ? host : `${host}:${url.port}`,
    path: normaliseEscapes(url.pathname).replace(/\/+$/, ''),
    parameters: parametersOf(url.search.slice(1)),
    route: routeOf(url.hash),
  };
}

/** The one spelling of the address that these are the parts of. */
export function joinParts({ scheme, host, path, parameters, route }: AddressParts): string {
  const authority =
    scheme === '' ? host : `${scheme}${host === '' && !path.startsWith('/') ? '' : `//${host}`}`;
  return `${authority}${path}${joinParameters(parameters)}${route === '' ? '' : `#${route}`}`;
}

function joinParameters(parameters: Parameter[]): string {
  const pairs = parameters.map(({ name, value }) => (value === '' ? name : `${name}=${value}`));
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function parametersOf(query: string): Parameter[] {
  return query
    .split('&')
    .filter(pair => pair !== '')
    .map(pair => {
      const [name = '', ...rest] = normaliseEscapes(pair.replaceAll('+', '%20')).split('=');
      return { name, value: rest.join('=') };
    })
    .filter(({ name }) => !isTrackingParameter(decode(name)))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function routeOf(hash: string): string {
  const fragment = hash.slice(1).split(':~:')[0]!;
  if (!/^(!|\/)/.test(fragment)) return '';
  const [path = '', query = ''] = splitOnce(fragment, '?');
  const route = normaliseEscapes(path).replace(/\/+$/, '') + joinParameters(parametersOf(query));
  return route === '!' ? '' : route;
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

/**
 * Percent-encoding in one spelling, as in RFC 3986, 6.2.2: upper-case, and only where it is needed. Letters outside
 * ASCII are brought to NFC first, since the same Vietnamese address is met in both forms.
 */
function normaliseEscapes(text: string): string {
  return text
    .replace(/(?:%[0-9a-f]{2})+/gi, run =>
      decode(run) === run
        ? run.toUpperCase()
        : decode(run).replace(/[^\w\-.~\u0080-\u{10ffff}]/gu, encodeURIComponent),
    )
    .normalize('NFC')
    .replace(/[\u0080-\u{10ffff}]+/gu, encodeURIComponent);
}

/** `text` itself where its escapes are not UTF-8. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
