/** How an article's metadata are called, shown, and typed. */
import type { Article, FieldSource, MetadataField } from '../../lib/article/article.ts';
import type { PageTextKey, PageTexts } from '../../lib/shared/texts.ts';
import { facetNames } from './facet-names.ts';

interface FieldWords {
  name: PageTextKey;
  /** How it is to be typed, and what is said where it was not. */
  hint?: PageTextKey;
  invalid?: PageTextKey;
}

export const FIELD_WORDS: Record<MetadataField, FieldWords> = {
  title: { name: 'articleTitle' },
  byline: { name: 'articleByline' },
  siteName: { name: 'articleSiteName' },
  publishedTime: { name: 'articlePublished', hint: 'articleTimeHint', invalid: 'articleTimeInvalid' },
  modifiedTime: { name: 'articleModified', hint: 'articleTimeHint', invalid: 'articleTimeInvalid' },
  language: { name: 'language', hint: 'articleLanguageHint', invalid: 'articleLanguageInvalid' },
  direction: { name: 'articleDirection' },
  excerpt: { name: 'articleExcerpt' },
};

export const SOURCE_WORDS: Record<FieldSource, PageTextKey> = {
  'json-ld': 'articleFromJsonLd',
  'open-graph': 'articleFromOpenGraph',
  meta: 'articleFromMeta',
  html: 'articleFromHtml',
  readability: 'articleFromReadability',
  text: 'articleFromText',
  url: 'articleFromUrl',
  reader: 'articleFromReader',
};

export const DIRECTIONS = [
  ['', 'articleUnknown'],
  ['ltr', 'articleLtr'],
  ['rtl', 'articleRtl'],
] as const satisfies readonly (readonly [NonNullable<Article['direction']> | '', PageTextKey])[];

/** A value of a field as it is shown; `null` where it is not known. */
export function fieldValueWords(field: MetadataField, value: string | null, texts: PageTexts): string | null {
  if (value === null) return null;
  switch (field) {
    case 'publishedTime':
    case 'modifiedTime':
      return timeWords(value, texts);
    case 'language':
      return facetNames('language', texts)(value);
    case 'direction':
      return texts.text(DIRECTIONS.find(([direction]) => direction === value)?.[1] ?? 'articleUnknown');
    default:
      return value;
  }
}

/** The day and time of day that the page gave, in its own time zone: "30 January 2026, 07:31 (+07:00)". */
function timeWords(value: string, { day }: PageTexts): string {
  const [, date = value, clock, zone] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)[\d:.]*(.*)$/.exec(value) ?? [];
  if (clock === undefined) return day(value);
  return `${day(date)}, ${clock}${zone ? ` (${zone === 'Z' ? 'UTC' : zone})` : ''}`;
}
