/** Reads the JSON file of a library. Whatever a file holds, it gives a whole library or names the first fault. */
import * as v from 'valibot';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import {
  FILE_FORMAT,
  FILE_VERSION,
  type FileAnnotation,
  type LibraryFile,
  libraryFileSchema,
} from './library-file-schema.ts';
import { type JsonFault, readJson } from './read-json.ts';
import { upgradeLibraryFile } from './upgrade-library-file.ts';

/** The largest file that is read, in bytes: some 100,000 annotations, with the texts of their articles. */
export const MAX_FILE_BYTES = 256 * 2 ** 20;

/** Longer values are cut before they are shown. */
const LONGEST_SHOWN = 80;

export type ImportFault =
  | JsonFault
  | { code: 'not-ours' }
  | { code: 'unknown-version'; version: string }
  /** `path` such as `annotations[3].target.selector[0].exact`; `expected` in words, `received` as JSON writes it. */
  | { code: 'invalid'; path: string; expected: string; received: string };

type InvalidFault = Extract<ImportFault, { code: 'invalid' }>;

interface Refusal {
  ok: false;
  fault: ImportFault;
}

export type LibraryFileReading = { ok: true; snapshot: LibrarySnapshot } | Refusal;

/**
 * The library in `text`. Keys that the format does not know are left out; strings are taken as they are.
 *
 * @param limit In bytes of UTF-8.
 */
export function readLibraryFile(text: string, limit = MAX_FILE_BYTES): LibraryFileReading {
  const json = readJson(text, limit);
  return json.ok ? readLibraryData(json.data) : json;
}

/** As `readLibraryFile`, for what was parsed already. */
export function readLibraryData(parsedJson: unknown): LibraryFileReading {
  const data = upgradeLibraryFile(parsedJson);
  const head = headOf(data);
  if (head?.format !== FILE_FORMAT) return refuse({ code: 'not-ours' });
  if (head.version !== FILE_VERSION) return refuse({ code: 'unknown-version', version: show(head.version) });

  const parsed = v.safeParse(libraryFileSchema, data, { abortEarly: true });
  if (!parsed.success) return refuse(faultOf(parsed.issues[0]));
  const broken = brokenReference(parsed.output);
  return broken === null ? { ok: true, snapshot: snapshotOf(parsed.output) } : refuse(broken);
}

function refuse(fault: ImportFault): Refusal {
  return { ok: false, fault };
}

/** What a file says of itself; `null` where it is nothing that could. */
export function headOf(data: unknown): { format?: unknown; version?: unknown } | null {
  return typeof data === 'object' ? data : null;
}

/** The fault that a schema found. */
export function faultOf(issue: v.BaseIssue<unknown>): InvalidFault {
  const path =
    issue.path?.map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${key}`)).join('') ?? '';
  // What a check of a whole record found in one of its fields is said of the field.
  const { value: received } = issue.path?.at(-1) ?? { value: issue.input };
  return {
    code: 'invalid',
    path: path.replace(/^\./, ''),
    expected: expectedIn(issue),
    received: show(received),
  };
}

const TYPES: Record<string, string> = {
  Array: 'a list',
  Object: 'an object',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** What a schema wants is a type or, in brackets, a choice of values; what a check wants its message says. */
function expectedIn({ kind, input, expected, message }: v.BaseIssue<unknown>): string {
  if (input === undefined) return 'a value';
  if (kind === 'validation' || expected === null) return message;
  return TYPES[expected] ?? expected.replace(/^\(|\)$/g, '').replaceAll(' | ', ' or ');
}

/** The first record that does not fit with the others, which no check of one record alone can see. */
function brokenReference({ articles, annotations, deletions, tags }: LibraryFile): InvalidFault | null {
  const invalid = (path: string, expected: string, received: unknown): InvalidFault => ({
    code: 'invalid',
    path,
    expected,
    received: show(received),
  });
  const pageKeys = new Set<string>();
  for (const [i, { pageKey }] of articles.entries()) {
    if (pageKeys.has(pageKey)) return invalid(`articles[${i}].pageKey`, 'a page key of its own', pageKey);
    pageKeys.add(pageKey);
  }
  for (const [i, { mergedInto }] of articles.entries()) {
    if (mergedInto !== null && !pageKeys.has(mergedInto)) {
      return invalid(`articles[${i}].mergedInto`, 'the page key of an article in the file', mergedInto);
    }
  }
  const ids = new Set<string>();
  for (const [i, annotation] of annotations.entries()) {
    const { id, pageKey } = annotation;
    const path = `annotations[${i}]`;
    if (ids.has(id)) return invalid(`${path}.id`, 'an id of its own', id);
    ids.add(id);
    if (!pageKeys.has(pageKey)) {
      return invalid(`${path}.pageKey`, 'the page key of an article in the file', pageKey);
    }
    for (const [at, { start, end }] of spansOf(annotation)) {
      if (end < start) return invalid(`${path}.${at}.end`, `a number not below ${start}`, end);
    }
  }
  for (const [i, { id }] of deletions.entries()) {
    if (ids.has(id)) return invalid(`deletions[${i}].id`, 'an id of its own', id);
    ids.add(id);
  }
  const names = new Set<string>();
  for (const [i, { name }] of tags.entries()) {
    if (names.has(name)) return invalid(`tags[${i}].name`, 'a name of its own', name);
    names.add(name);
  }
  return null;
}

interface Span {
  start: number;
  end: number;
}

/** Every span in an annotation, with the path to it. */
function spansOf({ target, versions, sighting }: FileAnnotation): [path: string, span: Span][] {
  const spans: [string, Span][] = [['target.selector[1]', target.selector[1]]];
  for (const [i, { selector }] of versions.entries()) spans.push([`versions[${i}].selector[1]`, selector[1]]);
  if (sighting !== null) {
    const { start, end } = sighting;
    if (start !== null && end !== null) spans.push(['sighting', { start, end }]);
  }
  return spans;
}

function snapshotOf({ articles, annotations, deletions, tags }: LibraryFile): LibrarySnapshot {
  return {
    articles: articles.map(({ text: _text, ...article }) => article),
    texts: articles.flatMap(({ pageKey, text }) => (text === null ? [] : [{ pageKey, ...text }])),
    annotations: annotations.map(({ sighting: _sighting, ...annotation }) => ({
      ...annotation,
      deletedAt: null,
    })),
    deletions,
    sightings: annotations.flatMap(({ id, pageKey, sighting }) =>
      sighting === null ? [] : [{ id, pageKey, ...sighting }],
    ),
    tags,
  };
}

/** A value in a few characters. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (value !== null && typeof value === 'object') return 'an object';
  const shown = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return shown.length > LONGEST_SHOWN ? `${shown.slice(0, LONGEST_SHOWN)}…` : shown;
}
