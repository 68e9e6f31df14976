/**
 * Where and how a mark was last found on its page. It is the machine's own: an annotation and its time of change
 * are the reader's, and know nothing of it.
 */
import type { AnchorStatus } from '../anchoring/locate-all.ts';
import type { TextChange } from '../anchoring/text-change.ts';
import { compareCanonically } from '../shared/compare.ts';

/** What came of looking for a mark on a page. */
export interface LocatedMark {
  /** The annotation's id. */
  id: string;
  status: AnchorStatus;
  /** What the page says in place of the saved text, where it was edited; else empty. */
  text: string;
  /** Where it stands, as a `TextPositionSelector` counts; `null` where it does not. */
  start: number | null;
  end: number | null;
}

/** A located mark, and what changed in it. */
export interface Finding extends LocatedMark {
  /** From the saved text to `text`; empty where it was not edited. */
  changes: TextChange[];
}

/** A finding that is kept. */
export interface Sighting extends Finding {
  pageKey: string;
  /** When the page was looked at, ISO 8601, UTC, with milliseconds. */
  seen: string;
  /** When the page last had the same words, as `seen`; `null` where it was never seen to have them. */
  asSaved: string | null;
}

/** @param earlier The last sighting of the same mark, where there is one. */
export function sight(
  { id, status, text, changes, start, end }: Finding,
  pageKey: string,
  earlier: Sighting | undefined,
  now: string,
): Sighting {
  const hasSameWords = status === 'exact' || status === 'moved';
  const asSaved = hasSameWords ? now : (earlier?.asSaved ?? null);
  return { id, pageKey, status, text, changes, start, end, seen: now, asSaved };
}

/** Whether two findings of a mark tell a reader the same; where on the page they are does not count. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return a.status === b.status && a.text === b.text && compareCanonically(a.changes, b.changes) === 0;
}

/** Whether a sighting is worth keeping in place of the last one. It is kept to the day, the reader's own, not to the minute. */
export function isWorthKeeping(sighting: Sighting, last: Sighting | undefined): boolean {
  return last === undefined || !isSameFinding(sighting, last) || dayOf(sighting.seen) !== dayOf(last.seen);
}

function dayOf(time: string): string {
  return new Date(time).toDateString();
}
