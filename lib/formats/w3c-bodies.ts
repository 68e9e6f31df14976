/** Reads what a W3C Web Annotation says of its targets: notes, tags, and what was once our own record. */
import { ANNOTATION_KINDS } from '../annotations/annotation.ts';
import { findPassage } from './find-passage.ts';
import type { OwnData } from './import-marks.ts';
import { type Data, isData, listOf, textIn } from './json-data.ts';
import { ARTICLE_TERMS, fromTerms, NO_TERMS, RECORD_TERMS } from './w3c-terms.ts';

export interface W3cContent {
  note: string;
  tags: string[];
  /** Of the mark of ours that it was. */
  own: OwnData | null;
  /** The id of that, whatever a server called it since. */
  ownName: string | null;
}

/** Every text is a note but for tags; so is the address of a body that is elsewhere. Markup in a text stays text. */
export function readBodies(annotation: Data): W3cContent {
  const notes: string[] = [];
  const tags: string[] = [];
  let own: OwnData | null = null;
  let ownName: string | null = null;
  const bodies = [
    ...listOf(annotation['body']),
    ...listOf(annotation['bodyValue']).map(value => ({ value })),
  ];
  for (const body of bodies.flatMap(choicesOf)) {
    if (isData(body) && 'otr:kind' in body) {
      own ??= ownDataIn(body);
      ownName ??= textIn(body, 'id')?.replace(/#record$/, '') ?? null;
      continue;
    }
    const text = textOfBody(body);
    if (text === '') continue;
    if (isTag(body, annotation)) tags.push(text.trim());
    else notes.push(text);
  }
  return { note: notes.join('\n\n'), tags: tags.filter(tag => tag !== ''), own, ownName };
}

/** The article of ours that a target is a part of; `null` where it is none. */
export function ownArticleIn(target: unknown): Data | null {
  const article = isData(target) ? target['schema:isPartOf'] : null;
  if (!isData(article) || !('otr:pageKey' in article)) return null;
  const own = fromTerms(article, ARTICLE_TERMS);
  const { corrections } = own;
  return Array.isArray(corrections) ? { ...own, corrections: corrections.map(ownCorrectionIn) } : own;
}

/** What it says nothing of was left out on the way. */
function ownCorrectionIn(correction: unknown): unknown {
  return isData(correction) ? { value: null, read: null, readFrom: null, ...correction } : correction;
}

function choicesOf(body: unknown): unknown[] {
  return isData(body) && 'items' in body ? listOf(body['items']) : [body];
}

function textOfBody(body: unknown): string {
  if (typeof body === 'string') return body;
  if (!isData(body)) return '';
  const { value } = body;
  if (typeof value === 'string') return value;
  const source = listOf(body['source']).map(item => (isData(item) ? textIn(item, 'id') : item))[0];
  return textIn({ ...body, source }, 'source', 'id', '@id') ?? '';
}

/** A body without a purpose of its own has that of the annotation. */
function isTag(body: unknown, { motivation }: Data): boolean {
  const purpose = isData(body) ? body['purpose'] : undefined;
  return listOf(purpose ?? motivation).includes('tagging');
}

function ownDataIn(body: Data): OwnData {
  const { formatVersion, ...own } = fromTerms(body, NO_TERMS);
  const kind = ANNOTATION_KINDS.find(known => known === own['kind']) ?? 'note';
  const record = body['otr:record'];
  const versions = body['otr:versions'];
  return {
    version: formatVersion,
    annotation: {
      ...own,
      record: isData(record) ? fromTerms(record, RECORD_TERMS[kind]) : record,
      versions: Array.isArray(versions) ? versions.map(ownVersionIn) : versions,
    },
    article: null,
  };
}

function ownVersionIn(version: unknown): unknown {
  if (!isData(version)) return version;
  const passage = findPassage(version['selector']);
  if (passage === null) return version;
  const { start, end, ...quote } = passage;
  return {
    ...fromTerms(version, NO_TERMS),
    selector: [
      { type: 'TextQuoteSelector', ...quote },
      { type: 'TextPositionSelector', start, end },
    ],
  };
}
