import { useMemo, useRef } from 'preact/hooks';
import type { StatisticRow } from '../../lib/annotations/statistic-table.ts';
import type { Column, TableState } from '../../lib/annotations/table-state.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { Portion } from '../suggestions/Portion.tsx';
import { isFilled, StatisticsRow, TABLE_COLUMNS, type Toggle } from './StatisticsRow.tsx';
import { COLUMN_NAMES } from './statistic-columns.ts';

interface Props {
  /** As sorted and filtered. */
  rows: readonly StatisticRow[];
  state: Pick<TableState, 'sort' | 'descending'>;
  chosen: ReadonlySet<string>;
  onSort(column: Column): void;
  onChoose(chosen: ReadonlySet<string>): void;
}

/** Statistics as a table: a click on a head sorts, a tick chooses, and with Shift all rows from the last one ticked. */
export function StatisticsTable({ rows, state, chosen, onSort, onChoose }: Props) {
  const { text } = usePageTexts();
  const body = useRef<HTMLTableSectionElement>(null);
  const toggle = useToggle(rows, chosen, onChoose);
  const columns = TABLE_COLUMNS.filter(
    column => rows.some(row => isFilled(row, column)) || column === state.sort,
  );
  return (
    <Portion of={rows}>
      {shown => (
        // It scrolls where it is narrow, and then takes the keys that scroll.
        <section class="table-frame" aria-label={text('statistics')} tabIndex={0}>
          <table class="statistics" aria-rowcount={rows.length + 1}>
            <thead>
              <tr aria-rowindex={1}>
                <th scope="col" class="tick">
                  <AllBox rows={rows} chosen={chosen} onChoose={onChoose} />
                </th>
                {columns.map(column => (
                  <Head key={column} column={column} state={state} onSort={onSort} />
                ))}
              </tr>
            </thead>
            <tbody ref={body} onKeyDown={event => moveInTicks(event, body.current!, rows, toggle)}>
              {shown.map(row => (
                <StatisticsRow
                  key={row.id}
                  row={row}
                  columns={columns}
                  isChosen={chosen.has(row.id)}
                  toggle={toggle}
                />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Portion>
  );
}

/** Chooses a row, or all from the one chosen last. The same function always, so that rows need not be drawn anew. */
function useToggle(rows: Props['rows'], chosen: Props['chosen'], onChoose: Props['onChoose']): Toggle {
  const last = useRef<string | null>(null);
  const current = useRef({ rows, chosen, onChoose });
  current.current = { rows, chosen, onChoose };
  return useMemo(
    () => (id, isOn, isRange) => {
      const { rows, chosen, onChoose } = current.current;
      const at = rows.findIndex(row => row.id === id);
      const from = isRange ? rows.findIndex(({ id }) => id === last.current) : -1;
      const [first, end] = from < 0 ? [at, at] : [Math.min(from, at), Math.max(from, at)];
      const next = new Set(chosen);
      for (const { id } of rows.slice(first, end + 1)) {
        if (isOn) next.add(id);
        else next.delete(id);
      }
      last.current = id;
      onChoose(next);
    },
    [],
  );
}

/** Up and down go from tick to tick, with Shift ticking as they go; Home and End to the first and last. */
function moveInTicks(event: KeyboardEvent, body: HTMLElement, rows: Props['rows'], toggle: Toggle): void {
  const boxes = [...body.querySelectorAll<HTMLInputElement>('.tick input')];
  const at = boxes.indexOf(event.target as HTMLInputElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[event.key];
  const box = to === undefined || at < 0 ? undefined : boxes[to];
  if (box === undefined) return;
  event.preventDefault();
  box.focus();
  if (event.shiftKey) toggle(rows[to!]!.id, boxes[at]!.checked, true);
}

function AllBox({ rows, chosen, onChoose }: Pick<Props, 'rows' | 'chosen' | 'onChoose'>) {
  const { text } = usePageTexts();
  const count = rows.filter(({ id }) => chosen.has(id)).length;
  const isAll = count === rows.length && count > 0;
  return (
    <label>
      <input
        type="checkbox"
        aria-label={text('chooseAll')}
        checked={isAll}
        indeterminate={count > 0 && !isAll}
        onClick={() => {
          const ids = new Set(rows.map(({ id }) => id));
          onChoose(new Set(isAll ? [...chosen].filter(id => !ids.has(id)) : [...chosen, ...ids]));
        }}
      />
    </label>
  );
}

interface HeadProps {
  column: Column;
  state: Props['state'];
  onSort(column: Column): void;
}

function Head({ column, state: { sort, descending }, onSort }: HeadProps) {
  const { text } = usePageTexts();
  const isSorted = sort === column;
  return (
    <th
      scope="col"
      class={`is-${column}`}
      aria-sort={isSorted ? (descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" onClick={() => onSort(column)}>
        {text(COLUMN_NAMES[column])}
        <span class="sort-sign" aria-hidden="true">
          {isSorted ? (descending ? '↓' : '↑') : ''}
        </span>
      </button>
    </th>
  );
}
