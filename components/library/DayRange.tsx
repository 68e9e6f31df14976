import type { FacetValue } from '../../lib/annotations/count-facets.ts';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import { Field } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { facetNames } from './facet-names.ts';

interface Props {
  from: string | null;
  to: string | null;
  /** Months in which marks were made, the latest first. */
  months: readonly FacetValue[];
  onChange(change: Pick<LibraryView, 'from' | 'to'>): void;
}

/** The days on which marks were made: a whole month at one choice, or any days. */
export function DayRange({ from, to, months, onChange }: Props) {
  const texts = usePageTexts();
  const { text, number } = texts;
  if (months.length === 0 && from === null && to === null) return null;
  const nameOf = facetNames('month', texts);
  const chosen = months.find(({ value }) => from === firstDayOf(value) && to === lastDayOf(value));
  const onMonth = (month: string) =>
    onChange(month === '' ? { from: null, to: null } : { from: firstDayOf(month), to: lastDayOf(month) });
  const day = (label: string, value: string | null, key: 'from' | 'to') => (
    <Field label={label}>
      {attributes => (
        <input
          {...attributes}
          type="date"
          value={value ?? ''}
          onChange={event => onChange({ from, to, [key]: event.currentTarget.value || null })}
        />
      )}
    </Field>
  );
  return (
    <fieldset class="facet">
      <legend>{text('facetMade')}</legend>
      <Field label={text('facetMonth')}>
        {attributes => (
          <select
            {...attributes}
            value={chosen?.value ?? ''}
            onChange={event => onMonth(event.currentTarget.value)}
          >
            <option value="">{text('anyTime')}</option>
            {months.map(({ value, count }) => (
              <option key={value} value={value}>
                {`${nameOf(value)} (${number(count)})`}
              </option>
            ))}
          </select>
        )}
      </Field>
      {day(text('fromDay'), from, 'from')}
      {day(text('toDay'), to, 'to')}
    </fieldset>
  );
}

/** @param month such as `2026-02` */
function firstDayOf(month: string): string {
  return `${month}-01`;
}

function lastDayOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${new Date(Date.UTC(year!, number!, 0)).getUTCDate()}`;
}
