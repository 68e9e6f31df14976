import { collapseWhitespace } from '../shared/text.ts';
import type { MetadataField } from './article.ts';
import { isoTimeOf } from './iso-time.ts';

/**
 * What a reader typed as the value of a field, in the form in which it is kept: text without needless white space, ISO
 * 8601, BCP 47. Empty text is `null`.
 *
 * @returns `undefined` where it cannot be a value of the field, such as a day that no calendar has
 */
export function readCorrection(field: MetadataField, typed: string): string | null | undefined {
  const value = collapseWhitespace(typed.normalize('NFC'));
  if (value === '') return null;
  switch (field) {
    case 'publishedTime':
    case 'modifiedTime':
      return timeOf(value);
    case 'language':
      return languageOf(value);
    case 'direction':
      return value === 'ltr' || value === 'rtl' ? value : undefined;
    default:
      return value;
  }
}

function timeOf(value: string): string | undefined {
  const time = isoTimeOf(value);
  if (time === null) return undefined;
  const day = time.slice(0, 'YYYY-MM-DD'.length);
  const date = new Date(day);
  // Some engines take the thirtieth of February for the second of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? time : undefined;
}

function languageOf(value: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(value)[0];
  } catch {
    return undefined;
  }
}
