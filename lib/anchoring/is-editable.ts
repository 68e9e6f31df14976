/** Where a reader writes, keys and selections are not ours. */

import { unclobbered } from '../shared/unclobbered.ts';

const FIELDS = 'input,textarea,select,[role=textbox],[role=searchbox],[role=combobox]';

/** Whether a node is in a form field or in an editor, of whatever tree. */
export function isEditable(node: Node | null): boolean {
  for (let element = elementAt(node); element !== null; element = hostOf(element)) {
    const { closest, isContentEditable } = unclobbered(element as HTMLElement);
    if (closest(FIELDS) !== null || isContentEditable) return true;
  }
  return false;
}

/** Whether what is typed now goes into a field or an editor. */
export function isWriting(doc: Document): boolean {
  return doc.designMode === 'on' || isEditable(focusedElement(doc));
}

/** The element that has the focus, in open shadow trees too. */
export function focusedElement(doc: Document): Element | null {
  let element = doc.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The element in which a node is, or that it is. */
export function elementAt(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? hostOf(node));
}

/** The element whose shadow tree a node is in; `null` where it is in none. */
export function hostOf(node: Node | null): Element | null {
  const root = node === null ? null : Node.prototype.getRootNode.call(node);
  return root instanceof ShadowRoot ? root.host : null;
}
