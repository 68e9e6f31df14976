/**
 * Selectors of the W3C Web Annotation Data Model, as we store them.
 * Positions count UTF-16 units in the page's rendered text (see `text-index.ts`).
 * Source: https://www.w3.org/TR/annotation-model/#selectors
 */

export interface TextQuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

export interface TextPositionSelector {
  type: 'TextPositionSelector';
  start: number;
  end: number;
}

export type TargetSelectors = [TextQuoteSelector, TextPositionSelector];

/** A quote with what stands around it, wherever it is. */
export type QuotedPassage = Omit<TextQuoteSelector, 'type'>;

/** How many UTF-16 units of context are stored on each side of a quote. */
export const CONTEXT_LENGTH = 128;
