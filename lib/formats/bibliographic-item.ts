/** What a file of citations holds of an article, whatever its format. */

import { citationKeys } from './citation-keys.ts';
import { type CitedSource, printable, sourceOf } from './citations/cited-source.ts';
import { type CivilDay, localDay } from './citations/civil-day.ts';
import { quoteWithSpeaker } from './citations/quote-with-citation.ts';
import type { ExportEntry } from './export-entry.ts';

export interface BibliographicItem extends CitedSource {
  key: string;
  /** The local day on which the article was first marked. */
  accessed: CivilDay;
  /** BCP 47, or empty. */
  language: string;
  /** One for each mark: the quotation, who said it, what the reader noted. Each one line. */
  notes: string[];
  /** The tags of its marks, each once. */
  keywords: string[];
}

export function itemsOf(entries: readonly ExportEntry[]): BibliographicItem[] {
  const sources = entries.map(({ article }) => sourceOf(article));
  const keys = citationKeys(sources);
  return entries.map(({ article, marks }, at) => ({
    ...sources[at]!,
    key: keys[at]!,
    accessed: localDay(article.created),
    language: article.language ?? '',
    notes: marks.map(({ annotation }) => {
      const note = printable(annotation.note);
      const quotation = quoteWithSpeaker(annotation, article.language);
      return note === '' ? quotation : `${quotation} [${note}]`;
    }),
    keywords: [...new Set(marks.flatMap(({ annotation }) => annotation.tags.map(keyword)))].filter(Boolean),
  }));
}

/** All formats have commas between keywords. */
function keyword(tag: string): string {
  return printable(tag).replaceAll(',', ';');
}
