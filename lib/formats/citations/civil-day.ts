/** A day of the calendar, in no time zone. */
export interface CivilDay {
  year: number;
  /** From 1. */
  month: number;
  day: number;
}

/** The day that an article names: as its page gave it, whatever the reader's time zone; `null` where it is no day. */
export function publishedDay(time: string | null): CivilDay | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(time ?? '');
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? { year, month, day } : null;
}

/**
 * The reader's day, in the local time zone.
 *
 * @param time A date, or ISO 8601; a date alone (`2026-01-31`) is that day everywhere.
 * @throws {RangeError} where it is no time
 */
export function localDay(time: Date | string): CivilDay {
  const plain = typeof time === 'string' && /^\d{4}-\d\d-\d\d$/.test(time) ? publishedDay(time) : null;
  if (plain !== null) return plain;
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) throw new RangeError(`No time: ${time}`);
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** "January" */
export function englishMonth({ month }: CivilDay): string {
  return MONTHS[month - 1]!;
}

/** "January 31, 2026" */
export function americanDay(day: CivilDay): string {
  return `${englishMonth(day)} ${day.day}, ${day.year}`;
}

/** "2026-01-31", "2026/01/31" */
export function numericDay({ year, month, day }: CivilDay, separator: '-' | '/'): string {
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)].join(separator);
}

/** "31/01/2026" */
export function vietnameseDay({ year, month, day }: CivilDay): string {
  return `${twoDigits(day)}/${twoDigits(month)}/${year}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
