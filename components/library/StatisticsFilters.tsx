import { CHOICES, choicesOf } from '../../lib/annotations/shown-rows.ts';
import { COMPARATOR_NAMES, DIRECTION_NAMES } from '../../lib/annotations/statistic-names.ts';
import type { StatisticRow } from '../../lib/annotations/statistic-table.ts';
import {
  CHOICE_COLUMNS,
  type ChoiceColumn,
  FIRST_STATE,
  isFiltered,
  type TableState,
  TEXT_COLUMNS,
} from '../../lib/annotations/table-state.ts';
import type { PageTextKey } from '../../lib/shared/texts.ts';
import { Field, NumberField, TextField } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { STATE_NAMES } from '../state-words.ts';
import { COLUMN_NAMES } from './statistic-columns.ts';

interface Props {
  /** All of them: what none of them is, is not offered. */
  rows: readonly StatisticRow[];
  state: TableState;
  onChange(state: TableState): void;
}

const CHOICE_NAMES: Record<ChoiceColumn, Record<string, PageTextKey>> = {
  comparator: { ...COMPARATOR_NAMES, '~': 'approximate' },
  change: DIRECTION_NAMES,
  state: { ...STATE_NAMES, unknown: 'stateUnknown' },
};

/** What of the table is shown, column by column. */
export function StatisticsFilters({ rows, state, onChange }: Props) {
  const { text } = usePageTexts();
  const set = (part: Partial<TableState>) => onChange({ ...state, ...part });
  const { value, date, texts } = state;
  return (
    <fieldset class="statistics-filters" aria-label={text('filter')}>
      <div class="field-row">
        <NumberField
          label={text('numberFrom')}
          value={value.from}
          onInput={from => set({ value: { ...value, from } })}
        />
        <NumberField
          label={text('numberTo')}
          value={value.to}
          onInput={to => set({ value: { ...value, to } })}
        />
        {TEXT_COLUMNS.map(column => (
          <TextField
            key={column}
            label={text(COLUMN_NAMES[column])}
            value={texts[column] ?? ''}
            onInput={words => set({ texts: { ...texts, [column]: words } })}
          />
        ))}
        <DateField
          label={text('dateFrom')}
          value={date.from}
          onInput={from => set({ date: { ...date, from } })}
        />
        <DateField label={text('dateTo')} value={date.to} onInput={to => set({ date: { ...date, to } })} />
      </div>
      {CHOICE_COLUMNS.map(column => (
        <ChoiceFilter key={column} column={column} rows={rows} state={state} set={set} />
      ))}
      {isFiltered(state) && (
        <button
          type="button"
          class="clear-filters"
          onClick={() => onChange({ ...FIRST_STATE, sort: state.sort, descending: state.descending })}
        >
          {text('clearFilters')}
        </button>
      )}
    </fieldset>
  );
}

function DateField({
  label,
  value,
  onInput,
}: {
  label: string;
  value: string;
  onInput(value: string): void;
}) {
  return (
    <Field label={label}>
      {attributes => (
        <input
          {...attributes}
          type="date"
          value={value}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface ChoiceFilterProps {
  column: ChoiceColumn;
  rows: readonly StatisticRow[];
  state: TableState;
  set(part: Partial<TableState>): void;
}

/** Those that there are; nothing where all rows are alike. */
function ChoiceFilter({ column, rows, state: { choices }, set }: ChoiceFilterProps) {
  const { text } = usePageTexts();
  const chosen = choices[column] ?? [];
  const there = new Set(rows.flatMap(row => choicesOf(row, column)));
  const offered = CHOICES[column].filter(choice => there.has(choice) || chosen.includes(choice));
  if (offered.length < 2) return null;
  return (
    <fieldset class="choice-filter">
      <legend>{text(COLUMN_NAMES[column])}</legend>
      {offered.map(choice => (
        <label key={choice}>
          <input
            type="checkbox"
            checked={chosen.includes(choice)}
            onChange={event => {
              const others = chosen.filter(each => each !== choice);
              set({
                choices: { ...choices, [column]: event.currentTarget.checked ? [...others, choice] : others },
              });
            }}
          />{' '}
          {text(CHOICE_NAMES[column][choice]!)}
        </label>
      ))}
    </fieldset>
  );
}
