/** What of a library is shown, and in which order; as plain data that lives in the address of the page. */
import { ANNOTATION_KINDS, type AnnotationKind } from './annotation.ts';
import { MARK_STATUSES, type MarkStatus } from './mark-state.ts';

export const GROUPINGS = ['article', 'tag', 'person', 'site', 'month'] as const;
export const SORTS = ['newest', 'oldest'] as const;

export interface LibraryView {
  /** As typed. */
  query: string;
  /** Of each of these lists a mark must have one; an empty list lets all through. */
  kinds: AnnotationKind[];
  tags: string[];
  /** Hosts, without `www.`. */
  sites: string[];
  people: string[];
  /** Primary language subtags, such as `vi`. */
  languages: string[];
  states: MarkStatus[];
  /** Days on which marks were made, in the reader's time zone, such as `2026-01-31`, both included; or `null`. */
  from: string | null;
  to: string | null;
  group: (typeof GROUPINGS)[number];
  sort: (typeof SORTS)[number];
}

export const WHOLE_LIBRARY: LibraryView = {
  query: '',
  kinds: [],
  tags: [],
  sites: [],
  people: [],
  languages: [],
  states: [],
  from: null,
  to: null,
  group: 'article',
  sort: 'newest',
};

/** The lists of a view, with the parameter that each value has in an address. */
const LISTS = [
  ['kinds', 'kind'],
  ['tags', 'tag'],
  ['sites', 'site'],
  ['people', 'by'],
  ['languages', 'lang'],
  ['states', 'state'],
] as const;

/** What is as in `WHOLE_LIBRARY` is left out: of that there are no parameters. */
export function viewToSearchParams(view: LibraryView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.query !== '') params.set('q', view.query);
  for (const [list, name] of LISTS) for (const value of view[list]) params.append(name, value);
  for (const name of ['from', 'to', 'group', 'sort'] as const) {
    const value = view[name];
    if (value !== null && value !== WHOLE_LIBRARY[name]) params.set(name, value);
  }
  return params;
}

/** Values that are none, or come twice, are dropped. */
export function viewFromSearchParams(params: URLSearchParams): LibraryView {
  const all = (name: string) => [...new Set(params.getAll(name))].filter(value => value !== '');
  const among = <Value extends string>(values: readonly Value[], name: string) =>
    all(name).filter((value): value is Value => (values as readonly string[]).includes(value));
  return {
    query: params.get('q') ?? '',
    kinds: among(ANNOTATION_KINDS, 'kind'),
    tags: all('tag'),
    sites: all('site'),
    people: all('by'),
    languages: all('lang'),
    states: among(MARK_STATUSES, 'state'),
    from: dayOrNull(params.get('from')),
    to: dayOrNull(params.get('to')),
    group: among(GROUPINGS, 'group')[0] ?? WHOLE_LIBRARY.group,
    sort: among(SORTS, 'sort')[0] ?? WHOLE_LIBRARY.sort,
  };
}

function dayOrNull(text: string | null): string | null {
  const isDay = text !== null && /^\d{4}-\d\d-\d\d$/.test(text);
  return isDay && new Date(`${text}T00:00Z`).toJSON()?.startsWith(text) ? text : null;
}
