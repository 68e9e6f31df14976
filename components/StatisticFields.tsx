import { useState } from 'preact/hooks';
import type { TaggedStatistic } from '../lib/annotations/annotation.ts';
import {
  correctChange,
  correctEnds,
  correctKind,
  correctTerms,
  correctValue,
  isFromTo,
} from '../lib/annotations/correct-figure.ts';
import { correctStatistic } from '../lib/annotations/tag-statistic.ts';
import type { TextKey } from '../lib/shared/texts.ts';
import { isPeriod } from '../lib/statistics/is-period.ts';
import {
  COMPARATORS,
  type Comparator,
  emptyStatistic,
  STATISTIC_KINDS,
  type StatisticChange,
  type StatisticField,
  type StatisticKind,
  type StatisticRecord,
} from '../lib/statistics/statistic-record.ts';
import { ChoiceField, NumberField, TextField } from './fields.tsx';
import { useTexts } from './texts-context.ts';

const KIND_NAMES: Record<StatisticKind, TextKey> = {
  count: 'kindCount',
  percentage: 'kindPercentage',
  percentagePoint: 'kindPercentagePoint',
  money: 'kindMoney',
  ratio: 'kindRatio',
  multiple: 'kindMultiple',
  measure: 'kindMeasure',
  duration: 'kindDuration',
  tally: 'kindTally',
};

const COMPARATOR_NAMES: Record<Comparator, TextKey> = {
  '=': 'isExactly',
  '>': 'isMoreThan',
  '>=': 'isAtLeast',
  '<': 'isLessThan',
  '<=': 'isAtMost',
};

const DIRECTION_NAMES: Record<StatisticChange['direction'], TextKey> = {
  '': 'changeNone',
  up: 'changeUp',
  down: 'changeDown',
};

const NOTHING_READ = emptyStatistic();

interface Props {
  record: TaggedStatistic;
  onChange(record: TaggedStatistic): void;
}

/** The record of a statistic as a form: what matters for its kind at once, the rest behind a fold. */
export function StatisticFields({ record, onChange }: Props) {
  const { text } = useTexts();
  const { statisticKind, change } = record;

  const set = (corrected: Partial<StatisticRecord>) => onChange(correctStatistic(record, corrected));
  const setChange = (part: Partial<StatisticChange>) => set(correctChange(record, part));

  const hasFigure = record.value !== null || record.minValue !== null || record.maxValue !== null;
  const hintOf = (field: StatisticField) =>
    hasFigure && record.guessed.includes(field) && record[field] !== NOTHING_READ[field]
      ? text('guessed')
      : null;
  const words = (
    field: 'unitText' | 'unitCode' | 'measuredProperty' | 'period' | 'source' | 'currency',
    label: TextKey,
    error: TextKey | null = null,
  ) => (
    <TextField
      label={text(label)}
      value={record[field]}
      hint={hintOf(field)}
      error={error && text(error)}
      onInput={value => set({ [field]: field === 'currency' ? value.toUpperCase() : value })}
    />
  );

  const isTally = statisticKind === 'tally';
  // Where fields stand is settled when the form opens: one that moved while it is typed in would lose the focus.
  const [opened] = useState({ isChange: isFromTo(record), isRange: record.value === null && hasFigure });
  const hasEndsAbove = isTally || (opened.isRange && !opened.isChange);
  const isBackwards =
    !isTally && record.minValue !== null && record.maxValue !== null && record.minValue > record.maxValue;
  const ends = (
    <>
      <NumberField
        label={text(isTally ? 'firstCount' : 'lowest')}
        value={record.minValue}
        hint={hintOf('minValue')}
        onInput={minValue => set(correctEnds(record, { minValue }))}
      />
      <NumberField
        label={text(isTally ? 'secondCount' : 'highest')}
        value={record.maxValue}
        hint={hintOf('maxValue')}
        error={isBackwards ? text('rangeInvalid') : null}
        onInput={maxValue => set(correctEnds(record, { maxValue }))}
      />
    </>
  );
  const fromTo = (
    <>
      <NumberField label={text('changeFrom')} value={change.from} onInput={from => setChange({ from })} />
      <NumberField label={text('changeTo')} value={change.to} onInput={to => setChange({ to })} />
    </>
  );
  const isWrongCurrency = record.currency !== '' && !/^[A-Z]{3}$/.test(record.currency);
  const currency = words('currency', 'currency', isWrongCurrency ? 'currencyInvalid' : null);

  return (
    <fieldset class="statistic-fields" aria-label={text('statistic')}>
      <div class="field-row">
        {!isTally && (
          <NumberField
            label={text('value')}
            value={record.value}
            hint={hintOf('value')}
            onInput={value => set(correctValue(record, value))}
          />
        )}
        {hasEndsAbove && ends}
        {opened.isChange && fromTo}
        {words('unitText', 'unit')}
        {statisticKind === 'money' && currency}
        {words('measuredProperty', 'measuredProperty')}
      </div>
      {statisticKind === 'ratio' && (
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
      )}
      <div class="field-row">
        <ChoiceField
          label={text('statisticKind')}
          value={statisticKind}
          choices={STATISTIC_KINDS.map(kind => [kind, text(KIND_NAMES[kind])] as const)}
          hint={hintOf('statisticKind')}
          onChange={kind => set(correctKind(record, kind))}
        />
        <ChoiceField
          label={text('comparator')}
          value={record.comparator}
          choices={COMPARATORS.map(sign => [sign, text(COMPARATOR_NAMES[sign])] as const)}
          hint={hintOf('comparator')}
          onChange={value => set({ comparator: value })}
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
      <details>
        <summary>{text('moreFields')}</summary>
        <div class="field-row">
          <ChoiceField
            label={text('change')}
            value={change.direction}
            choices={(['', 'up', 'down'] as const).map(way => [way, text(DIRECTION_NAMES[way])] as const)}
            hint={change.direction === '' ? null : hintOf('change')}
            onChange={direction => setChange({ direction })}
          />
          {!opened.isChange && fromTo}
          <TextField
            label={text('baseline')}
            value={change.baseline}
            onInput={baseline => setChange({ baseline })}
          />
        </div>
        <div class="field-row">
          {words(
            'period',
            'period',
            record.period.trim() !== '' && !isPeriod(record.period.trim()) ? 'periodInvalid' : null,
          )}
          {words('source', 'source')}
        </div>
        <div class="field-row">
          {!hasEndsAbove && ends}
          {words('unitCode', 'unitCode')}
          {statisticKind !== 'money' && currency}
        </div>
      </details>
    </fieldset>
  );
}
