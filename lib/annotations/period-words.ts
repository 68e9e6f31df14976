import type { PageTexts } from '../shared/texts.ts';
import { isPeriod } from '../statistics/is-period.ts';
import { lengthOf } from '../statistics/period-span.ts';

/**
 * A period in the reader's language: "2017–2021", "August 2021", "4 years". What is no period of ISO 8601 stays as it
 * is written.
 */
export function periodWords(period: string, texts: PageTexts): string {
  if (!isPeriod(period)) return period;
  const [first, second] = period.split('/') as [string, string?];
  if (second === undefined) return partWords(first, texts);
  if (first === '..') return texts.text('periodUntil', { end: partWords(second, texts) });
  if (second === '..') return texts.text('periodSince', { start: partWords(first, texts) });
  const [start, end] = [partWords(first, texts), partWords(second, texts)];
  // A length and the day at which it begins or ends.
  if (first.startsWith('P') || second.startsWith('P')) return `${start}, ${end}`;
  if (first.length === 7 && second.length === 7)
    return monthFormat(texts.language).formatRange(monthOf(first), monthOf(second));
  return first.length === 4 && second.length === 4 ? `${start}–${end}` : `${start} – ${end}`;
}

/** A year, month, day or length in words. */
function partWords(part: string, texts: PageTexts): string {
  const length = lengthOf(part);
  if (length !== null) {
    const units = Object.entries(length).filter(([, count]) => count > 0);
    const words = units.map(([unit, count]) => unitWords(unit.slice(0, -1), count, texts.language));
    return new Intl.ListFormat(texts.language, { type: 'unit' }).format(words);
  }
  if (part.length === 4) return part;
  return part.length === 7 ? monthFormat(texts.language).format(monthOf(part)) : texts.day(part);
}

function unitWords(unit: string, count: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function monthFormat(language: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
}

function monthOf(part: string): Date {
  return new Date(`${part}-01T00:00:00Z`);
}
