/** Reads what a page says of its article in JSON-LD (schema.org), tolerating every way in which sites get it wrong. */
import { collapseWhitespace } from '../shared/text.ts';

export interface JsonLdArticle {
  headline: string | null;
  /** The article's name; some sites put their own here. */
  name: string | null;
  /** The authors' names, joined by commas. */
  byline: string | null;
  siteName: string | null;
  publishedTime: string | null;
  modifiedTime: string | null;
  language: string | null;
  excerpt: string | null;
}

type JsonObject = Record<string, unknown>;

const ARTICLE_TYPE = /(?:Article|(?<!Job)Posting|Report)$/;

/** Far beyond what a page holds; keeps a hostile one from taking the time of its reader. */
const MAX_NODES = 5000;
const MAX_SCRIPT = 2_000_000;

/**
 * The first article described in these scripts.
 *
 * @param scripts The texts of the page's `application/ld+json` scripts; broken ones are skipped.
 * @returns `null` where there is none
 */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle | null {
  const nodes = scripts.flatMap(text => flatten(parse(text)));
  const article = nodes.find(isArticle);
  if (article === undefined) return null;
  const byId = new Map<unknown, JsonObject>();
  for (const node of nodes) if (Object.keys(node).length > 1) byId.set(node['@id'], node);
  return {
    headline: textOf(article['headline']),
    name: textOf(article['name']),
    byline: namesOf(article['author'], byId) ?? namesOf(article['creator'], byId),
    siteName: namesOf(article['publisher'], byId),
    publishedTime: textOf(article['datePublished']),
    modifiedTime: textOf(article['dateModified']),
    language: textOf(article['inLanguage']),
    excerpt: textOf(article['description']),
  };
}

function isArticle(node: JsonObject): boolean {
  return listOf(node['@type']).some(type => typeof type === 'string' && ARTICLE_TYPE.test(type));
}

function parse(text: string): unknown {
  if (text.length > MAX_SCRIPT) return null;
  const json = text
    .trim()
    .replace(
      /^(?:\/\/|\/\*)?\s*(?:<!\[CDATA\[|<!--)(?:\s*\*\/)?|(?:(?:\/\/|\/\*)?\s*(?:\]\]>|-->)(?:\s*\*\/)?|;)$/g,
      '',
    );
  try {
    return JSON.parse(json);
  } catch {
    // Line breaks inside strings are the fault met most often.
    try {
      return JSON.parse(json.replace(/[\r\n\t]+/g, ' '));
    } catch {
      return null;
    }
  }
}

/** Every object at the top, in a list, in `@graph`, or what the page calls its main entity. */
function flatten(root: unknown): JsonObject[] {
  const found: JsonObject[] = [];
  const waiting = [root];
  while (waiting.length > 0 && found.length < MAX_NODES) {
    const value = waiting.shift();
    if (Array.isArray(value)) waiting.unshift(...value.slice(0, MAX_NODES));
    else if (isObject(value)) {
      found.push(value);
      waiting.push(value['@graph'], value['mainEntity'], value['mainEntityOfPage']);
    }
  }
  return found;
}

function namesOf(value: unknown, byId: Map<unknown, JsonObject>): string | null {
  const names = listOf(value)
    .map(each => {
      if (!isObject(each)) return textOf(each);
      return textOf(each['name']) ?? textOf(byId.get(each['@id'])?.['name']);
    })
    .filter(name => name !== null && !/^https?:/i.test(name));
  return names.length === 0 ? null : [...new Set(names)].join(', ');
}

function textOf(value: unknown): string | null {
  const [first] = listOf(value);
  if (isObject(first)) return textOf(first['@value'] ?? null);
  if (typeof first !== 'string') return null;
  const text = collapseWhitespace(first);
  return text === '' ? null : text;
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
