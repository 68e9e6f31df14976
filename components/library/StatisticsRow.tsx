import { useMemo } from 'preact/hooks';
import { isNews } from '../../lib/annotations/mark-state.ts';
import { DIRECTION_NAMES } from '../../lib/annotations/statistic-names.ts';
import type { StatisticRow } from '../../lib/annotations/statistic-table.ts';
import type { PageTexts } from '../../lib/shared/texts.ts';
import { usePageTexts } from '../page-texts-context.ts';
import { stateWords } from '../state-words.ts';

/** The bounds of a number are shown with it. */
export const TABLE_COLUMNS = [
  'value',
  'unit',
  'counted',
  'change',
  'period',
  'quote',
  'article',
  'date',
  'state',
] as const;

type TableColumn = (typeof TABLE_COLUMNS)[number];

/** Chooses the row with this id or takes it off, or all from the last one to it. */
export type Toggle = (id: string, isOn: boolean, isRange: boolean) => void;

interface RowProps {
  row: StatisticRow;
  columns: readonly TableColumn[];
  isChosen: boolean;
  toggle: Toggle;
}

/** Drawn anew only where something of it changed: with a thousand rows a tick would else be slow. */
export function StatisticsRow({ row, columns, isChosen, toggle }: RowProps) {
  const texts = usePageTexts();
  return useMemo(
    () => (
      <tr class={isChosen ? 'is-chosen' : undefined}>
        <td class="tick">
          <label>
            <input
              type="checkbox"
              checked={isChosen}
              aria-label={texts.text('chooseRow', { quote: row.quote })}
              onClick={event => toggle(row.id, event.currentTarget.checked, event.shiftKey)}
            />
          </label>
        </td>
        {columns.map(column => (
          <Cell key={column} row={row} column={column} />
        ))}
      </tr>
    ),
    [row, columns.join(), isChosen, texts],
  );
}

function Cell({ row, column }: { row: StatisticRow; column: TableColumn }) {
  const texts = usePageTexts();
  const { article, record, state } = row;
  const lang = article.language ?? undefined;
  switch (column) {
    case 'quote':
      return (
        <th scope="row" class="is-quote" lang={lang}>
          <bdi title={row.quote}>{row.quote}</bdi>
        </th>
      );
    case 'article':
      return (
        <td class="is-article" lang={lang}>
          <a href={article.url} rel="noreferrer">
            <bdi title={article.title}>{article.title}</bdi>
          </a>
        </td>
      );
    case 'unit':
    case 'counted':
      return (
        <td class={`is-${column}`} lang={lang}>
          <bdi>{column === 'unit' ? record.unitText : record.measuredProperty}</bdi>
        </td>
      );
    case 'state':
      return <td class={`is-state ${isNews(state) ? 'is-news' : ''}`}>{stateCell(row, texts)}</td>;
    default:
      return (
        <td class={`is-${column}`}>
          <bdi>{PLAIN[column](row, texts)}</bdi>
        </td>
      );
  }
}

const PLAIN: Record<'value' | 'change' | 'period' | 'date', (row: StatisticRow, texts: PageTexts) => string> =
  {
    value: ({ value }) => value,
    change: changeWords,
    period: ({ period }) => period,
    date: ({ published }) => published,
  };

function changeWords({ record }: StatisticRow, { text }: PageTexts): string {
  const { direction, baseline } = record.change;
  const way = direction === '' ? '' : text(DIRECTION_NAMES[direction]);
  return baseline === '' ? way : text('figureAgainst', { figure: way, baseline });
}

/** Only what is news, or was: that a mark is as it was saved goes without saying. */
function stateCell({ state, now }: StatisticRow, texts: PageTexts): string {
  if (state.status === 'exact' || state.status === 'moved') return '';
  if (now !== null) return texts.text('figureNow', { figure: now });
  return stateWords(state, texts) ?? '';
}

/** Whether a row has anything in a column. */
export function isFilled(row: StatisticRow, column: TableColumn): boolean {
  switch (column) {
    case 'unit':
      return row.record.unitText !== '';
    case 'counted':
      return row.record.measuredProperty !== '';
    case 'change':
      return row.record.change.direction !== '' || row.record.change.baseline !== '';
    case 'period':
      return row.period !== '';
    case 'date':
      return row.date !== '';
    case 'state':
      return !/^(?:exact|moved|unknown)$/.test(row.state.status);
    default:
      return true;
  }
}
