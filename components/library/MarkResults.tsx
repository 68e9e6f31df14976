import { useRef, useState } from 'preact/hooks';
import type { MarkGroup } from '../../lib/annotations/arrange-rows.ts';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { SearchQuery } from '../../lib/annotations/search-query.ts';
import type { LibrarySelection } from '../../lib/annotations/select-marks.ts';
import type { CatalogRow } from '../../lib/store/catalog.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { GroupHeading } from './GroupHeading.tsx';
import { MarkRowItem, type RowActions } from './MarkRowItem.tsx';
import type { ChosenMarks } from './use-chosen-marks.ts';
import { useKeys } from './use-keys.ts';
import { useMarkRows } from './use-mark-rows.ts';
import { useVirtualRows } from './use-virtual-rows.ts';

/** What a mark with a quote of two lines needs, in CSS pixels. */
const ESTIMATE = 160;

interface Props {
  selection: LibrarySelection;
  group: LibraryView['group'];
  query: SearchQuery;
  chosen: ChosenMarks;
  loadRows(ids: readonly string[]): Promise<CatalogRow[]>;
  /** Changes whenever the store did: what was loaded before is loaded anew. */
  version: unknown;
  actions: RowActions;
}

/** The marks of a view in their groups. Only those near the window's are there; each tells its place among all. */
export function MarkResults({ selection, group, query, chosen, loadRows, version, actions }: Props) {
  const { text } = usePageTexts();
  const list = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number | null>(null);
  const { rows, height, top, measure, scrollTo } = useVirtualRows({
    count: selection.length,
    estimate: ESTIMATE,
    kept: focused,
    list,
  });
  const ids = rows.flatMap(({ index }) => selection.ids(index, index + 1));
  const loaded = useMarkRows(ids, loadRows, version);
  useKeys(event => {
    const step = { j: 1, k: -1 }[event.key];
    if (step === undefined) return;
    const place = placeOf(document.activeElement);
    const next = place === null ? firstInView(list.current) : place + step;
    if (next === null || next < 0 || next >= selection.length) return;
    event.preventDefault();
    scrollTo(next);
    requestAnimationFrame(() => focusPlace(list.current, next));
  });

  return (
    <>
      <ul
        ref={list}
        class="mark-list results"
        aria-label={actions.listLabel}
        aria-keyshortcuts="j k"
        style={{ '--height': `${height}px` }}
        onFocusIn={event => setFocused(placeOf(event.target as Element))}
        onFocusOut={() => setFocused(null)}
      >
        {rows.map(({ index, start }, at) => {
          const id = ids[at]!;
          const heading = groupAt(selection.groups, index);
          return (
            <li
              key={`${index}-${id}`}
              ref={measure}
              data-index={index}
              aria-setsize={selection.length}
              aria-posinset={index + 1}
              style={{ '--start': `${start - top}px` }}
            >
              {heading !== null && (
                <GroupHeading
                  group={heading}
                  by={group}
                  article={loaded.get(id)?.article}
                  actions={actions}
                />
              )}
              <MarkRowItem
                row={loaded.get(id)}
                by={group}
                query={query}
                isChosen={chosen.ids.has(id)}
                onChoose={isRange => chosen.toggle(index, isRange)}
                actions={actions}
              />
            </li>
          );
        })}
      </ul>
      {rows.length < selection.length && <p class="hint printed-in-part">{text('printedInPart')}</p>}
    </>
  );
}

/** The group that begins at a place. The groups are in the order of their places, so that halving finds it. */
function groupAt(groups: readonly MarkGroup[], place: number): MarkGroup | null {
  let [low, high] = [0, groups.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (groups[middle]!.from < place) low = middle + 1;
    else high = middle;
  }
  const group = groups[low];
  return group?.from === place ? group : null;
}

function placeOf(element: Element | null): number | null {
  const item = element?.closest<HTMLElement>('[data-index]');
  return item == null ? null : Number(item.dataset['index']);
}

/** Of the first mark of which the beginning can be seen below what sticks to the window's edge. */
function firstInView(list: HTMLElement | null): number | null {
  const items = [...(list?.querySelectorAll('[data-index]') ?? [])];
  const edge = document.querySelector('.results-head')?.getBoundingClientRect().bottom ?? 0;
  return placeOf(items.find(item => item.getBoundingClientRect().top >= edge) ?? null);
}

function focusPlace(list: HTMLElement | null, place: number): void {
  list?.querySelector<HTMLElement>(`[data-index="${place}"] input[type=checkbox]`)?.focus();
}
