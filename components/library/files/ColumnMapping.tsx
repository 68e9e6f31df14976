import { useId, useState } from 'preact/hooks';
import type { CsvMapping } from '../../../lib/formats/csv-mapping.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import { type CsvField, FIELD_GROUPS, FIELD_NAMES, fieldOf, isEnough, withField } from './csv-fields.ts';
import type { ImportedTable } from './read-table.ts';

/** So many values show what a column holds. */
const SAMPLES = 3;

interface Props {
  table: ImportedTable;
  busy: boolean;
  onContinue(mapping: CsvMapping): void;
  onCancel(): void;
}

/** Which column of a table is what: guessed, for the reader to put right. */
export function ColumnMapping({ table: { header }, busy, onContinue, onCancel }: Props) {
  const { text } = usePageTexts();
  const [mapping, setMapping] = useState(header.mapping);
  const id = useId();
  return (
    <form
      class="import-step"
      aria-labelledby={id}
      onSubmit={event => {
        event.preventDefault();
        onContinue(mapping);
      }}
    >
      <h3 id={id}>{text('importColumns')}</h3>
      <p class="hint">{text('importColumnsHint')}</p>
      <ul class="columns">
        {header.columns.map((column, at) => (
          <Column
            key={at}
            name={column.trim() || text('importColumn', { number: at + 1 })}
            samples={header.samples.map(row => row[at] ?? '')}
            field={fieldOf(mapping, at)}
            onChange={field => setMapping(withField(mapping, at, field))}
          />
        ))}
      </ul>
      <p class="error" aria-live="polite">
        {!isEnough(mapping) && text('importColumnsMissing')}
      </p>
      <p class="actions">
        <button type="submit" class="primary" disabled={busy || !isEnough(mapping)}>
          {text('importContinue')}
        </button>
        <button type="button" class="secondary" disabled={busy} onClick={onCancel}>
          {text('cancel')}
        </button>
      </p>
    </form>
  );
}

interface ColumnProps {
  name: string;
  samples: readonly string[];
  field: CsvField | null;
  onChange(field: CsvField | null): void;
}

function Column({ name, samples, field, onChange }: ColumnProps) {
  const { text } = usePageTexts();
  const id = useId();
  const filled = samples.filter(sample => sample.trim() !== '').slice(0, SAMPLES);
  return (
    <li class={field === null ? 'is-unused' : ''}>
      <label for={id} dir="auto">
        {name}
      </label>
      <select
        id={id}
        aria-describedby={`${id}-samples`}
        value={field ?? ''}
        onChange={event => onChange((event.currentTarget.value || null) as CsvField | null)}
      >
        <option value="">{text('importColumnUnused')}</option>
        {FIELD_GROUPS.map(group => (
          <optgroup key={group.name} label={text(group.name)}>
            {group.fields.map(each => (
              <option key={each} value={each}>
                {text(FIELD_NAMES[each])}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p class="hint" id={`${id}-samples`}>
        {filled.length === 0
          ? text('importColumnEmpty')
          : filled.map((sample, at) => <bdi key={at}>{sample}</bdi>)}
      </p>
    </li>
  );
}
