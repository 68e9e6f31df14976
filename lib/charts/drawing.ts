/** A picture as plain marks, so that it can be shown, written as SVG and painted on a canvas, and be the same. */

/** The theme's colours by the names that they have there. */
export type Paint = 'ink' | 'ink-soft' | 'rule' | 'rule-strong' | 'statistic' | 'paper-raised';

interface Line {
  shape: 'line';
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  stroke: Paint;
  width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  dash: readonly number[];
}

interface Rectangle {
  shape: 'rectangle';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: Paint;
  /** Of the fill, from 0 to 1. */
  opacity: number;
  stroke: Paint | null;
  dash: readonly number[];
}

interface Triangle {
  shape: 'triangle';
  points: readonly [Point, Point, Point];
  fill: Paint;
}

export interface TextMark {
  shape: 'text';
  x: number;
  /** Of the base line. */
  y: number;
  text: string;
  size: number;
  anchor: 'start' | 'middle' | 'end';
  fill: Paint;
  isBold: boolean;
  /** Read from the bottom to the top. */
  isUpright: boolean;
}

export type Point = readonly [x: number, y: number];

export type Mark = Line | Rectangle | Triangle | TextMark;

/** Marks that belong together, and what is to be said of them. */
export interface MarkGroup {
  /** Empty where nothing is. */
  about: string;
  marks: Mark[];
}

/** In CSS pixels. */
export interface Drawing {
  width: number;
  height: number;
  title: string;
  /** What the picture shows, for who does not see it. */
  description: string;
  groups: MarkGroup[];
}

/** How wide a text is, in CSS pixels. */
export type MeasureText = (text: string, size: number, isBold: boolean) => number;

/** The system's sans serif, as components/theme.css has it. */
export const CHART_FONT = 'system-ui, -apple-system, "Segoe UI", "Noto Sans", sans-serif';

export function line(
  [x1, y1]: Point,
  [x2, y2]: Point,
  stroke: Paint,
  { width = 1, dash = [] as readonly number[] } = {},
): Line {
  return { shape: 'line', x1, y1, x2, y2, stroke, width, dash };
}

export function textMark(
  [x, y]: Point,
  text: string,
  options: Partial<Pick<TextMark, 'size' | 'anchor' | 'fill' | 'isBold' | 'isUpright'>> = {},
): TextMark {
  const style = { size: 12, anchor: 'start', fill: 'ink-soft', isBold: false, isUpright: false } as const;
  return { shape: 'text', x, y, text, ...style, ...options };
}
