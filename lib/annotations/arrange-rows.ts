/** Puts the rows of a catalog that a view shows into groups, and in order. */
import type { CatalogTable } from './catalog-table.ts';
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
 * Groups of articles and months are in the order of the first of their marks, newest or oldest as the view says; others
 * the greatest first, with those that have none last. The marks of an article are in the order of its text, others in that
 * of their making.
 *
 * @param failures Of each row 0 where it is shown.
 */
export function arrangeRows(table: CatalogTable, view: LibraryView, failures: Uint8Array): Arrangement {
  const codes = codesOf(table, view.group);
  const groups = groupsIn(table, view, failures, codes);
  const places = new Uint32Array(codes.none + 1);
  for (const { code, from } of groups) places[code] = from;
  const last = groups.at(-1);
  const rows = new Uint32Array(last === undefined ? 0 : last.from + last.count);
  const place = (row: number) => {
    if (failures[row] === 0) codes.each(row, code => (rows[places[code]!++] = row));
  };
  if (view.group === 'article') for (const row of table.textOrder()) place(row);
  else inOrder(table, view.sort, place);
  return { rows, groups: groups.map(({ value, from, count }) => ({ value, from, count })) };
}

interface GroupCodes {
  /** Of rows that have none: after all others. */
  none: number;
  /** Calls back with each code of a row. */
  each(row: number, use: (code: number) => void): void;
}

function codesOf({ columns, values }: CatalogTable, group: LibraryView['group']): GroupCodes {
  const none = values[group].length;
  if (group !== 'tag') {
    const column = columns[group];
    return { none, each: (row, use) => use(column[row]!) };
  }
  const { tags, tagEnds } = columns;
  return {
    none,
    each(row, use) {
      const [from, to] = [tagEnds[row - 1] ?? 0, tagEnds[row]!];
      if (from === to) use(none);
      for (let at = from; at < to; at++) use(tags[at]!);
    },
  };
}

function groupsIn(table: CatalogTable, view: LibraryView, failures: Uint8Array, { none, each }: GroupCodes) {
  const counts = new Uint32Array(none + 1);
  /** How soon the first of its marks comes. */
  const ranks = new Uint32Array(none + 1);
  let rank = 0;
  const count = (code: number) => {
    if (counts[code]!++ === 0) ranks[code] = rank;
  };
  inOrder(table, view.sort, row => {
    rank += 1;
    if (failures[row] === 0) each(row, count);
  });

  const groups: (MarkGroup & { code: number })[] = [];
  for (let code = 0; code < counts.length; code++) {
    const value = table.values[view.group][code] ?? '';
    if (counts[code]! > 0) groups.push({ code, value, from: 0, count: counts[code]! });
  }
  const isByTime = view.group === 'article' || view.group === 'month';
  const isNone = ({ value }: MarkGroup) => Number(value === '');
  groups.sort(
    (a, b) => (isByTime ? 0 : isNone(a) - isNone(b) || b.count - a.count) || ranks[a.code]! - ranks[b.code]!,
  );
  let from = 0;
  for (const group of groups) {
    group.from = from;
    from += group.count;
  }
  return groups;
}

function inOrder(table: CatalogTable, sort: LibraryView['sort'], use: (row: number) => void): void {
  const order = table.timeOrder();
  if (sort === 'oldest') for (let at = 0; at < order.length; at++) use(order[at]!);
  else for (let at = order.length - 1; at >= 0; at--) use(order[at]!);
}
