import { useMemo } from 'preact/hooks';
import type { Tag } from '../../lib/annotations/library-snapshot.ts';
import type { Database } from '../../lib/store/database.ts';
import { useLiveQuery } from '../use-live-query.ts';

const NONE: Tag[] = [];

/** What is kept of tags, kept true; none until it is known. */
export function useTags({ tags }: Database): Tag[] {
  return useLiveQuery(() => tags.toArray(), [tags]) ?? NONE;
}

/** As of `TagColoursContext`. */
export function useTagColours(database: Database): ReadonlyMap<string, string> {
  const kept = useTags(database);
  return useMemo(() => new Map(kept.map(({ name, colour }) => [name, colour])), [kept]);
}
