/** Counts the marks of a catalog by what they have, each facet under all conditions but its own. */
import { compareText } from '../shared/compare.ts';
import { type CatalogTable, FACETS, type Facet } from './catalog-table.ts';
import type { LibraryView } from './library-view.ts';

export interface FacetValue {
  value: string;
  count: number;
}

/** Nobody reads on; and to bring all the people of a large library into an order takes longer than all else. */
const MOST = 1000;

/** The lists of a view, by facet; the condition of `month` is its days. */
const CHOSEN = {
  kind: 'kinds',
  tag: 'tags',
  site: 'sites',
  person: 'people',
  language: 'languages',
  state: 'states',
} as const satisfies Partial<Record<Facet, keyof LibraryView>>;

/** The condition that belongs to no facet. */
const QUERY = 1 << FACETS.length;
const bitOf = (facet: Facet) => 1 << FACETS.indexOf(facet);

/**
 * Of each row the conditions of the view that it fails, one bit for each; 0 where it is shown.
 *
 * @param isMeant Of each row whether the query means it; `null` where it means all.
 */
export function failuresOf(table: CatalogTable, view: LibraryView, isMeant: Uint8Array | null): Uint8Array {
  const { size, columns, values } = table;
  const { created, tags, tagEnds } = columns;
  const failures = new Uint8Array(size);
  if (isMeant !== null) for (let row = 0; row < size; row++) if (isMeant[row] === 0) failures[row] = QUERY;
  for (const facet of Object.keys(CHOSEN) as (keyof typeof CHOSEN)[]) {
    const chosen: readonly string[] = view[CHOSEN[facet]];
    if (chosen.length === 0) continue;
    const isChosen = Uint8Array.from(values[facet], value => Number(chosen.includes(value)));
    const bit = bitOf(facet);
    if (facet === 'tag') {
      for (let row = 0, at = 0; row < size; row++) {
        let has = 0;
        for (; at < tagEnds[row]!; at++) has |= isChosen[tags[at]!]!;
        if (has === 0) failures[row]! |= bit;
      }
    } else {
      const column = columns[facet];
      for (let row = 0; row < size; row++) if (isChosen[column[row]!] === 0) failures[row]! |= bit;
    }
  }
  const [from, to] = [startOf(view.from, 0) ?? -Infinity, startOf(view.to, 1) ?? Infinity];
  if (view.from !== null || view.to !== null) {
    const bit = bitOf('month');
    for (let row = 0; row < size; row++)
      if (created[row]! < from || created[row]! >= to) failures[row]! |= bit;
  }
  return failures;
}

/** When a day begins here, or the one `later` days after it. */
function startOf(day: string | null, later: number): number | null {
  if (day === null) return null;
  const [year, month, date] = day.split('-').map(Number);
  return new Date(year!, month! - 1, date! + later).getTime();
}

/** The values of a facet that marks have under all other conditions, and those that the view has chosen; at most a thousand. */
export function facetValues(
  table: CatalogTable,
  view: LibraryView,
  facet: Facet,
  failures: Uint8Array,
): FacetValue[] {
  const values = table.values[facet];
  const counts = countRows(table, facet, failures, ~bitOf(facet));
  const chosen: readonly string[] = facet === 'month' ? [] : view[CHOSEN[facet]];
  const found: FacetValue[] = [];
  for (let code = 0; code < counts.length; code++) {
    const value = values[code]!;
    if (value !== '' && counts[code]! > 0) found.push({ value, count: counts[code]! });
  }
  if (facet === 'month') return found.sort(byValue);
  const most = found.length <= MOST ? found : found.sort(byCount).slice(0, MOST);
  const missing = chosen.filter(value => most.every(each => each.value !== value));
  most.push(...missing.map(value => ({ value, count: counts[values.indexOf(value)] ?? 0 })));
  return most.sort((a, b) => byCount(a, b) || byValue(b, a));
}

const byCount = (a: FacetValue, b: FacetValue) => b.count - a.count;

const byValue = (a: FacetValue, b: FacetValue) => compareText(b.value, a.value);

/** How many rows have each code, of those that fail none of the conditions in `mask`. */
function countRows(
  { size, columns, values }: CatalogTable,
  facet: Facet,
  failures: Uint8Array,
  mask: number,
): Uint32Array {
  const counts = new Uint32Array(values[facet].length);
  if (facet === 'tag') {
    const { tags, tagEnds } = columns;
    for (let row = 0, at = 0; row < size; row++) {
      const isOut = (failures[row]! & mask) !== 0;
      for (; at < tagEnds[row]!; at++) if (!isOut) counts[tags[at]!]! += 1;
    }
  } else {
    const column = columns[facet];
    for (let row = 0; row < size; row++) if ((failures[row]! & mask) === 0) counts[column[row]!]! += 1;
  }
  return counts;
}
