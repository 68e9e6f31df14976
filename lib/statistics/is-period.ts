const DATE = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const DURATION = String.raw`P(?=\d)(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?`;
const END = String.raw`(?:${DATE}|\.\.)`;
const PERIOD = new RegExp(`^(?:${DATE}|${DURATION}|${END}/(?:${END}|${DURATION})|${DURATION}/${DATE})$`);

/**
 * Whether a text names a period as ISO 8601 does: a year, month or day, an interval between two of them (`..` where
 * an end is open), or a duration. Times of day name no period of a statistic.
 */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text) && text !== '../..';
}
