/**
 * Reads annotations of Hypothesis: an export of its client, a result of its search, a list, or one alone; ours that
 * went there among them.
 * Sources: https://h.readthedocs.io/en/latest/api-reference/, and the client's `annotations-exporter.tsx`
 */
import { findPassage } from './find-passage.ts';
import { uuidOf } from './foreign-id.ts';
import { uuidOfHypothesisId } from './hypothesis-id.ts';
import { OWN_SELECTOR, PAGE_KEY } from './hypothesis-keys.ts';
import { collectMarks, type ForeignMark, type OwnData } from './import-marks.ts';
import type { ImportReading, Refusal } from './import-reading.ts';
import { type Data, isData, listOf, textIn } from './json-data.ts';
import { MAX_FILE_BYTES } from './library-file.ts';
import { readJson } from './read-json.ts';

/** Of an export, and of a search that tells replies apart. */
const HOLDING_KEYS = ['annotations', 'rows', 'replies'];

/**
 * The marks in `text`. Each is a note, but for those that were ours. The user is kept as a tag such as `@lan`; replies
 * and notes on whole pages are refused.
 *
 * @param fileTime When the file was last changed, ISO 8601, UTC, with milliseconds: for marks without any time.
 * @param limit In bytes of UTF-8.
 */
export function readHypothesis(text: string, fileTime: string, limit = MAX_FILE_BYTES): ImportReading {
  const json = readJson(text, limit);
  return json.ok ? readHypothesisData(json.data, fileTime) : json;
}

/** As `readHypothesis`, for what was parsed already. */
export function readHypothesisData(parsedJson: unknown, fileTime: string): ImportReading {
  const found = annotationsIn(parsedJson);
  if (found === null) return { ok: false, fault: { code: 'not-ours' } };
  return collectMarks(found.map(readAnnotation), fileTime);
}

type Found = [where: string, annotation: unknown];

/** `null` where the file is none of Hypothesis. */
function annotationsIn(data: unknown): Found[] | null {
  if (isAnnotation(data)) return [['annotation', data]];
  if (Array.isArray(data)) {
    return data.some(isAnnotation) ? data.map((item, at) => [`[${at}]`, item]) : null;
  }
  if (!isData(data)) return null;
  const lists = HOLDING_KEYS.filter(key => Array.isArray(data[key]));
  const found = lists.flatMap(key => listOf(data[key]).map((item, at): Found => [`${key}[${at}]`, item]));
  const isNamed = 'export_userid' in data || 'total' in data;
  return found.some(([, item]) => isAnnotation(item)) || (lists.length > 0 && isNamed) ? found : null;
}

function isAnnotation(value: unknown): value is Data {
  return isData(value) && typeof value['uri'] === 'string' && 'user' in value;
}

function readAnnotation([where, annotation]: Found): ForeignMark | Refusal {
  const place = { where, line: null };
  if (!isData(annotation)) return { ...place, reason: 'unreadable' };
  if (listOf(annotation['references']).length > 0) return { ...place, reason: 'reply' };
  const targets = listOf(annotation['target']).filter(isData);
  const address = textIn(annotation, 'uri') ?? targets.map(target => textIn(target, 'source'))[0] ?? null;
  if (address === null) return { ...place, reason: 'no-address' };
  const selectors = targets.flatMap(({ selector }) => listOf(selector));
  if (selectors.length === 0) return { ...place, reason: 'page-note' };
  const passage = findPassage(selectors);
  if (passage === null) return { ...place, reason: 'no-quote' };

  const page = annotation[PAGE_KEY];
  const own = selectors.filter(isData).find(({ type }) => type === OWN_SELECTOR);
  return {
    ...place,
    id: idOf(annotation, own),
    address,
    article: { title: isData(page) ? textIn(page, 'title') : null, byline: null, publishedTime: null },
    passage,
    note: typeof annotation['text'] === 'string' ? annotation['text'] : '',
    tags: tagsOf(annotation, own),
    creator: userOf(annotation),
    created: (own && textIn(own, 'created')) ?? textIn(annotation, 'created'),
    modified: textIn(annotation, 'updated'),
    own: own === undefined ? null : ownDataIn(own),
  };
}

function idOf(annotation: Data, own: Data | undefined): string | null {
  const ownId = own && textIn(own, 'id');
  if (ownId) return uuidOf(ownId);
  const id = textIn(annotation, 'id');
  return id && uuidOfHypothesisId(id);
}

/** Without the one that says the kind of a mark of ours. */
function tagsOf({ tags }: Data, own: Data | undefined): string[] {
  return listOf(tags)
    .filter(tag => typeof tag === 'string')
    .map(tag => tag.trim())
    .filter(tag => tag !== '' && tag !== own?.['addedTag']);
}

/** `lan` of `acct:lan@hypothes.is`. */
function userOf(annotation: Data): string | null {
  return textIn(annotation, 'user')?.replace(/^acct:|@[^@]*$/g, '') || null;
}

function ownDataIn({ formatVersion, annotation, article }: Data): OwnData {
  return {
    version: formatVersion,
    annotation: isData(annotation) ? annotation : {},
    article: isData(article) ? article : null,
  };
}
