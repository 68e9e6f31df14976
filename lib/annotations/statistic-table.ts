/** The statistics of a library as the rows of a table: what is sorted, filtered and charted. */
import type { Article } from '../article/article.ts';
import { formatNumber } from '../shared/format-number.ts';
import { readDigits } from '../shared/number-marks.ts';
import type { PageTexts } from '../shared/texts.ts';
import { periodSpan, type TimeSpan } from '../statistics/period-span.ts';
import type { StatisticAnnotation, TaggedStatistic } from './annotation.ts';
import { currentSelector } from './current-selector.ts';
import { leadingChange } from './difference.ts';
import { endsOf, type Figure, figureOf, sizeOf } from './figure.ts';
import { figureSigns } from './figure-signs.ts';
import { type MarkState, markState } from './mark-state.ts';
import { periodWords } from './period-words.ts';
import type { Sighting } from './sighting.ts';

export interface StatisticEntry {
  annotation: StatisticAnnotation;
  article: Article;
  /** How the mark was last found; `undefined` where it never was. */
  sighting: Sighting | undefined;
}

export interface StatisticRow {
  /** The annotation's id. */
  id: string;
  record: TaggedStatistic;
  article: Article;
  /** The newest text that the reader has of the passage. */
  quote: string;
  /** `null` where the record has no number. */
  figure: Figure | null;
  /** The figure in signs, such as "> 1,300", without its unit; empty where there is none. */
  value: string;
  /** By which it is sorted; `null` where there is no number. */
  size: number | null;
  ends: [low: number, high: number] | null;
  /** In words; empty where it is not known. */
  period: string;
  /** `null` where the period has no place in time. */
  span: TimeSpan | null;
  /** The day on which the article says it was published, `2021-08-16`; empty where it is not known. */
  date: string;
  /** That day in words, short. */
  published: string;
  state: MarkState;
  /** The number that the page has instead, in the reader's number marks; `null` where it has no other one. */
  now: string | null;
}

/** @param texts In the reader's language. */
export function statisticRows(entries: readonly StatisticEntry[], texts: PageTexts): StatisticRow[] {
  const days = new Intl.DateTimeFormat(texts.language, { dateStyle: 'medium', timeZone: 'UTC' });
  return entries.map(entry => rowOf(entry, texts, days));
}

function rowOf(
  { annotation, article, sighting }: StatisticEntry,
  texts: PageTexts,
  days: Intl.DateTimeFormat,
): StatisticRow {
  const { record } = annotation;
  const figure = figureOf(record);
  const state = markState(annotation, sighting);
  const period = record.period.trim();
  const date = /^\d{4}-\d\d-\d\d/.exec(article.publishedTime ?? '')?.[0] ?? '';
  return {
    id: annotation.id,
    record,
    article,
    quote: currentSelector(annotation)[0].exact,
    figure,
    value: figureSigns(record, value => formatNumber(value, texts.language)),
    size: figure && sizeOf(figure),
    ends: figure && endsOf(figure),
    period: periodWords(period, texts),
    span: periodSpan(period),
    date,
    published: date === '' ? '' : days.format(new Date(date)),
    state,
    now: numberNow(state, article.language ?? texts.language, texts.language),
  };
}

/** The number that came, where one number of the text gave way to one other. */
function numberNow(state: MarkState, articleLanguage: string, language: string): string | null {
  const change = leadingChange(state.changes);
  if (change === undefined || !change.signs.includes('number')) return null;
  const digits = change.inserted.match(/\d(?:[\d.,]*\d)?/g) ?? [];
  const value = digits.length === 1 ? readDigits(digits[0]!, articleLanguage) : null;
  return value === null ? null : formatNumber(value, language);
}
