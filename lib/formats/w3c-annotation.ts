/** Reads one W3C Web Annotation, of whatever maker: of each target that quotes a passage, a mark. */
import type { ArticleFacts } from './bare-article.ts';
import { findPassage } from './find-passage.ts';
import { uuidOf } from './foreign-id.ts';
import type { ForeignMark } from './import-marks.ts';
import type { Refusal, RefusalReason } from './import-reading.ts';
import { type Data, isData, listOf, textIn } from './json-data.ts';
import { ownArticleIn, readBodies } from './w3c-bodies.ts';

/** @param where The path to the annotation in its file. */
export function* readW3cAnnotation(annotation: Data, where: string): Generator<ForeignMark | Refusal> {
  const { own, ownName, ...content } = readBodies(annotation);
  const name = ownName ?? textIn(annotation, 'id', '@id');
  const targets = membersOf(annotation['target']);
  if (targets.length === 0) yield { where, line: null, reason: 'unreadable' };
  for (const [at, target] of targets.entries()) {
    const place = { where: targets.length === 1 ? where : `${where}.target[${at}]`, line: null };
    const { selector = null } = isData(target) ? target : {};
    const address = addressOf(target);
    const passage = findPassage(selector);
    if (address === null || passage === null) {
      yield { ...place, reason: reasonOf(annotation, address, selector) };
      continue;
    }
    yield {
      ...place,
      ...content,
      id: name && uuidOf(at === 0 ? name : `${name}#${at}`),
      address,
      article: articleFactsIn(target),
      passage,
      creator: nameIn(annotation['creator']),
      created: textIn(annotation, 'created', 'generated'),
      modified: textIn(annotation, 'modified'),
      own: own && { ...own, article: ownArticleIn(target) },
    };
  }
}

/** Of a target, or a choice of them, each. */
function membersOf(value: unknown): unknown[] {
  return listOf(value).flatMap(item => (isData(item) && 'items' in item ? listOf(item['items']) : [item]));
}

function addressOf(target: unknown): string | null {
  const [source] = isData(target) ? listOf(target['source'] ?? target['id'] ?? target['@id']) : [target];
  const address = isData(source) ? textIn(source, 'id', '@id') : source;
  return typeof address === 'string' ? address.trim() : null;
}

function reasonOf({ motivation }: Data, address: string | null, selector: unknown): RefusalReason {
  if (selector !== null) return address === null ? 'no-address' : 'no-quote';
  if (listOf(motivation).includes('replying')) return 'reply';
  return address === null ? 'no-address' : 'page-note';
}

/** What is said of the article with the target, its source, or what the target is a part of. */
function articleFactsIn(target: unknown): ArticleFacts {
  const nodes = isData(target) ? [target['schema:isPartOf'], target['source'], target].filter(isData) : [];
  const first = (read: (node: Data) => string | null) => nodes.map(read).find(text => text !== null) ?? null;
  return {
    title: first(node =>
      textIn(node, 'dc:title', 'schema:headline', 'schema:name', 'title', 'name', 'label'),
    ),
    byline: first(node => nameIn(node['schema:author'] ?? node['dc:creator'] ?? node['creator'])),
    publishedTime: first(node => textIn(node, 'schema:datePublished')),
  };
}

/** The name of an agent, of a text that is one, or of the first of several. */
function nameIn(agents: unknown): string | null {
  const [agent] = listOf(agents);
  return isData(agent)
    ? textIn(agent, 'name', 'schema:name', 'foaf:name', 'nickname', 'nick', 'email', 'id', '@id')
    : textIn({ agent }, 'agent');
}
