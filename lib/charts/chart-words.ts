/** What a chart says in words: what its axes are of, what its signs mean, what it leaves out. */

import type { ChartUnit } from '../annotations/chart-unit.ts';
import { figureSigns } from '../annotations/figure-signs.ts';
import type { Arrangement, ChartBar, ChartPanel, StatisticChart } from '../annotations/statistic-chart.ts';
import { KIND_NAMES } from '../annotations/statistic-names.ts';
import { isUnitSign, withUnitSign } from '../annotations/unit-sign.ts';
import { formatNumber } from '../shared/format-number.ts';
import type { PageTextKey, PageTexts } from '../shared/texts.ts';
import type { TimeUnit } from './time-axis.ts';

/** Beyond this the shortest bar is too small to be compared. */
const STEEP = 100;
const LONG_NUMBER = 1e6;
const COMPACT_DIGITS = 3;

/** What is counted, where all bars count one thing; else empty. */
export function countedInAll({ bars }: ChartPanel): string {
  const [first = '', ...others] = new Set(bars.map(({ row }) => row.record.measuredProperty));
  return others.length === 0 ? first : '';
}

export function panelTitle(panel: ChartPanel, texts: PageTexts): string {
  const unit = unitWords(panel.unit, texts);
  const counted = countedInAll(panel);
  const title = counted === '' || counted === unit ? unit : `${unit} · ${counted}`;
  return panel.unit.isChange ? texts.text('chartOfChanges', { unit: title }) : title;
}

function unitWords({ kind, unitText, currency }: ChartUnit, { text }: PageTexts): string {
  if (kind === 'money' && currency !== '' && unitText !== currency)
    return unitText === '' ? currency : `${unitText} (${currency})`;
  return unitText === '' || kind === 'ratio' ? text(KIND_NAMES[kind]) : unitText;
}

/** What stands at a bar: "> 1,300", "18.1%". */
export function barLabel({ row }: ChartBar, texts: PageTexts): string {
  const { record } = row;
  return figureSigns(record, value => withUnitSign(shortNumber(value, texts.language), record.unitText));
}

/** What a bar is of, in one line. */
export function barWords(bar: ChartBar, texts: PageTexts): string {
  const { row } = bar;
  const { record, article, period } = row;
  const unit = isUnitSign(record.unitText) ? '' : record.unitText;
  const figure = [barLabel(bar, texts), record.measuredProperty || unit].filter(Boolean).join(' ');
  return [figure, period, article.title].filter(part => part !== '').join(' · ');
}

/** Millions and more in words where no digit is lost by it: "3.2 million", but "1,234,567". */
export function shortNumber(value: number, language: string): string {
  if (Math.abs(value) < LONG_NUMBER) return formatNumber(value, language);
  const unit = 1000 ** Math.floor(Math.log10(Math.abs(value)) / 3);
  const digits = String(Math.abs(value) / unit).replace('.', '');
  if (digits.length > COMPACT_DIGITS) return formatNumber(value, language);
  return new Intl.NumberFormat(language, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: COMPACT_DIGITS + 3,
    numberingSystem: 'latn',
  }).format(value);
}

/** A number of an axis, with the minus sign that figures have. */
export function tickNumber(tick: number, language: string): string {
  return tick < 0 ? `−${shortNumber(-tick, language)}` : shortNumber(tick, language);
}

const TIME_FORMATS: Record<TimeUnit, Intl.DateTimeFormatOptions> = {
  year: { year: 'numeric' },
  month: { month: 'numeric', year: 'numeric' },
  day: { day: 'numeric', month: 'numeric', year: 'numeric' },
};

/** @param time In milliseconds since 1970, UTC. */
export function tickWords(time: number, unit: TimeUnit, language: string): string {
  // `Intl` has words around a year in some languages.
  if (unit === 'year') return String(new Date(time).getUTCFullYear());
  return new Intl.DateTimeFormat(language, { ...TIME_FORMATS[unit], timeZone: 'UTC' }).format(time);
}

const ARRANGED: Record<Arrangement, PageTextKey> = {
  period: 'chartOverPeriods',
  published: 'chartOverDates',
  article: 'chartByArticle',
};

/** What is to be known of one panel, if anything. */
export function panelNotes({ spread }: ChartPanel, { text, language }: PageTexts): string[] {
  if (spread < STEEP) return [];
  return [text('chartSteep', { times: formatNumber(Math.floor(spread), language) })];
}

/** What the signs in the chart mean, and what is not in it. */
export function chartNotes(chart: StatisticChart, texts: PageTexts): string[] {
  const bars = chart.panels.flatMap(panel => panel.bars);
  const signs: [PageTextKey, boolean][] = [
    ['chartOpen', bars.some(({ open }) => open !== null)],
    ['chartApproximate', bars.some(({ approximate }) => approximate)],
    ['chartRange', bars.some(({ figure }) => figure.form === 'range')],
    ['chartStep', bars.some(({ figure }) => figure.form === 'step')],
    ['chartTally', bars.some(({ figure }) => figure.form === 'tally')],
    ['chartUnlike', chart.panels.length > 1],
  ];
  return [
    ...signs.filter(([, isThere]) => isThere).map(([key]) => texts.text(key)),
    ...leftOut(chart, texts),
  ];
}

/** What is not in the chart, and why. */
export function leftOut(chart: StatisticChart, { plural }: PageTexts): string[] {
  const { arrangement, withoutNumber, withoutPlace, beyond } = chart;
  const noPlace = arrangement === 'period' ? 'chartNoPeriod' : 'chartNoDate';
  return [
    withoutNumber > 0 && plural('chartNoNumber', withoutNumber),
    withoutPlace > 0 && plural(noPlace, withoutPlace),
    beyond > 0 && plural('chartBeyond', beyond),
  ].filter(words => words !== false);
}

export function chartTitle({ arrangement, panels }: StatisticChart, { text, plural }: PageTexts): string {
  const count = panels.reduce((sum, { bars }) => sum + bars.length, 0);
  return text(ARRANGED[arrangement], { figures: plural('chartFigures', count) });
}
