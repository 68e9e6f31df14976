/** Puts the rows of a catalog that a view shows into groups, and in order. */
import { compareText } from '../shared/compare.ts';
import { foldForSearch } from '../shared/fold-for-search.ts';
import type { CatalogTable } from './catalog-table.ts';
import { countRows } from './count-facets.ts';
import type { LibraryView } from './library-view.ts';

export interface MarkGroup {
  /** By the view's grouping a page key, tag, person, host, or month (`2026-01`); empty for marks that have none. */
  value: string;
  /** Where its marks begin in the selection, and how many they are. */
  from: number;
  count: number;
}

export interface Arrangement {
  rows: Uint32Array;
  groups: MarkGroup[];
}

/**
 * Groups of articles are in the order of their newest (or oldest) mark that is shown, and months in their own; others the
 * greatest first, with those that have none last. The marks of an article are in the order of its text, others in that
 * of their making.
 *
 * @param failures Of each row 0 where it is shown.
 */
export function arrangeRows(table: CatalogTable, view: LibraryView, failures: Uint8Array): Arrangement {
  const { size, tags, tagEnds } = table;
  // Rows without a tag have a code of their own, after all others.
  const none = table.values[view.group].length;
  const counts = new Uint32Array(none + 1);
  counts.set(countRows(table, view.group, failures, ~0));
  if (view.group === 'tag') {
    for (let row = 0; row < size; row++) {
      if (failures[row] === 0 && tagEnds[row] === (tagEnds[row - 1] ?? 0)) counts[none]! += 1;
    }
  }
  const groups = groupsIn(table, view, failures, counts);
  const places = new Uint32Array(none + 1);
  for (const { code, from } of groups) places[code] = from;
  const last = groups.at(-1);
  const rows = new Uint32Array(last === undefined ? 0 : last.from + last.count);

  const column = view.group === 'tag' ? null : table.columns[view.group];
  const place = (row: number) => {
    if (failures[row] !== 0) return;
    if (column !== null) {
      rows[places[column[row]!]!++] = row;
      return;
    }
    const [from, to] = [tagEnds[row - 1] ?? 0, tagEnds[row]!];
    if (from === to) rows[places[none]!++] = row;
    for (let at = from; at < to; at++) rows[places[tags[at]!]!++] = row;
  };
  if (view.group === 'article') for (const row of table.textOrder()) place(row);
  else if (view.sort === 'oldest') for (let row = 0; row < size; row++) place(row);
  else for (let row = size - 1; row >= 0; row--) place(row);
  return { rows, groups: groups.map(({ value, from, count }) => ({ value, from, count })) };
}

function groupsIn(table: CatalogTable, view: LibraryView, failures: Uint8Array, counts: Uint32Array) {
  const values = table.values[view.group];
  const groups: (MarkGroup & { code: number })[] = [];
  for (let code = 0; code < counts.length; code++) {
    if (counts[code]! > 0) groups.push({ code, value: values[code] ?? '', from: 0, count: counts[code]! });
  }
  const direction = view.sort === 'newest' ? -1 : 1;
  if (view.group === 'article') {
    const made = firstMade(table, view, failures);
    groups.sort((a, b) => direction * (made[a.code]! - made[b.code]!));
  } else if (view.group === 'month') {
    groups.sort((a, b) => direction * compareText(a.value, b.value));
  } else {
    const names = new Map(groups.map(({ code, value }) => [code, foldForSearch(value)]));
    const isNone = ({ value }: MarkGroup) => Number(value === '');
    groups.sort(
      (a, b) =>
        isNone(a) - isNone(b) ||
        b.count - a.count ||
        compareText(names.get(a.code)!, names.get(b.code)!) ||
        compareText(a.value, b.value),
    );
  }
  let from = 0;
  for (const group of groups) {
    group.from = from;
    from += group.count;
  }
  return groups;
}

/** Of each article its row that comes first in the view's order. */
function firstMade({ columns, size, values }: CatalogTable, { sort }: LibraryView, failures: Uint8Array) {
  const rows = new Uint32Array(values.article.length);
  const note = (row: number) => {
    if (failures[row] === 0) rows[columns.article[row]!] = row;
  };
  // The last one noted stays.
  if (sort === 'newest') for (let row = 0; row < size; row++) note(row);
  else for (let row = size - 1; row >= 0; row--) note(row);
  return rows;
}
