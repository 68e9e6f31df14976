import { useState } from 'preact/hooks';
import type { TaggedStatistic } from '../lib/annotations/annotation.ts';
import {
  correctChange,
  correctKind,
  correctTerms,
  correctValue,
  isFromTo,
} from '../lib/annotations/correct-figure.ts';
import { COMPARATOR_NAMES, DIRECTION_NAMES, KIND_NAMES } from '../lib/annotations/statistic-names.ts';
import { correctStatistic } from '../lib/annotations/tag-statistic.ts';
import { isPeriod } from '../lib/statistics/is-period.ts';
import { COMPARATORS, emptyStatistic, STATISTIC_KINDS } from '../lib/statistics/statistic-record.ts';
import { ChoiceField, NumberField, TextField } from './fields.tsx';
import { CurrencyField, EndFields, FromToFields, type StatisticForm, Words } from './statistic-parts.tsx';
import { useTexts } from './texts-context.ts';

const NOTHING_READ = emptyStatistic();

interface Props {
  record: TaggedStatistic;
  onChange(record: TaggedStatistic): void;
}

/** The record of a statistic as a form: what matters for its kind at once, the rest behind a fold. */
export function StatisticFields({ record, onChange }: Props) {
  const { text } = useTexts();
  const { statisticKind, value, minValue, maxValue } = record;
  const hasFigure = value !== null || minValue !== null || maxValue !== null;
  // Where fields stand is settled when the form opens: one that moved while it is typed in would lose the focus.
  const [opened] = useState({ isChange: isFromTo(record), isRange: value === null && hasFigure });
  const form: StatisticForm = {
    record,
    set: corrected => onChange(correctStatistic(record, corrected)),
    hintOf: field =>
      hasFigure && record.guessed.includes(field) && record[field] !== NOTHING_READ[field]
        ? text('guessed')
        : null,
    hasEndsAbove: statisticKind === 'tally' || (opened.isRange && !opened.isChange),
    hasFromToAbove: opened.isChange,
  };
  return (
    <fieldset class="statistic-fields" aria-label={text('statistic')}>
      <FigureFields {...form} />
      {statisticKind === 'ratio' && <TermFields {...form} />}
      <KindFields {...form} />
      <details>
        <summary>{text('moreFields')}</summary>
        <MoreFields {...form} />
      </details>
    </fieldset>
  );
}

function FigureFields(form: StatisticForm) {
  const { record, set, hintOf } = form;
  const { text } = useTexts();
  return (
    <div class="field-row">
      {record.statisticKind !== 'tally' && (
        <NumberField
          label={text('value')}
          value={record.value}
          hint={hintOf('value')}
          onInput={value => set(correctValue(record, value))}
        />
      )}
      {form.hasEndsAbove && <EndFields {...form} />}
      {form.hasFromToAbove && <FromToFields {...form} />}
      <Words {...form} field="unitText" label="unit" />
      {record.statisticKind === 'money' && <CurrencyField {...form} />}
      <Words {...form} field="measuredProperty" label="measuredProperty" />
    </div>
  );
}

function TermFields({ record, set, hintOf }: StatisticForm) {
  const { text } = useTexts();
  return (
    <div class="field-row">
      <NumberField
        label={text('numerator')}
        value={record.numerator}
        hint={hintOf('numerator')}
        onInput={numerator => set(correctTerms(record, { numerator }))}
      />
      <NumberField
        label={text('denominator')}
        value={record.denominator}
        hint={hintOf('denominator')}
        onInput={denominator => set(correctTerms(record, { denominator }))}
      />
    </div>
  );
}

function KindFields({ record, set, hintOf }: StatisticForm) {
  const { text } = useTexts();
  return (
    <div class="field-row">
      <ChoiceField
        label={text('statisticKind')}
        value={record.statisticKind}
        choices={STATISTIC_KINDS.map(kind => [kind, text(KIND_NAMES[kind])] as const)}
        hint={hintOf('statisticKind')}
        onChange={kind => set(correctKind(record, kind))}
      />
      <ChoiceField
        label={text('comparator')}
        value={record.comparator}
        choices={COMPARATORS.map(sign => [sign, text(COMPARATOR_NAMES[sign])] as const)}
        hint={hintOf('comparator')}
        onChange={comparator => set({ comparator })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={record.approximate}
          onChange={event => set({ approximate: event.currentTarget.checked })}
        />{' '}
        {text('approximate')}
      </label>
    </div>
  );
}

function MoreFields(form: StatisticForm) {
  const { record, set, hintOf } = form;
  const { text } = useTexts();
  const { change } = record;
  const period = record.period.trim();
  return (
    <>
      <div class="field-row">
        <ChoiceField
          label={text('change')}
          value={change.direction}
          choices={(['', 'up', 'down'] as const).map(way => [way, text(DIRECTION_NAMES[way])] as const)}
          hint={change.direction === '' ? null : hintOf('change')}
          onChange={direction => set(correctChange(record, { direction }))}
        />
        {!form.hasFromToAbove && <FromToFields {...form} />}
        <TextField
          label={text('baseline')}
          value={change.baseline}
          onInput={baseline => set(correctChange(record, { baseline }))}
        />
      </div>
      <div class="field-row">
        <Words
          {...form}
          field="period"
          label="period"
          error={period !== '' && !isPeriod(period) ? 'periodInvalid' : null}
        />
        <Words {...form} field="source" label="source" />
      </div>
      <div class="field-row">
        {!form.hasEndsAbove && <EndFields {...form} />}
        <Words {...form} field="unitCode" label="unitCode" />
        {record.statisticKind !== 'money' && <CurrencyField {...form} />}
      </div>
    </>
  );
}
