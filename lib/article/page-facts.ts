/** Everything that a page's markup says about its article, as plain data from which `readMetadata` chooses. */
import { type JsonLdArticle, readJsonLd } from './json-ld.ts';

export interface PageFacts {
  jsonLd: JsonLdArticle | null;
  /** Values of `meta` elements by lower-case name (`og:title`, `dc:creator`, `itemprop:datepublished`); the last one wins. */
  meta: ReadonlyMap<string, string>;
  documentTitle: string;
  /** The first level-one heading. */
  heading: string;
  /** The document's declared language, as written. */
  language: string;
  direction: string;
  /** Authors marked as such in the text. */
  author: string;
  publishedTime: string;
  modifiedTime: string;
}

/** @param doc A copy of the page's document: names that hide properties are gone. */
export function readPageFacts(doc: Document): PageFacts {
  const root = doc.documentElement;
  const attribute = (...names: string[]) =>
    [root, doc.body]
      .flatMap(element => names.map(name => element?.getAttribute(name)?.trim() ?? ''))
      .find(value => value !== '') ?? '';
  const scripts = doc.querySelectorAll('script[type="application/ld+json" i]');
  return {
    jsonLd: readJsonLd(Array.from(scripts, script => script.textContent ?? '')),
    meta: readMeta(doc),
    documentTitle: doc.title,
    heading: doc.querySelector('h1')?.textContent ?? '',
    language: attribute('lang', 'xml:lang'),
    direction: attribute('dir'),
    author: textsOf(doc, '[rel~="author" i],[itemprop~="author"] [itemprop~="name"]'),
    publishedTime: timeOf(doc, 'datePublished'),
    modifiedTime: timeOf(doc, 'dateModified'),
  };
}

function readMeta(doc: Document): Map<string, string> {
  const found = new Map<string, string>();
  for (const element of doc.querySelectorAll('meta[content]')) {
    const content = element.getAttribute('content')?.trim() ?? '';
    if (content === '') continue;
    for (const attribute of ['name', 'property', 'http-equiv', 'itemprop']) {
      for (const word of element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? []) {
        // A property without its vocabulary is not one.
        if (word === '' || (attribute === 'property' && !word.includes(':'))) continue;
        const name = word.replaceAll('.', ':').replace(/^og:(?=article:)/, '');
        found.set(attribute === 'itemprop' ? `itemprop:${name}` : name, content);
      }
    }
  }
  return found;
}

function textsOf(doc: Document, selectors: string): string {
  const texts = Array.from(doc.querySelectorAll(selectors), element => element.textContent?.trim() ?? '');
  return [...new Set(texts)]
    .filter(text => text !== '' && text.length < 60)
    .slice(0, 3)
    .join(', ');
}

/** The first time marked with this property, outside what is beside the article. */
function timeOf(doc: Document, property: string): string {
  for (const element of doc.querySelectorAll(`[itemprop~="${property}"]`)) {
    if (element.closest('aside,nav,footer') !== null) continue;
    const value = element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent;
    if (value?.trim()) return value.trim();
  }
  return '';
}
