import { compareText } from '../shared/compare.ts';
import type { Annotation } from './annotation.ts';
import type { Tag } from './library-snapshot.ts';

/** A tag as a list of all shows it. */
export interface TagUse {
  name: string;
  /** Empty for none. */
  colour: string;
  /** How many live marks have it. */
  count: number;
}

/** All tags that a live mark or a colour has, sorted by name as UTF-16 does. */
export function tagUses(annotations: readonly Annotation[], tags: readonly Tag[]): TagUse[] {
  const uses = new Map<string, TagUse>();
  for (const { name, colour } of tags) if (colour !== '') uses.set(name, { name, colour, count: 0 });
  for (const mark of annotations) {
    if (mark.deletedAt !== null) continue;
    for (const name of mark.tags) {
      const use = uses.get(name) ?? { name, colour: '', count: 0 };
      use.count += 1;
      uses.set(name, use);
    }
  }
  return [...uses.values()].sort((a, b) => compareText(a.name, b.name));
}
