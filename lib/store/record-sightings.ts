/** Kept apart from `library.ts`: only the background hears from pages. */
import { type Finding, isWorthKeeping, sight } from '../annotations/sighting.ts';
import type { Database } from './database.ts';
import { createLibrary } from './library.ts';

/** Keeps what came of looking for the marks of a page at `now`, as far as it is new. Findings of others are dropped. */
export function recordSightings(
  database: Database,
  pageKey: string,
  findings: readonly Finding[],
  now: string,
): Promise<void> {
  const { articles, annotations, sightings } = database;
  const { annotationsOn } = createLibrary(database);
  return database.transaction('rw', articles, annotations, sightings, async () => {
    const keyOf = new Map((await annotationsOn(pageKey)).map(mark => [mark.id, mark.pageKey]));
    const known = findings.filter(({ id }) => keyOf.has(id));
    const last = await sightings.bulkGet(known.map(({ id }) => id));
    const fresh = known.flatMap((finding, at) => {
      const sighting = sight(finding, keyOf.get(finding.id)!, last[at], now);
      return isWorthKeeping(sighting, last[at]) ? [sighting] : [];
    });
    await sightings.bulkPut(fresh);
  });
}
