import { describe, expect, it } from 'vitest';
import {
  localDay,
  numericDay,
  publishedDay,
  vietnameseDay,
} from '../../../../lib/formats/citations/civil-day.ts';

describe('publishedDay', () => {
  it.each([
    ['a date', '2026-01-30', '2026-01-30'],
    ['the first minute elsewhere', '2026-01-30T00:00:00+14:00', '2026-01-30'],
    ['the last minute elsewhere', '2026-01-30T23:59:59-11:00', '2026-01-30'],
    ['a leap day', '2024-02-29', '2024-02-29'],
  ])('reads %s', (_, time, day) => {
    expect(numericDay(publishedDay(time)!, '-')).toBe(day);
  });

  it.each([null, '', '2026', '2026-13-01', '2026-00-10', '2026-02-29', '2026-01-32', 'yesterday'])(
    'reads no day in %s',
    time => expect(publishedDay(time)).toBeNull(),
  );
});

describe('localDay', () => {
  it('is the day where the reader is', () => {
    expect(localDay(new Date(2026, 0, 31, 23, 59))).toEqual({ year: 2026, month: 1, day: 31 });
    expect(localDay(new Date(2026, 0, 31, 0, 0).toISOString())).toEqual({ year: 2026, month: 1, day: 31 });
  });

  it('leaves a date alone as it is', () => {
    expect(vietnameseDay(localDay('2026-01-05'))).toBe('05/01/2026');
  });

  it('throws on what is no time', () => {
    expect(() => localDay('yesterday')).toThrow(RangeError);
  });
});
