/** Bars over time: each above the middle of its period, or beside it where others stand there too. */

import { endsOf } from '../annotations/figure.ts';
import { type ChartBar, type ChartPanel, middleOf } from '../annotations/statistic-chart.ts';
import type { PageTexts } from '../shared/texts.ts';
import { barLabel, barWords, countedInAll } from './chart-words.ts';
import { drawLanes, drawLevels, drawTimes, heightOfLanes, laneAt, lanesOf } from './draw-axes.ts';
import { ARROW_LENGTH, drawBar } from './draw-bar.ts';
import { line, type Mark, type MarkGroup, type MeasureText, type Point, textMark } from './drawing.ts';
import { wrapText } from './fit-text.ts';
import { spreadApart } from './spread-apart.ts';
import type { TimeAxis } from './time-axis.ts';

const PLOT_HEIGHT = 200;
const THICKEST = 56;
const THINNEST = 6;
/** From the middle of a bar to the next, at least, where labels stand upright. */
const LINE = 16;
const LABEL_GAP = 10;
const KEY_HEIGHT = 16;

export interface DrawnPanel {
  groups: MarkGroup[];
  width: number;
  height: number;
}

interface Layout {
  labels: string[];
  /** Whether the labels stand upright, for want of room. */
  isTurned: boolean;
  /** Middles of the bars. */
  places: number[];
  thickness: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * As wide as asked for, or wider where there are too many bars; from its top at zero.
 *
 * @param left Where time begins, so that panels one below the other have it in one place.
 */
export function drawTimePanel(
  panel: ChartPanel,
  axis: TimeAxis,
  [left, width]: readonly [left: number, width: number],
  texts: PageTexts,
  measure: MeasureText,
): DrawnPanel {
  const x = (time: number) => left + ((time - axis.from) / (axis.to - axis.from)) * (right - left);
  const layout = layOut(panel, axis, [left, width], texts, measure);
  const { right, top, bottom } = layout;
  const { min, max } = panel.axis;
  const place = (value: number) => bottom - ((value - min) / (max - min)) * (bottom - top);
  const keys = keysOf(panel);
  const lanes = lanesOf(
    panel.bars.map(({ span }) => span!),
    axis,
  );
  const stripTop = bottom + lowerRoom(panel, layout, measure) + (keys.length > 0 ? KEY_HEIGHT : 6);
  const timesAt = stripTop + heightOfLanes(lanes) + 18;
  const legend = keys.flatMap((key, at) => wrapText(`${at + 1}: ${key}`, right - left, 12, measure));
  const laneOf = (bar: ChartBar) =>
    lanes.find(({ span }) => span.from === bar.span!.from && span.to === bar.span!.to)!;
  const bars = panel.bars.map((bar, at): MarkGroup => {
    const middle = layout.places[at]!;
    const { from, to, lane } = laneOf(bar);
    const foot = Math.min(Math.max(middle, x(from) + 1), Math.max(x(to) - 1, x(from) + 1));
    const marks = drawBar(bar, { place, isUpright: true }, middle, layout.thickness);
    marks.push(drawLabel(bar, layout, at, place, measure));
    marks.push(...drawDrop([middle, stripTop - 3], [foot, laneAt(lane, stripTop)]));
    if (keys.length > 0) {
      const number = String(keys.indexOf(bar.row.record.measuredProperty) + 1);
      marks.push(textMark([middle, stripTop - 6], number, { size: 11, anchor: 'middle' }));
    }
    return { about: barWords(bar, texts), marks };
  });
  const around: Mark[] = [
    ...drawLanes(lanes, x, stripTop),
    ...drawTimes(axis, x, timesAt, right + 8, texts.language, measure),
    ...legend.map((words, at) => textMark([left, timesAt + 20 + at * LINE], words)),
  ];
  const levels = drawLevels(panel, place, [left, right], texts.language);
  return {
    groups: [{ about: '', marks: levels }, ...bars, { about: '', marks: around }],
    width: right + 8,
    height: timesAt + 8 + (legend.length > 0 ? 12 + legend.length * LINE : 0),
  };
}

/** What is counted, by number, where the bars count different things. */
function keysOf(panel: ChartPanel): string[] {
  if (countedInAll(panel) !== '') return [];
  const counted = new Set(panel.bars.map(({ row }) => row.record.measuredProperty));
  return counted.size === 1 ? [] : [...counted].filter(each => each !== '');
}

function layOut(
  panel: ChartPanel,
  axis: TimeAxis,
  [left, width]: readonly [left: number, width: number],
  texts: PageTexts,
  measure: MeasureText,
): Layout {
  const { bars } = panel;
  const labels = bars.map(bar => barLabel(bar, texts));
  const widths = labels.map(label => measure(label, 12, false));
  const roomy = width - 8 - left;
  const isTurned = widths.reduce((sum, each) => sum + each + LABEL_GAP, 0) > roomy;
  const right = left + Math.max(roomy, isTurned ? bars.length * LINE : 0);
  const thickness = Math.min(THICKEST, Math.max(THINNEST, ((right - left) / bars.length) * 0.6));
  const wanted = bars.map(({ span }) => {
    const part = (middleOf(span!) - axis.from) / (axis.to - axis.from);
    return left + part * (right - left);
  });
  const taken = widths.map(each =>
    isTurned ? Math.max(LINE, thickness + 2) : Math.max(each, thickness) + LABEL_GAP,
  );
  const head = isTurned ? Math.max(...widths) : 14;
  const top = 8 + head + (bars.some(({ open }) => open === 'up') ? ARROW_LENGTH : 0);
  const places = spreadApart(wanted, taken, left, right);
  return { labels, isTurned, places, thickness, right, top, bottom: top + PLOT_HEIGHT };
}

/** From a bar down to the strip of its period. */
function drawDrop(from: Point, [x, y]: Point): Mark[] {
  const dot = { x: x - 2, y: y - 2, width: 4, height: 4, opacity: 1, stroke: null, dash: [] };
  return [line(from, [x, y], 'rule-strong'), { shape: 'rectangle', fill: 'rule-strong', ...dot }];
}

/** Labels of bars below zero stand under them. */
function lowerRoom({ bars }: ChartPanel, { labels, isTurned }: Layout, measure: MeasureText): number {
  const below = labels.filter((_, at) => isBelow(bars[at]!));
  if (below.length === 0) return 0;
  return 8 + ARROW_LENGTH + (isTurned ? Math.max(...below.map(label => measure(label, 12, false))) : 12);
}

function isBelow({ figure }: ChartBar): boolean {
  return endsOf(figure)[1] <= 0 && endsOf(figure)[0] < 0;
}

function drawLabel(
  bar: ChartBar,
  { labels, isTurned, places }: Layout,
  at: number,
  place: (value: number) => number,
  measure: MeasureText,
): Mark {
  const [low, high] = endsOf(bar.figure);
  const label = labels[at]!;
  const isUnder = isBelow(bar);
  const arrow = bar.open === (isUnder ? 'down' : 'up') ? ARROW_LENGTH : 0;
  const end = isUnder ? place(low) + 6 + arrow : place(Math.max(high, 0)) - 6 - arrow;
  if (!isTurned) return textMark([places[at]!, isUnder ? end + 9 : end], label, { anchor: 'middle' });
  const bottom = isUnder ? end + measure(label, 12, false) : end;
  return textMark([places[at]! + 4, bottom], label, { isUpright: true });
}
