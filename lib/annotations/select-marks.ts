/** What a view shows of a catalog: which marks, in which groups and order, and how many there are of each kind of thing. */
import { arrangeRows, type MarkGroup } from './arrange-rows.ts';
import { type CatalogTable, FACETS, type Facet } from './catalog-table.ts';
import { type FacetValue, facetValues, failuresOf } from './count-facets.ts';
import type { LibraryView } from './library-view.ts';
import { parseSearch } from './search-query.ts';
import { createSearch } from './search-rows.ts';

export interface LibrarySelection {
  /** How many marks the view shows, each counted once. */
  total: number;
  /** How many marks the library has. */
  of: number;
  /** When the first of them was made, ISO 8601, UTC; `null` where there is none. */
  firstMade: string | null;
  groups: MarkGroup[];
  /** How many places `ids` has: more than `total` where marks with several tags stand in several groups. */
  length: number;
  /** Ids of the marks at these places, group after group. */
  ids(from: number, to: number): string[];
  /**
   * Of each facet the values that marks have under all the other conditions of the view, with how many have them; the
   * most frequent first and at most a thousand, months from the latest. A chosen value is there though no mark has it.
   */
  facets: Record<Facet, FacetValue[]>;
}

/** Linear in the number of rows, whatever the view. What was searched is remembered for the next view. */
export function createSelector(table: CatalogTable): (view: LibraryView) => LibrarySelection {
  const search = createSearch(table);
  const first = table.columns.created.reduce((least, time) => Math.min(least, time), Infinity);
  const firstMade = first === Infinity ? null : new Date(first).toISOString();
  return view => {
    const failures = failuresOf(table, view, search(parseSearch(view.query)));
    const facets = Object.fromEntries(
      FACETS.map(facet => [facet, facetValues(table, view, facet, failures)]),
    );
    const { rows, groups } = arrangeRows(table, view, failures);
    return {
      total: failures.reduce((sum, failure) => sum + Number(failure === 0), 0),
      of: table.size,
      firstMade,
      groups,
      length: rows.length,
      ids: (from, to) => Array.from(rows.subarray(from, to), table.idOf),
      facets: facets as LibrarySelection['facets'],
    };
  };
}
