import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { LibrarySelection } from '../../lib/annotations/select-marks.ts';
import { TABLE_HEADER, tableRows } from '../../lib/annotations/statistic-cells.ts';
import {
  type StatisticEntry,
  type StatisticRow,
  statisticRows,
} from '../../lib/annotations/statistic-table.ts';
import type { TableState } from '../../lib/annotations/table-state.ts';
import { exportFileName } from '../../lib/formats/file-name.ts';
import { tabbedTable, writeTable } from '../../lib/formats/write-table.ts';
import type { LibraryCatalog } from '../../lib/store/catalog.ts';
import { downloadText } from '../download-text.ts';
import { usePageTexts } from '../page-texts-context.ts';
import type { useActivity } from '../use-activity.ts';
import { useFailure } from '../use-failure.ts';
import { NothingFound } from './NothingFound.tsx';
import { StatisticsView } from './StatisticsView.tsx';

interface Props {
  catalog: LibraryCatalog;
  selection: LibrarySelection;
  state: TableState;
  onState(state: TableState): void;
  /** Changes the view; `null` where that shows everything. */
  onView: ((view: LibraryView) => void) | null;
  act: ReturnType<typeof useActivity>['act'];
}

/** The statistics among the marks of a view, as a table and as charts, and the ways to take them out. */
export default function StatisticsSection({ catalog, selection, state, onState, onView, act }: Props) {
  const texts = usePageTexts();
  const { text, plural } = texts;
  const entries = useStatistics(catalog, selection);
  const rows = useMemo(() => entries && statisticRows(entries, texts), [entries, texts]);
  if (rows === null) return null;
  if (rows.length === 0 && onView !== null) return <NothingFound onView={onView} />;

  const nameOf = (extension: string) => exportFileName(text('statistics'), new Date(), extension);
  const copy = async (chosen: readonly StatisticRow[]) => {
    await navigator.clipboard.writeText(tabbedTable([TABLE_HEADER, ...tableRows(chosen)]));
    return { message: plural('rowsCopied', chosen.length) };
  };
  const exportTable = async (chosen: readonly StatisticRow[]) => {
    const file = nameOf('csv');
    const pieces = [...writeTable(TABLE_HEADER, tableRows(chosen))];
    downloadText(file, new Blob(pieces, { type: 'text/csv' }), 'text/csv');
    return { message: text('exported', { file }) };
  };
  const saveChart = async (make: () => Promise<Blob>, extension: 'svg' | 'png') => {
    const file = nameOf(extension);
    const chart = await make();
    downloadText(file, chart, chart.type);
    return { message: text('exported', { file }) };
  };
  return (
    <StatisticsView
      rows={rows}
      state={state}
      onState={onState}
      onCopy={chosen => void act(() => copy(chosen))}
      onExport={chosen => void act(() => exportTable(chosen))}
      onSaveChart={(make, extension) => void act(() => saveChart(make, extension))}
    />
  );
}

/** `null` until they are loaded; while the view changes, those from before. */
function useStatistics(catalog: LibraryCatalog, selection: LibrarySelection): StatisticEntry[] | null {
  const [entries, setEntries] = useState<StatisticEntry[] | null>(null);
  const fail = useFailure();
  useEffect(() => {
    let isCurrent = true;
    const load = async () => {
      const ids = [...new Set(selection.ids(0, selection.length))];
      const rows = await catalog.rows(ids);
      if (!isCurrent) return;
      setEntries(
        rows.flatMap(({ annotation, article, sighting }) =>
          annotation.kind === 'statistic' && article !== undefined ? [{ annotation, article, sighting }] : [],
        ),
      );
    };
    load().catch(error => isCurrent && fail(error));
    return () => {
      isCurrent = false;
    };
  }, [catalog, selection]);
  return entries;
}
