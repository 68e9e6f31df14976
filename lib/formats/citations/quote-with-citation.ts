import type { Annotation } from '../../annotations/annotation.ts';
import { currentSelector } from '../../annotations/current-selector.ts';
import { personOf } from '../../annotations/edit-annotation.ts';
import { linkToPassage } from '../../annotations/text-fragment.ts';
import { type CitationText, runsOf } from './citation-text.ts';
import { citedAddress } from './cited-address.ts';
import { type CitedArticle, printable } from './cited-source.ts';
import { type CitationContext, type CitationStyle, citeQuotation } from './format-citation.ts';
import { quoted, quoteMarksOf } from './quotation-marks.ts';

/**
 * A marked passage to paste into a text, of up to three paragraphs with an empty line between:
 *
 *     “We will not wait.” — Jane Roe (Doe, 2026)
 *     Doe, J. (2026, January 30). …
 *     https://news.example/a#:~:text=…
 *
 * The quotation has the marks of the article's language. Chicago has no brackets, and its full note for the citation. A
 * page that is not on the web has no link.
 */
export function quoteWithCitation(
  annotation: Annotation,
  article: CitedArticle,
  style: CitationStyle,
  context: CitationContext,
): CitationText {
  const { inText, below } = citeQuotation(article, style, context);
  const quotation = [quoteWithSpeaker(annotation, article.language), inText].filter(part => part !== '');
  const url = citedAddress(article);
  const link = url === '' ? '' : `\n\n${linkToPassage(url, currentSelector(annotation)[0])}`;
  return runsOf(`${quotation.join(' ')}\n\n`, below, link);
}

/** "“We will not wait.” — Jane Roe", on one line. */
export function quoteWithSpeaker(annotation: Annotation, language: string | null): string {
  const quotation = quoted(printable(currentSelector(annotation)[0].exact), quoteMarksOf(language));
  const speaker = printable(personOf(annotation) ?? '');
  return speaker === '' ? quotation : `${quotation} — ${speaker}`;
}
