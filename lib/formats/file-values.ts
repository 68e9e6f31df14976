/** The values that a library's file is made of. The message of a check says in words what it wants: a fault report shows it. */
import * as v from 'valibot';

export const nonEmpty = v.pipe(v.string(), v.minLength(1, 'some text'));
export const uuid = v.pipe(v.string(), v.uuid('a UUID'));
export const tag = v.pipe(v.string(), v.regex(/^\S(?:[\s\S]*\S)?$/, 'a tag with no white space around it'));
export const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 hash in hexadecimal'));
export const position = v.pipe(
  v.number(),
  v.safeInteger('a whole number'),
  v.minValue(0, 'a number not below zero'),
);

export const colour = v.pipe(v.string(), v.regex(/^(?:#[0-9a-f]{6})?$/, 'a colour such as #e69f00, or none'));

export const utcTime = v.pipe(
  v.string(),
  v.isoTimestamp('a time such as 2026-01-31T08:00:00.000Z'),
  v.regex(/^.{19}\.\d{3}Z$/, 'a time such as 2026-01-31T08:00:00.000Z'),
  v.check(isRealTime, 'a day that exists'),
);

export const publishedTime = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/,
    'a date or time in ISO 8601',
  ),
);

export const address = v.pipe(
  v.string(),
  v.regex(/^(?:https?|file):\/\//, 'an http, https or file address'),
  v.check(text => URL.canParse(text), 'an address that can be read'),
);

/** Whether the calendar has it: `2026-02-30` comes back from a date as another day. */
function isRealTime(text: string): boolean {
  // Every month has these days, and files are full of times.
  if (text[10] === 'T' && text.slice(8, 10) <= '28') return true;
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.toISOString() === text;
}
