/** What is to be said of a mark: from the annotation, which is the reader's, and from how it was last found. */
import { isSameFolded } from '../anchoring/fold-text.ts';
import type { TextChange } from '../anchoring/text-change.ts';
import { compareText } from '../shared/compare.ts';
import type { Annotation } from './annotation.ts';
import { currentSelector } from './current-selector.ts';
import type { Finding, Sighting } from './sighting.ts';

/**
 * As the page has it: `exact`, `moved`, `edited`, `missing`, or `unknown` where it was never looked for; and as
 * the reader answered: `kept` where the page's text is known and the saved one stays, `removed` where the article
 * no longer has the passage.
 */
export const MARK_STATUSES = ['unknown', 'exact', 'moved', 'edited', 'kept', 'missing', 'removed'] as const;

export type MarkStatus = (typeof MARK_STATUSES)[number];

export interface MarkState {
  status: MarkStatus;
  /** What the page says instead, where the status is `edited` or `kept`; else empty. */
  text: string;
  /** From the newest saved text to `text`. */
  changes: readonly TextChange[];
}

/** A mark with how it was last found; `undefined` where it never was. */
export interface SightedMark {
  annotation: Annotation;
  sighting: Sighting | undefined;
}

export interface ChangeSummary {
  total: number;
  /** How many are news. */
  changed: number;
  /** The earliest time at which one of them was last as saved, ISO 8601; `null` where nothing is news. */
  since: string | null;
}

/** Each annotation with its sighting. */
export function withSightings(
  annotations: readonly Annotation[],
  sightings: readonly Sighting[],
): SightedMark[] {
  const byId = new Map(sightings.map(sighting => [sighting.id, sighting]));
  return annotations.map(annotation => ({ annotation, sighting: byId.get(annotation.id) }));
}

export function markState(annotation: Annotation, finding: Finding | undefined): MarkState {
  const plain = (status: MarkStatus): MarkState => ({ status, text: '', changes: [] });
  if (finding === undefined) return plain(annotation.removedAt === null ? 'unknown' : 'removed');
  const { status, text, changes } = finding;
  if (status === 'missing') return plain(annotation.removedAt === null ? 'missing' : 'removed');
  // The reader may have taken the text over since it was found.
  if (status !== 'edited' || isSameFolded(text, currentSelector(annotation)[0].exact)) {
    return plain(status === 'moved' ? 'moved' : 'exact');
  }
  const isKept = annotation.keptAgainst !== null && isSameFolded(annotation.keptAgainst, text);
  return { status: isKept ? 'kept' : 'edited', text, changes };
}

/** Whether the reader has not answered it yet. */
export function isNews({ status }: MarkState): boolean {
  return status === 'edited' || status === 'missing';
}

/** What is news among the marks of a page. */
export function summarize(marks: readonly SightedMark[]): ChangeSummary {
  const news = marks.filter(({ annotation, sighting }) => isNews(markState(annotation, sighting)));
  const [since = null] = news.map(lastAsSaved).sort(compareText);
  return { total: marks.length, changed: news.length, since };
}

/** When the page and the mark are last known to have said the same. */
function lastAsSaved({ annotation, sighting }: SightedMark): string {
  const compared = annotation.versions.at(-1)?.added ?? annotation.created;
  const seen = sighting?.asSaved ?? compared;
  return compareText(seen, compared) > 0 ? seen : compared;
}
