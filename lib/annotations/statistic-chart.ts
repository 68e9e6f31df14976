/** What a chart of chosen statistics has to show: which numbers share an axis, and what is left out. */
import { type LinearAxis, linearAxis } from '../charts/linear-axis.ts';
import { type TimeAxis, timeAxis } from '../charts/time-axis.ts';
import { periodSpan, type TimeSpan } from '../statistics/period-span.ts';
import { type ChartUnit, chartUnitOf } from './chart-unit.ts';
import { endsOf, type Figure } from './figure.ts';
import { signedComparator } from './figure-signs.ts';
import type { StatisticRow } from './statistic-table.ts';

/** Over time, by what the numbers are about or by when they were published; or side by side, by article. */
export const ARRANGEMENTS = ['period', 'published', 'article'] as const;

export type Arrangement = (typeof ARRANGEMENTS)[number];

export interface ChartBar {
  row: StatisticRow;
  figure: Figure;
  /** Which way the true number lies where only a bound is told. */
  open: 'up' | 'down' | null;
  approximate: boolean;
  /** Its place in time; `null` where the chart is by article. */
  span: TimeSpan | null;
}

export interface ChartPanel {
  unit: ChartUnit;
  /** Over time the earliest first; else those of one article together. */
  bars: ChartBar[];
  axis: LinearAxis;
  /** The largest number by the smallest that is not zero, signs aside; 1 where there are none. */
  spread: number;
}

export interface StatisticChart {
  arrangement: Arrangement;
  /** One for each unit, in the order of the rows. */
  panels: ChartPanel[];
  /** `null` where the chart is by article, or shows nothing. */
  time: TimeAxis | null;
  /** How many rows are left out since they have no number, or no place in time, or are too many. */
  withoutNumber: number;
  withoutPlace: number;
  beyond: number;
}

/** More would be no picture any more. */
export const MOST_BARS = 100;

export function describeChart(rows: readonly StatisticRow[], arrangement: Arrangement): StatisticChart {
  const numbered = rows.filter(({ figure }) => figure !== null);
  const bars = numbered.map(row => barOf(row, arrangement));
  const placed = arrangement === 'article' ? bars : bars.filter(({ span }) => span !== null);
  const drawn = placed.slice(0, MOST_BARS);
  const panels = Map.groupBy(drawn, ({ row }) => chartUnitOf(row.record).key);
  return {
    arrangement,
    panels: [...panels.values()].map(its => panelOf(its, arrangement)),
    time: arrangement === 'article' ? null : timeAxis(drawn.map(({ span }) => span!)),
    withoutNumber: rows.length - numbered.length,
    withoutPlace: bars.length - placed.length,
    beyond: placed.length - drawn.length,
  };
}

function barOf(row: StatisticRow, arrangement: Arrangement): ChartBar {
  return {
    row,
    figure: row.figure!,
    open: { '=': null, '>': 'up', '>=': 'up', '<': 'down', '<=': 'down' }[
      signedComparator(row.record)
    ] as ChartBar['open'],
    approximate: row.record.approximate,
    span: spanOf(row, arrangement),
  };
}

function spanOf(row: StatisticRow, arrangement: Arrangement): TimeSpan | null {
  if (arrangement === 'article') return null;
  return arrangement === 'period' ? row.span : periodSpan(row.date);
}

function panelOf(bars: ChartBar[], arrangement: Arrangement): ChartPanel {
  const numbers = bars.flatMap(({ figure }) => endsOf(figure));
  const sizes = numbers.map(Math.abs).filter(size => size > 0);
  return {
    unit: chartUnitOf(bars[0]!.row.record),
    bars: arrangement === 'article' ? gatherByArticle(bars) : bars.toSorted(compareSpans),
    axis: linearAxis(Math.min(...numbers), Math.max(...numbers)),
    spread: sizes.length === 0 ? 1 : Math.max(...sizes) / Math.min(...sizes),
  };
}

function gatherByArticle(bars: readonly ChartBar[]): ChartBar[] {
  return [...Map.groupBy(bars, ({ row }) => row.article.pageKey).values()].flat();
}

function compareSpans(a: ChartBar, b: ChartBar): number {
  return middleOf(a.span!) - middleOf(b.span!);
}

/** The middle of a span, or its only end. */
export function middleOf({ from, to }: TimeSpan): number {
  return ((from ?? to)! + (to ?? from)!) / 2;
}
