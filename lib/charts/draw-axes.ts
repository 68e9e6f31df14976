/** The lines and words around the bars of a panel. */
import type { ChartPanel } from '../annotations/statistic-chart.ts';
import type { TimeSpan } from '../statistics/period-span.ts';
import { tickNumber, tickWords } from './chart-words.ts';
import { line, type Mark, type MeasureText, textMark } from './drawing.ts';
import { clampSpan, nextTick, type TimeAxis } from './time-axis.ts';

export const TICK_SIZE = 11;
const LANE_HEIGHT = 7;
/** What needs more is drawn over the others. */
const MOST_LANES = 6;
const TICK_GAP = 12;

/** The room that the numbers beside an upright axis take. */
export function tickRoom({ axis }: ChartPanel, language: string, measure: MeasureText): number {
  return Math.max(...axis.ticks.map(tick => measure(tickNumber(tick, language), TICK_SIZE, false))) + 8;
}

/** Level lines with their numbers, the one at zero in ink. */
export function drawLevels(
  { axis }: ChartPanel,
  place: (value: number) => number,
  [left, right]: readonly [number, number],
  language: string,
): Mark[] {
  return axis.ticks.flatMap(tick => {
    const y = place(tick);
    const label = textMark([left - 8, y + 4], tickNumber(tick, language), {
      size: TICK_SIZE,
      anchor: 'end',
    });
    return [line([left, y], [right, y], tick === 0 ? 'ink' : 'rule'), label];
  });
}

/** A period with its lane below the bars. */
interface Lane {
  span: TimeSpan;
  from: number;
  to: number;
  lane: number;
}

/** The periods, each once and none over another, as many lanes deep as they need. */
export function lanesOf(spans: readonly TimeSpan[], axis: TimeAxis): Lane[] {
  const distinct = new Map(spans.map(span => [`${span.from}/${span.to}`, span]));
  const placed = [...distinct.values()].map(span => ({ span, ...clampSpan(span, axis) }));
  // The short ones stand next to their bars.
  placed.sort((a, b) => a.to - a.from - (b.to - b.from) || a.from - b.from);
  const lanes: Lane[] = [];
  for (const each of placed) {
    const taken = new Set(
      lanes.filter(({ from, to }) => from < each.to && to > each.from).map(({ lane }) => lane),
    );
    const free = Array.from({ length: MOST_LANES }, (_, at) => at).find(at => !taken.has(at));
    lanes.push({ ...each, lane: free ?? MOST_LANES - 1 });
  }
  return lanes;
}

export function heightOfLanes(lanes: readonly Lane[]): number {
  return (Math.max(-1, ...lanes.map(({ lane }) => lane)) + 1) * LANE_HEIGHT;
}

/** The periods as strips, from their first day to their last, dashed towards an open end. */
export function drawLanes(lanes: readonly Lane[], x: (time: number) => number, top: number): Mark[] {
  return lanes.flatMap(({ span, from, to, lane }) => {
    const y = laneAt(lane, top);
    // A day among years is still to be seen.
    const [start, end] = [x(from) + 0.5, Math.max(x(to) - 0.5, x(from) + 2.5)];
    const dash = span.from === null || span.to === null ? [3, 2] : [];
    return [
      line([start, y], [end, y], 'rule-strong', { width: 1.5, dash }),
      ...(span.from === null ? [] : [line([start, y - 2.5], [start, y + 2.5], 'rule-strong')]),
      ...(span.to === null ? [] : [line([end, y - 2.5], [end, y + 2.5], 'rule-strong')]),
    ];
  });
}

export function laneAt(lane: number, top: number): number {
  return top + lane * LANE_HEIGHT + LANE_HEIGHT / 2;
}

/** The years, months or days along the foot; those that would touch the one before are left out. */
export function drawTimes(
  axis: TimeAxis,
  x: (time: number) => number,
  y: number,
  width: number,
  language: string,
  measure: MeasureText,
): Mark[] {
  let free = 0;
  return axis.ticks.flatMap(tick => {
    const words = tickWords(tick, axis.unit, language);
    const middle = (x(tick) + x(nextTick(tick, axis.unit))) / 2;
    const half = measure(words, TICK_SIZE, false) / 2;
    const stroke = line([x(tick), y - 14], [x(tick), y - 10], 'rule-strong');
    if (middle - half < free || middle + half > width) return [stroke];
    free = middle + half + TICK_GAP;
    return [stroke, textMark([middle, y], words, { size: TICK_SIZE, anchor: 'middle' })];
  });
}
