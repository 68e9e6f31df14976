import { useMemo, useState } from 'preact/hooks';
import { shownRows } from '../../lib/annotations/shown-rows.ts';
import { ARRANGEMENTS, type Arrangement } from '../../lib/annotations/statistic-chart.ts';
import type { StatisticRow } from '../../lib/annotations/statistic-table.ts';
import { type Column, isFiltered, type TableState } from '../../lib/annotations/table-state.ts';
import type { PageTextKey } from '../../lib/shared/texts.ts';
import { lazily } from '../lazily.tsx';
import { Notice } from '../Notice.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { StatisticsFilters } from './StatisticsFilters.tsx';
import { StatisticsTable } from './StatisticsTable.tsx';
import { COLUMN_NAMES } from './statistic-columns.ts';

const StatisticChart = lazily(() => import('./StatisticChart.tsx'), Waiting);

const ARRANGEMENT_NAMES: Record<Arrangement, PageTextKey> = {
  period: 'period',
  published: 'publishedOn',
  article: 'article',
};

interface Props {
  /** All statistics there are to show; the same array for as long as they are the same. */
  rows: readonly StatisticRow[];
  state: TableState;
  onState(state: TableState): void;
  /** Both get the chosen rows, or all that are shown where none is chosen, in the order of the table. */
  onCopy(rows: readonly StatisticRow[]): void;
  onExport(rows: readonly StatisticRow[]): void;
  /** Saves what `make` makes under a name with this extension. */
  onSaveChart(make: () => Promise<Blob>, extension: 'svg' | 'png'): void;
}

/** The statistics of all articles: a table, and a chart of the rows that the reader chose. */
export function StatisticsView({ rows, state, onState, onCopy, onExport, onSaveChart }: Props) {
  const { text, language } = usePageTexts();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // Whoever clears the filters goes on from there.
  const [isOpened] = useState(isFiltered(state));
  const shown = useMemo(() => shownRows(rows, state, language), [rows, state, language]);
  const picked = useMemo(() => shown.filter(({ id }) => chosen.has(id)), [shown, chosen]);
  if (rows.length === 0) {
    return <Notice title={text('statisticsEmpty')}>{text('statisticsEmptyHint')}</Notice>;
  }
  const sort = (column: Column) =>
    onState({ ...state, sort: column, descending: column === state.sort && !state.descending });
  return (
    <div class="statistics-view">
      <header class="statistics-header">
        <Counts total={rows.length} shown={shown.length} chosen={picked.length} sort={state.sort} />
        <div class="statistics-actions">
          {picked.length > 0 && (
            <button type="button" onClick={() => setChosen(new Set())}>
              {text('chooseNone')}
            </button>
          )}
          <button type="button" onClick={() => onCopy(picked.length > 0 ? picked : shown)}>
            {text('copyTable')}
          </button>
          <button type="button" onClick={() => onExport(picked.length > 0 ? picked : shown)}>
            {text('exportCsv')}
          </button>
        </div>
      </header>
      <details class="statistics-filter" open={isOpened}>
        <summary>{text('filter')}</summary>
        <StatisticsFilters rows={rows} state={state} onChange={onState} />
      </details>
      {shown.length === 0 ? (
        <Notice title={text('statisticsNoMatch')}>{text('statisticsNoMatchHint')}</Notice>
      ) : (
        <StatisticsTable rows={shown} state={state} chosen={chosen} onSort={sort} onChoose={setChosen} />
      )}
      {picked.length > 0 ? (
        <ChartRegion rows={picked} onSave={onSaveChart} />
      ) : (
        shown.length > 0 && <p class="hint chart-hint">{text('chartHint')}</p>
      )}
    </div>
  );
}

interface CountsProps {
  total: number;
  shown: number;
  chosen: number;
  sort: Column;
}

/** "4 of 212 statistics · sorted by period". */
function Counts({ total, shown, chosen, sort }: CountsProps) {
  const { text, plural, language } = usePageTexts();
  const column = text(COLUMN_NAMES[sort]).toLocaleLowerCase(language);
  return (
    <p>
      <strong>{plural('statisticsShown', total, { shown })}</strong>{' '}
      <span class="facts">
        · {text('sortedBy', { column })}
        {chosen > 0 && ` · ${plural('rowsChosen', chosen)}`}
      </span>
    </p>
  );
}

/** By period at first; by article where no row has one. */
function ChartRegion({ rows, onSave }: { rows: readonly StatisticRow[]; onSave: Props['onSaveChart'] }) {
  const { text } = usePageTexts();
  const [wanted, setWanted] = useState<Arrangement | null>(null);
  const arrangement = wanted ?? (rows.some(({ span }) => span !== null) ? 'period' : 'article');
  return (
    <section class="chart-region" aria-label={text('chart')}>
      <label class="chart-arrange">
        {text('chartArrange')}{' '}
        <select value={arrangement} onChange={event => setWanted(event.currentTarget.value as Arrangement)}>
          {ARRANGEMENTS.map(each => (
            <option key={each} value={each}>
              {text(ARRANGEMENT_NAMES[each])}
            </option>
          ))}
        </select>
      </label>
      <StatisticChart rows={rows} arrangement={arrangement} onSave={onSave} />
    </section>
  );
}

function Waiting() {
  const { text } = usePageTexts();
  return <p class="hint">{text('chartWaiting')}</p>;
}
