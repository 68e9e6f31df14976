/** Passages that could be marked: underlined faintly while a reader looks through them, and shown at a click. */
import { captureQuotes } from '../anchoring/capture.ts';
import type { QuotedPassage } from '../anchoring/selectors.ts';
import type { Painter } from './painter.ts';
import { revealRange } from './reveal-range.ts';

export interface PageSuggestions {
  /** Underlines these, as far as they are on the page, and no others. */
  show(passages: readonly QuotedPassage[]): Promise<void>;
  /** Scrolls to a passage and flashes it; `false` where it is not on the page. */
  reveal(passage: QuotedPassage): Promise<boolean>;
}

export function createPageSuggestions(doc: Document, painter: Painter): PageSuggestions {
  let shown = 0;
  return {
    async show(passages) {
      shown += 1;
      const mine = shown;
      const captured = passages.length === 0 ? [] : await captureQuotes(doc, passages);
      if (mine === shown) painter.suggest(captured.flatMap(each => (each.ok ? [each.range] : [])));
    },
    async reveal(passage) {
      const [captured] = await captureQuotes(doc, [passage]);
      if (captured?.ok !== true) return false;
      revealRange(captured.range);
      painter.flash(captured.range);
      return true;
    },
  };
}
