/**
 * Draws one figure, upright or lying. What is certain is solid; a bound is paler, dashed and has an arrow; "about" has a
 * dotted edge; a range is a box from its lowest to its highest; a change is an arrow from what it was to what it became.
 */
import type { ChartBar } from '../annotations/statistic-chart.ts';
import type { Mark, Point } from './drawing.ts';
import { line } from './drawing.ts';

/** Where things are in a panel: along the axis of its numbers, and across it. */
export interface PanelFrame {
  /** The pixel of a number. */
  place(value: number): number;
  /** Whether numbers grow upwards; else to the right. */
  isUpright: boolean;
}

/** What of a figure's length its arrow takes beyond it, in pixels. */
export const ARROW_LENGTH = 10;

const DASHED = [4, 3];
const DOTTED = [1.5, 2.5];

/** @param middle Of the bar, across the axis. */
export function drawBar(bar: ChartBar, frame: PanelFrame, middle: number, thickness: number): Mark[] {
  const { figure } = bar;
  switch (figure.form) {
    case 'value':
      return [
        box(bar, frame, 0, figure.value, middle, thickness),
        ...drawArrow(bar, frame, figure.value, middle),
      ];
    case 'range': {
      const near = Math.abs(figure.low) < Math.abs(figure.high) ? figure.low : figure.high;
      const holdsZero = figure.low < 0 && figure.high > 0;
      const end = bar.open === 'down' ? figure.low : figure.high;
      return [
        ...(holdsZero ? [] : [stem(frame, 0, near, middle)]),
        box(bar, frame, figure.low, figure.high, middle, thickness),
        ...drawArrow(bar, frame, end, middle),
      ];
    }
    case 'step':
      return drawStep(figure, frame, middle, thickness);
    case 'tally': {
      const half = thickness / 2;
      return [
        box(bar, frame, 0, figure.first, middle - half / 2 - 0.5, half - 1),
        box(bar, frame, 0, figure.second, middle + half / 2 + 0.5, half - 1),
      ];
    }
  }
}

function at({ isUpright }: PanelFrame, along: number, across: number): Point {
  return isUpright ? [across, along] : [along, across];
}

function box(
  { figure, open, approximate }: ChartBar,
  frame: PanelFrame,
  low: number,
  high: number,
  middle: number,
  thickness: number,
): Mark {
  const ends = [frame.place(low), frame.place(high)];
  const start = Math.min(...ends);
  // What is there is seen, however small it is beside the others.
  const length = low === high ? 0 : Math.max(1, Math.abs(ends[0]! - ends[1]!));
  const [x, y] = at(frame, start, middle - thickness / 2);
  const [width, height] = at(frame, length, thickness);
  const isSolid = open === null && !approximate && figure.form !== 'range';
  return {
    shape: 'rectangle',
    ...{ x, y, width, height },
    fill: 'statistic',
    opacity: isSolid ? 1 : open !== null ? 0.4 : 0.65,
    stroke: isSolid ? null : 'statistic',
    dash: open !== null ? DASHED : approximate ? DOTTED : [],
  };
}

function stem(frame: PanelFrame, from: number, to: number, middle: number): Mark {
  return line(at(frame, frame.place(from), middle), at(frame, frame.place(to), middle), 'statistic', {
    dash: [1.5, 2.5],
  });
}

/** Beyond the end of the bar, or back from it into the bar. */
function drawArrow({ open }: ChartBar, frame: PanelFrame, end: number, middle: number): Mark[] {
  if (open === null) return [];
  const start = frame.place(end);
  const isForward = (open === 'up') !== frame.isUpright;
  const sign = isForward ? 1 : -1;
  return [
    line(at(frame, start, middle), at(frame, start + sign * 4, middle), 'statistic', { width: 1.5 }),
    arrowHead(frame, start + sign * ARROW_LENGTH, middle, sign),
  ];
}

function arrowHead(frame: PanelFrame, tip: number, middle: number, sign: 1 | -1): Mark {
  const back = tip - sign * 6;
  return {
    shape: 'triangle',
    points: [at(frame, tip, middle), at(frame, back, middle - 4), at(frame, back, middle + 4)],
    fill: 'statistic',
  };
}

function drawStep(
  { from, to }: { from: number; to: number },
  frame: PanelFrame,
  middle: number,
  thickness: number,
): Mark[] {
  const [start, end] = [frame.place(from), frame.place(to)];
  const foot = line(
    at(frame, start, middle - thickness / 3),
    at(frame, start, middle + thickness / 3),
    'statistic',
    {
      width: 2,
    },
  );
  if (Math.abs(end - start) < 1) return [foot];
  const sign = end > start ? 1 : -1;
  const neck = Math.abs(end - start) > 6 ? end - sign * 5 : start;
  return [
    foot,
    line(at(frame, start, middle), at(frame, neck, middle), 'statistic', { width: 2 }),
    arrowHead(frame, end, middle, sign),
  ];
}
