/** What the catalog has of a mark: all that a library is searched, filtered, counted and ordered by. */
import type { Article } from '../article/article.ts';
import { searchWords } from '../shared/search-words.ts';
import { hostOf } from '../shared/site-patterns.ts';
import type { Annotation, AnnotationKind } from './annotation.ts';
import { currentSelector } from './current-selector.ts';
import { personOf } from './edit-annotation.ts';
import { type MarkStatus, markState } from './mark-state.ts';
import type { Sighting } from './sighting.ts';

export interface CatalogEntry {
  id: string;
  kind: AnnotationKind;
  state: MarkStatus;
  /** Milliseconds since 1970, UTC. */
  created: number;
  /** Where it stands in the text of its article. */
  start: number;
  /** Who makes the claim, said it, or gave the figure; empty where the reader did not say. */
  person: string;
  tags: string[];
  /** `searchWords` of each of its texts, each ended by a line feed. */
  words: string;
  article: CatalogArticle;
}

export interface CatalogArticle {
  pageKey: string;
  /** Host without `www.`. */
  site: string;
  /** Primary language subtag; empty where it is not known. */
  language: string;
  /** `searchWords` of the title. */
  words: string;
}

/** @param article `undefined` where nothing is known of it. */
export function catalogEntry(
  annotation: Annotation,
  article: CatalogArticle | undefined,
  sighting: Sighting | undefined,
): CatalogEntry {
  const { id, pageKey, kind, target, tags, note } = annotation;
  const [{ exact }, { start }] = currentSelector(annotation);
  const person = namedIn(annotation);
  const counted = annotation.kind === 'statistic' ? annotation.record.measuredProperty : '';
  const texts = [exact, target.selector[0].exact, note, person, counted, ...tags].map(searchWords);
  // The first quote mostly is the current one, and says what is counted.
  const told = texts.filter(
    (text, at) => text !== '' && !texts.slice(0, at).some(each => each.includes(text)),
  );
  return {
    id,
    kind,
    state: markState(annotation, sighting).status,
    created: Date.parse(annotation.created),
    start,
    person,
    tags,
    words: told.map(text => `${text}\n`).join(''),
    article: article ?? { pageKey, site: siteOf(target.source), language: '', words: '' },
  };
}

export function catalogArticle({ pageKey, url, language, title }: Article): CatalogArticle {
  const [primary = ''] = language?.toLowerCase().split('-') ?? [];
  return { pageKey, site: siteOf(url), language: primary, words: searchWords(title) };
}

function siteOf(url: string): string {
  return hostOf(url)?.replace(/^www\./, '') ?? '';
}

/** The source of a figure is somebody, too. */
function namedIn(annotation: Annotation): string {
  return annotation.kind === 'statistic' ? annotation.record.source : (personOf(annotation) ?? '');
}
