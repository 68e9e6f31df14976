/** From marks as files of other programs have them to whole records, each checked as a library's own file is. */
import type { QuotedPassage } from '../anchoring/selectors.ts';
import { ANNOTATION_KINDS, type AnnotationKind } from '../annotations/annotation.ts';
import { createAnnotation } from '../annotations/create-annotation.ts';
import { tidyTags } from '../annotations/edit-annotation.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { Article } from '../article/article.ts';
import { pageKeyOf } from '../article/page-key.ts';
import { compareText, newest } from '../shared/compare.ts';
import { type ArticleFacts, BARE_SINCE, bareArticle } from './bare-article.ts';
import { uuidOf } from './foreign-id.ts';
import type { ImportReading, Refusal, RefusalReason } from './import-reading.ts';
import { type Data, isData } from './json-data.ts';
import { type ImportFault, readLibraryData } from './library-file.ts';
import { FILE_FORMAT, FILE_VERSION } from './library-file-schema.ts';
import { utcTimeOf } from './utc-time.ts';

/** A mark as a file has it. Nothing of it is checked yet. */
export interface ForeignMark extends Pick<Refusal, 'where' | 'line'> {
  /** A UUID; `null` where the file gives none: then the mark is named after what it says. */
  id: string | null;
  address: string;
  article: ArticleFacts;
  /** `start` in UTF-16 units, as near as the file tells; zero where it does not. */
  passage: QuotedPassage & { start: number; end: number };
  note: string;
  tags: string[];
  /** Who made it. Kept as a tag such as `@Lan`, since a mark of ours has no place for it. */
  creator: string | null;
  /** ISO 8601 of any precision, in UTC where no zone is given; `null` where the file does not tell. */
  created: string | null;
  modified: string | null;
  /** Where the mark was once ours: the parts of a library file, of the version they say. */
  own: OwnData | null;
}

export interface OwnData {
  version: unknown;
  annotation: Data;
  /** `null` where it was lost on the way. */
  article: Data | null;
}

/** What of a sighting may be nothing, and so be left out on the way. */
const BLANK_SIGHTING = { changes: [], start: null, end: null, asSaved: null };

/** @param fileTime When the file was last changed, ISO 8601, UTC, with milliseconds: for marks without any time. */
export function collectMarks(found: Iterable<ForeignMark | Refusal>, fileTime: string): ImportReading {
  const refused: Refusal[] = [];
  const articles = new Map<string, Article>();
  const marks = new Map<string, { mark: ForeignMark; snapshot: LibrarySnapshot }>();
  const refuse = ({ where, line }: ForeignMark, reason: RefusalReason) => {
    refused.push({ where, line, reason });
  };
  const modifiedOf = ({ annotations }: LibrarySnapshot) => annotations[0]!.modified;

  for (const mark of found) {
    if ('reason' in mark) {
      refused.push(mark);
      continue;
    }
    const reading = readLibraryData(fileOf(mark, fileTime));
    if (!reading.ok) {
      refuse(mark, reasonOf(reading.fault));
      continue;
    }
    const { snapshot } = reading;
    const { id } = snapshot.annotations[0]!;
    const known = marks.get(id);
    const isNewest = known === undefined || modifiedOf(known.snapshot) < modifiedOf(snapshot);
    if (known !== undefined) refuse(isNewest ? known.mark : mark, 'duplicate');
    if (!isNewest) continue;
    marks.set(id, { mark, snapshot });
    const article = snapshot.articles[0]!;
    articles.set(article.pageKey, unite(articles.get(article.pageKey), article));
  }

  const snapshots = [...marks.values()].map(({ snapshot }) => snapshot);
  const annotations = snapshots.flatMap(snapshot => snapshot.annotations);
  const pageKeys = new Set(annotations.map(({ pageKey }) => pageKey));
  return {
    ok: true,
    snapshot: {
      articles: [...articles.values()].filter(({ pageKey }) => pageKeys.has(pageKey)),
      texts: [],
      annotations,
      deletions: [],
      sightings: snapshots.flatMap(snapshot => snapshot.sightings),
      tags: [],
    },
    refused,
  };
}

/** What files of others say of an article is as old as its first mark. */
function unite(known: Article | undefined, article: Article): Article {
  if (known === undefined) return article;
  if (known.modified !== BARE_SINCE || article.modified !== BARE_SINCE) {
    return newest(known, article, ({ modified }) => modified)!;
  }
  return compareText(article.created, known.created) < 0 ? { ...known, created: article.created } : known;
}

function reasonOf(fault: ImportFault): RefusalReason {
  if (fault.code !== 'invalid') return 'unreadable';
  if (/\.(?:source|url)$/.test(fault.path)) return 'no-address';
  return /\.(?:exact|prefix|suffix)$/.test(fault.path) ? 'too-long' : 'unreadable';
}

/** A library file that holds the one mark. */
function fileOf(mark: ForeignMark, fileTime: string): Data {
  const { own, address } = mark;
  const created = timeOf(mark.created) ?? timeOf(mark.modified) ?? fileTime;
  const article = { ...bareArticle(address, mark.article, created), ...own?.article };
  return {
    format: FILE_FORMAT,
    version: own === null ? FILE_VERSION : own.version,
    exported: fileTime,
    generator: { name: '', version: '' },
    // In a circle of merged articles even the one that stands for all is merged into another, which is not here.
    articles: [{ ...article, mergedInto: null, text: null }],
    annotations: [
      own === null ? foreignAnnotation(mark, created) : ownAnnotation(mark, own, article, created),
    ],
    deletions: [],
    tags: [],
  };
}

function timeOf(text: string | null): string | null {
  return text === null ? null : utcTimeOf(text);
}

/** All that others mark is a note: a highlight says nothing of what kind of passage it is on. */
function foreignAnnotation(mark: ForeignMark, created: string): Data {
  const creator = mark.creator === null ? [] : [`@${mark.creator}`];
  return {
    ...blankAnnotation(mark, 'note', pageKeyOf(mark.address), created),
    note: mark.note.trim(),
    tags: tidyTags([...mark.tags, ...creator]),
  };
}

/** What was ours is taken as it is, but for what other programs can have changed since. */
function ownAnnotation(mark: ForeignMark, own: OwnData, article: Article, created: string): Data {
  const kind = ANNOTATION_KINDS.find(known => known === own.annotation['kind']) ?? 'note';
  const blank = blankAnnotation(mark, kind, article.pageKey, created);
  const { record, sighting, ...rest } = own.annotation;
  const { id, pageKey, target, modified } = blank;
  return {
    ...blank,
    ...rest,
    record: withDefaults(blank['record'], record),
    sighting: isData(sighting) ? withDefaults(BLANK_SIGHTING, sighting) : (sighting ?? null),
    ...{ id, pageKey, target, created, modified },
    note: mark.note,
    tags: mark.tags,
  };
}

function blankAnnotation(mark: ForeignMark, kind: AnnotationKind, pageKey: string, created: string): Data {
  const { address, passage } = mark;
  const { exact, prefix, suffix, start, end } = passage;
  const { deletedAt: _deletedAt, ...blank } = createAnnotation({
    id: mark.id ?? uuidOf(JSON.stringify([address, passage, mark.note, mark.created])),
    pageKey,
    kind,
    target: {
      source: address,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
      ],
    },
    now: created,
  });
  return { ...blank, modified: timeOf(mark.modified) ?? created, sighting: null };
}

/** What was nothing may have been left out on the way. */
function withDefaults(defaults: unknown, data: unknown): unknown {
  if (!isData(defaults) || !isData(data)) return data ?? defaults;
  const filled = Object.entries(defaults).map(([key, value]) => [key, withDefaults(value, data[key])]);
  return { ...data, ...Object.fromEntries(filled) };
}
