/** The parts of the form of a statistic that stand in one place or another, as its kind has it. */
import type { TaggedStatistic } from '../lib/annotations/annotation.ts';
import { correctChange, correctEnds } from '../lib/annotations/correct-figure.ts';
import type { TextKey } from '../lib/shared/texts.ts';
import type { StatisticChange, StatisticField, StatisticRecord } from '../lib/statistics/statistic-record.ts';
import { NumberField, TextField } from './fields.tsx';
import { useTexts } from './texts-context.ts';

/** What each part of the form needs. */
export interface StatisticForm {
  record: TaggedStatistic;
  set(corrected: Partial<StatisticRecord>): void;
  /** Says that a field is as it was read; `null` where it is not, or nothing was read. */
  hintOf(field: StatisticField): string | null;
  /** Whether the two ends of a range, or of a change, stand with the value. */
  hasEndsAbove: boolean;
  hasFromToAbove: boolean;
}

/** The two ends of a range, or the two counts of a tally. */
export function EndFields({ record, set, hintOf }: StatisticForm) {
  const { text } = useTexts();
  const { minValue, maxValue } = record;
  const isTally = record.statisticKind === 'tally';
  const isBackwards = !isTally && minValue !== null && maxValue !== null && minValue > maxValue;
  return (
    <>
      <NumberField
        label={text(isTally ? 'firstCount' : 'lowest')}
        value={minValue}
        hint={hintOf('minValue')}
        onInput={end => set(correctEnds(record, { minValue: end }))}
      />
      <NumberField
        label={text(isTally ? 'secondCount' : 'highest')}
        value={maxValue}
        hint={hintOf('maxValue')}
        error={isBackwards ? text('rangeInvalid') : null}
        onInput={end => set(correctEnds(record, { maxValue: end }))}
      />
    </>
  );
}

/** From what to what something changed. */
export function FromToFields({ record, set }: StatisticForm) {
  const { text } = useTexts();
  const { from, to } = record.change;
  const setChange = (part: Partial<StatisticChange>) => set(correctChange(record, part));
  return (
    <>
      <NumberField label={text('changeFrom')} value={from} onInput={value => setChange({ from: value })} />
      <NumberField label={text('changeTo')} value={to} onInput={value => setChange({ to: value })} />
    </>
  );
}

export function CurrencyField(form: StatisticForm) {
  const { currency } = form.record;
  const isWrong = currency !== '' && !/^[A-Z]{3}$/.test(currency);
  return <Words {...form} field="currency" label="currency" error={isWrong ? 'currencyInvalid' : null} />;
}

interface WordsProps extends StatisticForm {
  field: 'unitText' | 'unitCode' | 'measuredProperty' | 'period' | 'source' | 'currency';
  label: TextKey;
  error?: TextKey | null;
}

/** A field of words. */
export function Words({ record, set, hintOf, field, label, error = null }: WordsProps) {
  const { text } = useTexts();
  return (
    <TextField
      label={text(label)}
      value={record[field]}
      hint={hintOf(field)}
      error={error && text(error)}
      onInput={value => set({ [field]: field === 'currency' ? value.toUpperCase() : value })}
    />
  );
}
