/**
 * Writes the JSON file of a library. Kept apart from its reading, so that what only exports does not carry the
 * schema.
 */
import type { Annotation } from '../annotations/annotation.ts';
import { settleLibrary } from '../annotations/fates.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Sighting } from '../annotations/sighting.ts';
import type { Article, ArticleText } from '../article/article.ts';
import { compareText } from '../shared/compare.ts';
import type { FileArticle } from './article-schema.ts';
import type { FileAnnotation, LibraryFile } from './library-file-schema.ts';
import { createJsonWriter } from './write-json.ts';

type KeyIn<T> = T extends readonly (infer Item)[]
  ? KeyIn<Item>
  : T extends object
    ? Extract<keyof T, string> | KeyIn<T[keyof T]>
    : never;

/** Every key of the file, of whatever record, in the order in which it is written. A key not here is not written. */
const KEYS: Record<KeyIn<LibraryFile>, true> = {
  format: true,
  name: true,
  version: true,
  exported: true,
  generator: true,
  articles: true,
  annotations: true,
  deletions: true,
  id: true,
  pageKey: true,
  aliases: true,
  url: true,
  canonicalUrl: true,
  isArticle: true,
  dismissedStatistics: true,
  key: true,
  isDismissed: true,
  corrections: true,
  field: true,
  isCorrected: true,
  read: true,
  readFrom: true,
  mergedInto: true,
  mergedAt: true,
  title: true,
  byline: true,
  siteName: true,
  publishedTime: true,
  modifiedTime: true,
  language: true,
  direction: true,
  excerpt: true,
  kind: true,
  target: true,
  source: true,
  selector: true,
  status: true,
  type: true,
  exact: true,
  prefix: true,
  suffix: true,
  start: true,
  end: true,
  versions: true,
  reason: true,
  added: true,
  keptAgainst: true,
  removedAt: true,
  record: true,
  claimant: true,
  speaker: true,
  statisticKind: true,
  value: true,
  minValue: true,
  maxValue: true,
  numerator: true,
  denominator: true,
  comparator: true,
  approximate: true,
  change: true,
  from: true,
  to: true,
  baseline: true,
  unitText: true,
  unitCode: true,
  currency: true,
  measuredProperty: true,
  period: true,
  guessed: true,
  note: true,
  colour: true,
  tags: true,
  sources: true,
  created: true,
  modified: true,
  textHash: true,
  text: true,
  saved: true,
  blocks: true,
  sighting: true,
  changes: true,
  at: true,
  deleted: true,
  inserted: true,
  signs: true,
  seen: true,
  asSaved: true,
  deletedAt: true,
};

const writeJson = createJsonWriter(Object.keys(KEYS));

export interface ExportContext {
  /** The time of the export, ISO 8601, UTC, with milliseconds. */
  exported: string;
  extensionVersion: string;
}

/** So many records are one piece: what takes a piece has work of its own with each. */
export const PIECE_RECORDS = 64;

/**
 * The file as text, JSON with an indent of two spaces. Equal libraries give equal text but for `exported`.
 * Of what was deleted only ids and times are written.
 */
export function writeLibraryFile(snapshot: LibrarySnapshot, context: ExportContext): string {
  return [...writeLibraryFilePieces(snapshot, context)].join('');
}

/** As `writeLibraryFile`, in pieces of some 64 records: what takes them one by one never holds all of the text. */
export function* writeLibraryFilePieces(
  snapshot: LibrarySnapshot,
  { exported, extensionVersion }: ExportContext,
): Generator<string> {
  const { articles, texts, annotations, deletions, sightings, tags } = settleLibrary(snapshot);
  const textOf = new Map(texts.map(text => [text.pageKey, text]));
  const sightingOf = new Map(sightings.map(sighting => [sighting.id, sighting]));
  const head = {
    format: 'on-the-record',
    version: 4,
    exported,
    generator: { name: 'On the Record', version: extensionVersion },
  } satisfies Omit<LibraryFile, ListName>;
  yield writeJson(head).slice(0, -'\n}'.length);
  yield* writeList(
    'articles',
    articles.toSorted((a, b) => compareText(a.created, b.created) || compareText(a.pageKey, b.pageKey)),
    article => fileArticle(article, textOf.get(article.pageKey)),
  );
  yield* writeList(
    'annotations',
    annotations.sort((a, b) => compareText(a.created, b.created) || compareText(a.id, b.id)),
    annotation => fileAnnotation(annotation, sightingOf.get(annotation.id)),
  );
  yield* writeList(
    'deletions',
    deletions.sort((a, b) => compareText(a.id, b.id)),
    deletion => deletion,
  );
  yield* writeList(
    'tags',
    tags.toSorted((a, b) => compareText(a.name, b.name)),
    tag => tag,
  );
  yield '\n}\n';
}

type ListName = {
  [Name in keyof LibraryFile]: LibraryFile[Name] extends object[] ? Name : never;
}[keyof LibraryFile];

/** A further property of the file, from the comma before it. */
function* writeList<Name extends ListName, Row>(
  name: Name,
  rows: readonly Row[],
  inFile: (row: Row) => LibraryFile[Name][number],
): Generator<string> {
  yield `,\n  "${name}": [`;
  for (let at = 0; at < rows.length; at += PIECE_RECORDS) {
    const piece = rows.slice(at, at + PIECE_RECORDS).map(row => `\n    ${writeJson(inFile(row), '    ')}`);
    yield `${at === 0 ? '' : ','}${piece.join(',')}`;
  }
  yield rows.length === 0 ? ']' : '\n  ]';
}

function fileArticle(article: Article, text: ArticleText | undefined): FileArticle {
  if (text === undefined) return { ...article, text: null };
  const { textHash, saved, blocks } = text;
  return { ...article, text: { textHash, saved, blocks } };
}

/** The annotation as a file holds it, with how it was last found. */
export function fileAnnotation(
  { deletedAt: _deletedAt, ...annotation }: Annotation,
  sighting: Sighting | undefined,
): FileAnnotation {
  if (sighting === undefined) return { ...annotation, sighting: null };
  const { id: _id, pageKey: _pageKey, ...rest } = sighting;
  return { ...annotation, sighting: rest };
}
