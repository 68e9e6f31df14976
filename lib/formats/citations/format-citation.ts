import type { Settings } from '../../shared/settings.ts';
import { citeApaInText, formatApa } from './apa.ts';
import { formatChicago, formatChicagoNote } from './chicago.ts';
import type { CitationText } from './citation-text.ts';
import { type CitedArticle, type CitedSource, sourceOf } from './cited-source.ts';
import { type CivilDay, localDay } from './civil-day.ts';
import { citeMlaInText, formatMla } from './mla.ts';
import { citeVietnameseInText, formatVietnamese } from './vietnamese.ts';

export type CitationStyle = Settings['citationStyle'];

export interface CitationContext {
  /** When the reader saw the article: the local day counts. A date, or ISO 8601. */
  accessed: Date | string;
}

type Format = (source: CitedSource, accessed: CivilDay) => CitationText;

interface Style {
  /** The entry in a list of references. */
  entry: Format;
  /** What goes with a quotation: an entry, or a note. */
  withQuote: Format;
  /** In brackets; `null` in a style of notes. */
  inText: ((source: CitedSource) => string) | null;
}

const STYLES: Record<CitationStyle, Style> = {
  apa: { entry: formatApa, withQuote: formatApa, inText: citeApaInText },
  mla: { entry: formatMla, withQuote: formatMla, inText: citeMlaInText },
  chicago: { entry: formatChicago, withQuote: formatChicagoNote, inText: null },
  vietnamese: { entry: formatVietnamese, withQuote: formatVietnamese, inText: citeVietnameseInText },
};

/**
 * The entry for an article in a list of references, on one line. Each style's module says what its rules are taken
 * from.
 */
export function formatCitation(
  article: CitedArticle,
  style: CitationStyle,
  { accessed }: CitationContext,
): CitationText {
  return STYLES[style].entry(sourceOf(article), localDay(accessed));
}

/** What stands beside a quotation: in brackets (empty in a style of notes), and below it. */
export function citeQuotation(
  article: CitedArticle,
  style: CitationStyle,
  { accessed }: CitationContext,
): { inText: string; below: CitationText } {
  const source = sourceOf(article);
  const { inText, withQuote } = STYLES[style];
  return { inText: inText?.(source) ?? '', below: withQuote(source, localDay(accessed)) };
}
