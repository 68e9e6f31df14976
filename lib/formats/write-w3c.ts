/**
 * Writes W3C Web Annotations: a collection with one page, in JSON-LD. What the model has no place for is in a body
 * of our own, and what is known of the article with each target, so that every annotation is whole by itself.
 * Only the article's text is left out.
 * Source: https://www.w3.org/TR/annotation-model/
 */
import type { Annotation } from '../annotations/annotation.ts';
import type { SightedMark } from '../annotations/mark-state.ts';
import type { Article } from '../article/article.ts';
import { textOf } from '../article/create-article.ts';
import { toCodePoints } from './code-point-selectors.ts';
import type { WriteFormat } from './export-entry.ts';
import { uuidOf } from './foreign-id.ts';
import type { Data } from './json-data.ts';
import { ownRecordOf, RECORD_VERSION } from './own-record.ts';
import { ARTICLE_TERMS, CONTEXT, NO_TERMS, RECORD_TERMS, RECORD_TYPES, toTerms } from './w3c-terms.ts';
import type { ExportContext } from './write-library-file.ts';

/** One annotation a line. Equal entries and contexts give equal text. */
export const writeW3c: WriteFormat<ExportContext> = function* (entries, { exported, extensionVersion }) {
  const total = entries.reduce((sum, { marks }) => sum + marks.length, 0);
  const id = `urn:uuid:${uuidOf(`collection of ${exported}`)}`;
  const page = `${id}#page`;
  const collection = {
    '@context': CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'On the Record',
    created: exported,
    generator: {
      id: 'https://on-the-record.example.org/',
      type: 'Software',
      name: 'On the Record',
      'schema:softwareVersion': extensionVersion,
    },
    total,
    last: page,
    first: { id: page, type: 'AnnotationPage', partOf: id, startIndex: 0, items: [] },
  };
  const [head, tail] = JSON.stringify(collection, null, 2).split('"items": []');
  yield `${head}"items": [`;
  let separator = '\n';
  for (const { article, text, marks } of entries) {
    const savedText = text === null ? '' : textOf(text.blocks);
    const whole = wholeOf(article);
    let piece = '';
    for (const mark of marks) {
      piece += separator + JSON.stringify(w3cAnnotation(whole, savedText, mark));
      separator = ',\n';
    }
    yield piece;
  }
  yield `\n]${tail}\n`;
};

function wholeOf(article: Article): Data {
  const type = article.isArticle ? 'schema:Article' : 'schema:WebPage';
  return { type, ...toTerms(article, ARTICLE_TERMS) };
}

/** @param whole What it is a part of, as `wholeOf` gives it. */
function w3cAnnotation(whole: Data, savedText: string, mark: SightedMark): Data {
  const { annotation } = mark;
  const { id, note, tags, created, modified, target } = annotation;
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: motivationOf(annotation),
    created,
    modified,
    body: [
      ...(note === '' ? [] : [textualBody('commenting', note)]),
      ...tags.map(tag => textualBody('tagging', tag)),
      ownBody(mark, savedText),
    ],
    target: {
      type: 'SpecificResource',
      source: target.source,
      selector: toCodePoints(target.selector, savedText),
      state: { type: 'TimeState', sourceDate: created },
      'schema:isPartOf': whole,
    },
  };
}

/** Claims, quotes and statistics are classes of passages; a note comments on its passage, or else only marks it. */
function motivationOf({ kind, note }: Annotation): string {
  if (kind !== 'note') return 'classifying';
  return note === '' ? 'highlighting' : 'commenting';
}

function textualBody(purpose: string, value: string): Data {
  return { type: 'TextualBody', purpose, format: 'text/plain', value };
}

function ownBody(mark: SightedMark, savedText: string): Data {
  const { kind, record, versions, ...own } = ownRecordOf(mark);
  return {
    id: `urn:uuid:${mark.annotation.id}#record`,
    type: 'otr:Mark',
    'otr:formatVersion': RECORD_VERSION,
    'otr:kind': kind,
    'otr:record': { type: RECORD_TYPES[kind], ...toTerms(record, RECORD_TERMS[kind]) },
    'otr:versions': versions.map(({ selector, ...version }) => ({
      selector: toCodePoints(selector, savedText),
      ...toTerms(version, NO_TERMS),
    })),
    ...toTerms(own, NO_TERMS),
  };
}
