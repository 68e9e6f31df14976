import { instant, type TimeSpan } from '../statistics/period-span.ts';

export type TimeUnit = 'year' | 'month' | 'day';

/** An axis of time, in milliseconds since 1970, UTC. */
export interface TimeAxis {
  from: number;
  to: number;
  unit: TimeUnit;
  /** The first instants of years, months or days. */
  ticks: number[];
}

const DAY = 86_400_000;
const UNITS: readonly { unit: TimeUnit; days: number; steps: readonly number[] }[] = [
  { unit: 'day', days: 1, steps: [1, 2, 7, 14] },
  { unit: 'month', days: 30.44, steps: [1, 2, 3, 6] },
  { unit: 'year', days: 365.25, steps: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] },
];

/** From how many days on a span is told in months, and in years. */
const DAYS_OF_MONTHS = 45;
const DAYS_OF_YEARS = 2 * 365;

/**
 * The axis that holds all spans, in whole years, months or days. What is open at an end has only its other end on it.
 * `null` where no span has an end.
 *
 * @param most How many ticks may stand on it.
 */
export function timeAxis(spans: readonly TimeSpan[], most = 10): TimeAxis | null {
  const ends = spans.flatMap(({ from, to }) => [from, to]).filter(end => end !== null);
  if (ends.length === 0) return null;
  const [first, last] = [ends.reduce((a, b) => Math.min(a, b)), ends.reduce((a, b) => Math.max(a, b))];
  const days = (last - first) / DAY;
  const isInYears = days >= DAYS_OF_YEARS || ends.every(isNewYear);
  const unit = isInYears ? 'year' : days >= DAYS_OF_MONTHS ? 'month' : 'day';
  const { days: length, steps } = UNITS.find(each => each.unit === unit)!;
  const step = steps.find(each => days / (each * length) <= most) ?? steps.at(-1)!;
  const from = floorTo(first, unit);
  const to = ceilTo(Math.max(last, first + 1), unit);
  return { from, to, unit, ticks: ticksBetween(from, to, unit, step) };
}

/** The part of the axis that a span takes, an open end drawn out to its edge. */
export function clampSpan({ from, to }: TimeSpan, axis: TimeAxis): { from: number; to: number } {
  return { from: from ?? axis.from, to: to ?? axis.to };
}

/** The tick after `time`, of one unit. */
export function nextTick(time: number, unit: TimeUnit, step = 1): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  if (unit === 'year') return instant(year + step, 0, 1);
  return unit === 'month' ? instant(year, month + step, 1) : instant(year, month, day + step);
}

function ticksBetween(from: number, to: number, unit: TimeUnit, step: number): number[] {
  const ticks: number[] = [];
  let tick = roundYear(from, unit, step);
  while (tick < to) {
    if (tick >= from) ticks.push(tick);
    tick = nextTick(tick, unit, step);
  }
  return ticks;
}

/** Steps of several years go through the round ones. */
function roundYear(from: number, unit: TimeUnit, step: number): number {
  if (unit !== 'year') return from;
  const year = new Date(from).getUTCFullYear();
  return instant(year - (year % step), 0, 1);
}

function floorTo(time: number, unit: TimeUnit): number {
  const date = new Date(time);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return instant(year, unit === 'year' ? 0 : month, unit === 'day' ? day : 1);
}

function ceilTo(time: number, unit: TimeUnit): number {
  const floor = floorTo(time, unit);
  return floor === time ? time : nextTick(floor, unit);
}

function isNewYear(time: number): boolean {
  return floorTo(time, 'year') === time;
}
