import { useEffect, useState } from 'preact/hooks';
import {
  type LibraryView,
  viewFromSearchParams,
  viewToSearchParams,
  WHOLE_LIBRARY,
} from '../../lib/annotations/library-view.ts';
import { readTableState, type TableState, writeTableState } from '../../lib/annotations/table-state.ts';

/** Before the parameters of the table of statistics: some have names that the view's have too. */
const OF_TABLE = 'table-';

export const SECTIONS = ['marks', 'statistics', 'people', 'tags', 'bin', 'files'] as const;

export type Section = (typeof SECTIONS)[number];

/** What the library page shows. */
export interface PageAddress {
  section: Section;
  view: LibraryView;
  /** Of the statistics. */
  table: TableState;
  /** Page key of the article whose details are shown, else `null`. */
  article: string | null;
}

/** Whether the reader can go back to what was shown before, or only passes by, as with each letter of a search. */
export type Move = 'go' | 'pass';

/** What is shown lives in the page's address, so that it can be bookmarked, and Back works. */
export function usePageAddress(): [PageAddress, (change: Partial<PageAddress>, move?: Move) => void] {
  const [address, setAddress] = useState(() => addressIn(location.search));

  useEffect(() => {
    const stop = new AbortController();
    addEventListener('popstate', () => setAddress(addressIn(location.search)), { signal: stop.signal });
    return () => stop.abort();
  }, []);

  const move = (change: Partial<PageAddress>, how: Move = 'go') => {
    const next = { ...address, ...change };
    const search = searchOf(next);
    if (how === 'pass' || search === searchOf(address)) history.replaceState(null, '', search);
    else history.pushState(null, '', search);
    setAddress(next);
  };
  return [address, move];
}

/** An address such as `?show=statistics&tag=budget`. */
export function addressIn(search: string): PageAddress {
  const params = new URLSearchParams(search);
  return {
    section: SECTIONS.find(section => section === params.get('show')) ?? 'marks',
    view: viewFromSearchParams(params),
    table: readTableState(
      [...params].flatMap(([name, value]) =>
        name.startsWith(OF_TABLE) ? [[name.slice(OF_TABLE.length), value] as const] : [],
      ),
    ),
    article: params.get('article'),
  };
}

/** Whether a view shows everything. */
export function isWhole(view: LibraryView): boolean {
  const { group: _group, sort: _sort, ...conditions } = view;
  return viewToSearchParams({ ...WHOLE_LIBRARY, ...conditions }).size === 0;
}

export function searchOf({ section, view, table, article }: PageAddress): string {
  const params = viewToSearchParams(view);
  for (const [name, value] of writeTableState(table)) params.set(OF_TABLE + name, value);
  if (section !== 'marks') params.set('show', section);
  if (article !== null) params.set('article', article);
  return `?${params}`;
}
