import { compareText } from './compare.ts';

/**
 * `now`, or the moment after `time` where that is not earlier: so that a change is later than the one it follows,
 * though a clock may be slow. Both ISO 8601, UTC, with milliseconds.
 */
export function laterThan(time: string, now: string): string {
  return compareText(now, time) > 0 ? now : new Date(Date.parse(time) + 1).toISOString();
}
