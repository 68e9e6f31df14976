/** Where a period lies in time. */
import { isPeriod } from './is-period.ts';

/** A stretch of time in milliseconds since 1970, UTC, the end exclusive; `null` at an end that is open. */
export interface TimeSpan {
  from: number | null;
  to: number | null;
}

export interface Length {
  years: number;
  months: number;
  weeks: number;
  days: number;
}

/**
 * From the first instant of a period to the last: "2021" is the whole year. `null` where the text names no period,
 * names one that ends before it begins or beyond the calendar, or only a length.
 *
 * @param period ISO 8601, as `isPeriod` takes it.
 */
export function periodSpan(period: string): TimeSpan | null {
  if (!isPeriod(period)) return null;
  const [first, second] = period.split('/') as [string, string?];
  if (second === undefined) return lengthOf(first) === null ? dateSpan(first) : null;
  const [before, after] = [lengthOf(first), lengthOf(second)];
  const start = before === null ? dateSpan(first).from : shift(dateSpan(second).to!, before, -1);
  const end = after === null ? dateSpan(second).to : shift(start!, after, 1);
  // A length may lead beyond all days that there are.
  if (Number.isNaN(start) || Number.isNaN(end)) return null;
  return start !== null && end !== null && start >= end ? null : { from: start, to: end };
}

/** The parts of an ISO 8601 duration, "P1Y6M"; `null` for what is none. */
export function lengthOf(text: string): Length | null {
  const parts = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(text);
  if (parts === null) return null;
  const [years, months, weeks, days] = parts.slice(1).map(part => Number(part ?? 0)) as Tuple;
  return { years, months, weeks, days };
}

type Tuple = [years: number, months: number, weeks: number, days: number];

/** The year, month or day that is written; an open end where it is "..". */
function dateSpan(date: string): TimeSpan {
  if (date === '..') return { from: null, to: null };
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  return {
    from: instant(year, (month ?? 1) - 1, day ?? 1),
    to:
      day !== undefined
        ? instant(year, month! - 1, day + 1)
        : month !== undefined
          ? instant(year, month, 1)
          : instant(year + 1, 0, 1),
  };
}

/** The first instant of a day; a month or a day too many runs over into the next. */
export function instant(year: number, month: number, day: number): number {
  // `Date.UTC` takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month, day);
}

function shift(time: number, { years, months, weeks, days }: Length, sign: 1 | -1): number {
  const date = new Date(time);
  return instant(
    date.getUTCFullYear() + sign * years,
    date.getUTCMonth() + sign * months,
    date.getUTCDate() + sign * (weeks * 7 + days),
  );
}
