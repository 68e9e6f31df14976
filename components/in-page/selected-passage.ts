import { selectedRange } from '../../lib/anchoring/capture.ts';
import { isEditable, isWriting } from '../../lib/anchoring/is-editable.ts';

/** A shorter selection is a slip of the hand. In characters. */
const SHORTEST = 2;

/** What the reader selected in the page's text; `null` where that is nothing, or in a field or an editor. */
export function selectedPassage(doc: Document): Range | null {
  // While the reader is in the popup, or in another window, the page is left alone.
  if (!doc.hasFocus() || isWriting(doc)) return null;
  const selected = selectedRange(doc);
  if (selected === null || isEditable(selected.startContainer) || isEditable(selected.endContainer))
    return null;
  const range = new Range();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  return isLongEnough(range.toString().trim()) ? range : null;
}

/** Whether two ranges are of the same passage. */
export function isSamePassage(a: Range | null, b: Range | null): boolean {
  return (
    a !== null &&
    b !== null &&
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

function isLongEnough(text: string): boolean {
  return text.length > 2 * SHORTEST || [...text].length >= SHORTEST;
}
