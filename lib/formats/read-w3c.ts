/**
 * Reads W3C Web Annotations in JSON-LD: one, a list, a page, a collection or a graph of them, our own or of others.
 * It follows the model's keys, not what a context of their own might make of others.
 * Source: https://www.w3.org/TR/annotation-model/
 */
import { collectMarks, type ForeignMark } from './import-marks.ts';
import type { ImportReading, Refusal } from './import-reading.ts';
import { type Data, isData, listOf } from './json-data.ts';
import { MAX_FILE_BYTES } from './library-file.ts';
import { readJson } from './read-json.ts';
import { readW3cAnnotation } from './w3c-annotation.ts';

/** Where annotations are in what holds them. A page that is elsewhere is refused by its address. */
const HOLDING_KEYS = ['first', 'items', 'next'];

const ANNOTATION = /(?:^|[:#/])Annotation$/;
const HOLDER = /(?:^|[:#/])(?:AnnotationPage|(?:Annotation|Ordered)Collection(?:Page)?)$/;

/** A collection holds pages that hold annotations; more is not followed. */
const DEEPEST = 8;

/**
 * The marks in `text`. Each is a note, but for those that were ours. Of ours everything comes back but the
 * article's text, also where another program changed note, tags, passage or times.
 *
 * @param fileTime When the file was last changed, ISO 8601, UTC, with milliseconds: for marks without any time.
 * @param limit In bytes of UTF-8.
 */
export function readW3c(text: string, fileTime: string, limit = MAX_FILE_BYTES): ImportReading {
  const json = readJson(text, limit);
  return json.ok ? readW3cData(json.data, fileTime) : json;
}

/** As `readW3c`, for what was parsed already. */
export function readW3cData(parsedJson: unknown, fileTime: string): ImportReading {
  const isW3c = listOf(parsedJson).some(item => isAnnotation(item) || isHolder(item));
  return isW3c
    ? collectMarks(marksIn(parsedJson, '', 0), fileTime)
    : { ok: false, fault: { code: 'not-ours' } };
}

function* marksIn(value: unknown, path: string, depth: number): Generator<ForeignMark | Refusal> {
  const place = (key: string) => (path === '' ? key : `${path}.${key}`);
  if (depth > DEEPEST) yield { where: path, line: null, reason: 'unreadable' };
  else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* marksIn(item, `${path}[${at}]`, depth + 1);
  } else if (isAnnotation(value)) yield* readW3cAnnotation(value, path === '' ? 'annotation' : path);
  else if (isHolder(value)) {
    for (const key of HOLDING_KEYS) yield* marksIn(value[key] ?? [], place(key), depth + 1);
    for (const [at, node] of listOf(value['@graph']).entries()) {
      if (isAnnotation(node) || isHolder(node)) yield* marksIn(node, place(`@graph[${at}]`), depth + 1);
    }
  } else yield { where: path, line: null, reason: 'unreadable' };
}

/** Hypothesis's annotations have a `target` too, but name no type. */
function isAnnotation(value: unknown): value is Data {
  return isOfType(value, ANNOTATION);
}

/** A graph may hold whatever else, and is one of these where it holds annotations. */
function isHolder(value: unknown): value is Data {
  if (isOfType(value, HOLDER)) return true;
  const nodes = isData(value) ? listOf(value['@graph']) : [];
  return nodes.some(node => isAnnotation(node) || isOfType(node, HOLDER));
}

function isOfType(value: unknown, pattern: RegExp): value is Data {
  return isData(value) && listOf(value['type'] ?? value['@type']).some(type => pattern.test(String(type)));
}
