/** Turns what a reader selected, in the page or in the extracted text, into a passage that can be marked. */
import { createSlices } from '../shared/slices.ts';
import { describeSpan } from './describe.ts';
import { createQuoteMatcher, type QuoteMatcher } from './match-quote.ts';
import type { QuotedPassage, TargetSelectors } from './selectors.ts';
import { indexText, type Span, type TextIndex } from './text-index.ts';

/** A longer selection is no passage but a page; it would make every list and export unreadable. */
const LONGEST_PASSAGE = 20_000;

export type CaptureRefusal =
  | 'no-selection'
  | 'in-a-field'
  | 'in-a-frame'
  | 'across-parts'
  | 'not-on-page'
  | 'too-long';

export type CapturedPassage =
  | { ok: true; selector: TargetSelectors; range: Range }
  | { ok: false; reason: CaptureRefusal };

/** The document's selection. */
export function captureSelection(doc: Document): CapturedPassage {
  const range = selectedRange(doc);
  const passage = range === null ? null : captureRange(doc, range);
  return passage ?? { ok: false, reason: emptyReason(doc) };
}

/** What of the page a range covers; `null` where that is no text. */
export function captureRange(doc: Document, range: AbstractRange): CapturedPassage | null {
  const index = indexText(doc.body);
  const span = index.spanOf(range);
  return span === null ? null : describePassage(index, span);
}

/** What is selected in the page, in open shadow trees too; `null` where nothing is. */
export function selectedRange(doc: Document): AbstractRange | null {
  const selection = doc.getSelection();
  const range = selection === null ? null : composedRange(selection);
  return range?.collapsed ? null : range;
}

/**
 * Passages of the extracted text, looked for in the page, which is indexed once for all. Where the page has
 * something between two blocks that the extracted text leaves out, a passage runs from the place of its first block
 * to that of its last.
 */
export async function captureQuotes(
  doc: Document,
  passages: readonly QuotedPassage[],
): Promise<CapturedPassage[]> {
  const { pause } = createSlices();
  const index = indexText(doc.body);
  const quotes = passages.map(({ exact, prefix, suffix }) => targetOf(exact, prefix, suffix));
  const matcher = await createQuoteMatcher(index.text, { isAside: index.isAside, quotes, pause });
  const captured: CapturedPassage[] = [];
  for (const passage of passages) {
    const pausing = pause();
    if (pausing !== undefined) await pausing;
    captured.push(captureQuote(index, matcher, passage));
  }
  return captured;
}

function captureQuote(
  index: TextIndex,
  matcher: QuoteMatcher,
  { exact, prefix, suffix }: QuotedPassage,
): CapturedPassage {
  const find = (exact: string, prefix: string, suffix: string) => {
    const match = matcher.match(targetOf(exact, prefix, suffix));
    return match?.isVerbatim ? match : null;
  };
  const whole = find(exact, prefix, suffix);
  if (whole !== null) return describePassage(index, whole);

  const blocks = exact.split('\n').filter(block => block.trim() !== '');
  if (blocks.length < 2) return { ok: false, reason: 'not-on-page' };
  const head = find(blocks[0]!, prefix, blocks[1]!);
  const tail = find(blocks.at(-1)!, blocks.at(-2)!, suffix);
  if (head === null || tail === null || tail.end <= head.start) return { ok: false, reason: 'not-on-page' };
  return describePassage(index, { start: head.start, end: tail.end });
}

/** In extracted text nothing tells where on the page a passage stands. */
function targetOf(exact: string, prefix: string, suffix: string): TargetSelectors {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: 0, end: 0 },
  ];
}

function describePassage(index: TextIndex, span: Span): CapturedPassage {
  if (span.end - span.start > LONGEST_PASSAGE) return { ok: false, reason: 'too-long' };
  const range = index.rangeOf(span.start, span.end);
  if (range === null) return { ok: false, reason: 'across-parts' };
  return { ok: true, selector: describeSpan(index, span), range };
}

/** Components within components are rarely deeper. */
const DEEPEST = 32;

/**
 * What is selected, in open shadow trees too: of those the browser tells only when they are named, and the host of
 * the next one stands where the range seems to begin or end.
 */
function composedRange(selection: Selection): AbstractRange | null {
  if (selection.rangeCount === 0) return null;
  const roots: ShadowRoot[] = [];
  for (let depth = 0; depth < DEEPEST; depth++) {
    const range = selection.getComposedRanges?.({ shadowRoots: roots })[0];
    if (range === undefined) break;
    const hidden = [
      shadowAt(range.startContainer, range.startOffset),
      shadowAt(range.endContainer, range.endOffset),
    ]
      .concat(shadowAt(range.endContainer, range.endOffset - 1))
      .filter(root => root !== null && !roots.includes(root));
    if (hidden.length === 0) return range;
    for (const root of hidden) if (root !== null) roots.push(root);
  }
  return selection.getRangeAt(0);
}

function shadowAt(container: Node, offset: number): ShadowRoot | null {
  const child = container.childNodes[offset];
  return child instanceof Element ? child.shadowRoot : null;
}

/** Why nothing is selected, as far as that can be known. */
function emptyReason(doc: Document): CaptureRefusal {
  if (hasSelectionInField(doc)) return 'in-a-field';
  return doc.activeElement?.tagName === 'IFRAME' ? 'in-a-frame' : 'no-selection';
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
