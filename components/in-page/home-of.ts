import { elementAt, hostOf } from '../../lib/anchoring/is-editable.ts';
import { unclobbered } from '../../lib/shared/unclobbered.ts';

/** The page's dialogs while all else of the page is inert. */
const MODAL = 'dialog:modal';

/**
 * The element in which something beside a passage can be used: the page's own, or the modal dialog that holds the
 * passage. `null` where a modal dialog that does not hold it keeps the reader from it.
 *
 * @param doc The page's document, unclobbered.
 */
export function homeOf(doc: Document, passage: Range | null): Element | null {
  for (
    let element = elementAt(passage?.startContainer ?? null);
    element !== null;
    element = hostOf(element)
  ) {
    const dialog = unclobbered(element).closest(MODAL);
    if (dialog !== null) return dialog;
  }
  return doc.querySelector(MODAL) === null ? doc.documentElement : null;
}
