import { foldForSearch } from './fold-for-search.ts';

/**
 * What tells whether a name is meant by what was typed: every word of that stands in it, in any order, whatever the
 * case and the diacritics. Nothing typed means every name.
 */
export function createNameFilter(typed: string): (name: string) => boolean {
  const words = foldForSearch(typed).split(/\s+/).filter(Boolean);
  return name => {
    const folded = foldForSearch(name);
    return words.every(word => folded.includes(word));
  };
}
