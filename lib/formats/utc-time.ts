import { isoTimeOf } from '../article/iso-time.ts';

/** ISO 8601, UTC, with milliseconds; a time without a zone counts as UTC. `null` where `text` is no time. */
export function utcTimeOf(text: string): string | null {
  const time = Date.parse(isoTimeOf(text, 'Z') ?? '');
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}
