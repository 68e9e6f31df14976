/** What a file of citations holds of an article, whatever its format. */

import type { Annotation } from '../annotations/annotation.ts';
import { createCitationKeys } from './citation-keys.ts';
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

/** The items one by one, as they are asked for. */
export function* itemsOf(entries: readonly ExportEntry[]): Generator<BibliographicItem, void> {
  const keyOf = createCitationKeys();
  for (const { article, marks } of entries) {
    const source = sourceOf(article);
    const annotations = marks.map(({ annotation }) => annotation);
    const tags = annotations.flatMap(annotation => annotation.tags.map(keyword));
    yield {
      ...source,
      key: keyOf(source),
      accessed: localDay(article.created),
      language: article.language ?? '',
      notes: annotations.map(annotation => noteOf(annotation, article.language)),
      keywords: [...new Set(tags)].filter(tag => tag !== ''),
    };
  }
}

function noteOf(annotation: Annotation, language: string | null): string {
  const quotation = quoteWithSpeaker(annotation, language);
  const note = printable(annotation.note);
  return note === '' ? quotation : `${quotation} [${note}]`;
}

/** All formats have commas between keywords. */
function keyword(tag: string): string {
  return printable(tag).replaceAll(',', ';');
}
