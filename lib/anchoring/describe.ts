import { CONTEXT_LENGTH, type TargetSelectors } from './selectors.ts';
import { indexText, type TextIndex } from './text-index.ts';

/**
 * Selectors for the text that `range` covers, without white space at its ends.
 *
 * @param root The element whose rendered text positions count from: `document.body`.
 * @throws RangeError where the range covers no rendered text under `root`, or text that begins in one tree and
 *   ends in another, one of them a shadow tree: such a passage could not be painted.
 */
export function describeRange(root: Element, range: Range): TargetSelectors {
  const index = indexText(root);
  const span = index.spanOf(range);
  if (span === null) throw new RangeError('The range covers no text');
  if (index.rangeOf(span.start, span.end) === null) throw new RangeError('The range crosses a shadow tree');
  return describeSpan(index, span);
}

/** As `describeRange`, for a span of an index that is at hand. */
export function describeSpan(
  { text }: Pick<TextIndex, 'text'>,
  { start, end }: { start: number; end: number },
): TargetSelectors {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH)), start),
      suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH))),
    },
    { type: 'TextPositionSelector', start, end },
  ];
}

/**
 * Selectors for a part of a passage.
 *
 * @param span In UTF-16 units of the passage's exact text.
 */
export function describePart(
  [{ exact, prefix, suffix }, position]: TargetSelectors,
  span: { start: number; end: number },
): TargetSelectors {
  const [quote] = describeSpan(
    { text: prefix + exact + suffix },
    { start: prefix.length + span.start, end: prefix.length + span.end },
  );
  return [quote, { ...position, start: position.start + span.start, end: position.start + span.end }];
}

/** `offset`, or the one after it where it would cut a surrogate pair in two. */
function wholeCharacter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
