/** Times as metadata give them, in one form. */

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\s?(\d{2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i;

/**
 * ISO 8601, with the zone as given (`2021-11-01T10:52:50+01:00`); a date alone where there is no time of day.
 *
 * @param zone What to add to a time without one; empty adds nothing.
 * @returns `null` where `text` is no time
 */
export function isoTimeOf(text: string, zone = ''): string | null {
  const trimmed = text.trim();
  const match = trimmed.match(ISO);
  if (match === null) return isoOfWords(trimmed);
  const [, year, month, day, hour, minute, second, fraction = '', offset = zone] = match;
  if (hour === undefined) return orNull(`${year}-${month}-${day}`);
  const clock = `${hour}:${minute}${second === undefined ? '' : `:${second}${fraction}`}`;
  const tidy = offset
    .toUpperCase()
    .replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours, minutes = '00') => `${hours}:${minutes}`);
  return orNull(`${year}-${month}-${day}T${clock}${tidy}`);
}

/** Whether a time of day comes with its zone, or no time of day is given. */
export function isDefinite(time: string): boolean {
  return /^[\d-]+$|(?:Z|[+-]\d{2}:\d{2})$/.test(time);
}

/** "Fri, 13 Mar 2015 21:30:09 GMT": read where the zone and the month's name leave no doubt. */
function isoOfWords(text: string): string | null {
  if (text.length > 60 || !/[A-Za-z]{3}.*\d{4}/.test(text) || !/\d:\d\d.*(?:GMT|UTC|Z|[+-]\d{4})$/.test(text))
    return null;
  const time = Date.parse(text);
  const iso = Number.isNaN(time) ? '' : new Date(time).toISOString();
  // A mistyped year of five figures would be written with a sign.
  return /^\d{4}-/.test(iso) ? iso : null;
}

function orNull(time: string): string | null {
  return Number.isNaN(Date.parse(time)) ? null : time;
}
