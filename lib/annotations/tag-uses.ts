import { compareText } from '../shared/compare.ts';
import type { FacetValue } from './count-facets.ts';
import type { Tag } from './library-snapshot.ts';

/** A tag as a list of all shows it. */
export interface TagUse {
  name: string;
  /** Empty for none. */
  colour: string;
  /** How many live marks have it. */
  count: number;
}

/**
 * All tags that a live mark or a colour has, sorted by name as UTF-16 does.
 *
 * @param counts How many live marks have each tag.
 */
export function tagUses(counts: readonly FacetValue[], tags: readonly Tag[]): TagUse[] {
  const uses = new Map<string, TagUse>();
  for (const { value, count } of counts) uses.set(value, { name: value, colour: '', count });
  for (const { name, colour } of tags) {
    if (colour !== '') uses.set(name, { name, colour, count: uses.get(name)?.count ?? 0 });
  }
  return [...uses.values()].sort((a, b) => compareText(a.name, b.name));
}
