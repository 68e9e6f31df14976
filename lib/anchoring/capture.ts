/** Turns what a reader selected, in the page or in the extracted text, into a passage that can be marked. */
import { describeSpan } from './describe.ts';
import { foldText } from './fold-text.ts';
import { matchQuote } from './match-quote.ts';
import type { TargetSelectors } from './selectors.ts';
import { indexText } from './text-index.ts';

/** A longer selection is no passage but a page; it would make every list and export unreadable. */
const LONGEST_PASSAGE = 20_000;

export type CapturedPassage =
  | { ok: true; selector: TargetSelectors; range: Range }
  | { ok: false; reason: 'no-selection' | 'in-a-field' | 'not-on-page' | 'too-long' };

/** The document's selection. */
export function captureSelection(doc: Document): CapturedPassage {
  const selection = doc.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) {
    return { ok: false, reason: hasSelectionInField(doc) ? 'in-a-field' : 'no-selection' };
  }
  const index = indexText(doc.body);
  const span = index.spanOf(selection.getRangeAt(0));
  if (span === null) return { ok: false, reason: hasSelectionInField(doc) ? 'in-a-field' : 'no-selection' };
  return describePassage(index, span);
}

/**
 * A passage of the extracted text, looked for in the page. Where the page has something between two blocks
 * that the extracted text leaves out, the passage runs from the place of its first block to that of its last.
 */
export function captureQuote(
  doc: Document,
  passage: { exact: string; prefix: string; suffix: string },
): CapturedPassage {
  const index = indexText(doc.body);
  const page = foldText(index.text);
  const find = (exact: string, prefix: string, suffix: string) =>
    matchQuote(page, [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: 0, end: 0 },
    ]);
  const whole = find(passage.exact, passage.prefix, passage.suffix);
  if (whole !== null) return describePassage(index, whole);

  const blocks = passage.exact.split('\n').filter(block => block.trim() !== '');
  if (blocks.length < 2) return { ok: false, reason: 'not-on-page' };
  const head = find(blocks[0]!, passage.prefix, '');
  const tail = find(blocks.at(-1)!, '', passage.suffix);
  if (head === null || tail === null || tail.end <= head.start) return { ok: false, reason: 'not-on-page' };
  return describePassage(index, { start: head.start, end: tail.end });
}

function describePassage(
  index: ReturnType<typeof indexText>,
  span: { start: number; end: number },
): CapturedPassage {
  if (span.end - span.start > LONGEST_PASSAGE) return { ok: false, reason: 'too-long' };
  return { ok: true, selector: describeSpan(index, span), range: index.rangeOf(span.start, span.end) };
}

/** The text selected in a field is not part of the page: it may be a password, and it is gone tomorrow. */
function hasSelectionInField(doc: Document): boolean {
  const field = doc.activeElement;
  return (
    field !== null &&
    'selectionStart' in field &&
    'selectionEnd' in field &&
    field.selectionStart !== field.selectionEnd
  );
}
