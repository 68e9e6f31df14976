/** Where a reader writes, keys and selections are not ours. */

const FIELDS = 'input,textarea,select,[role=textbox],[role=searchbox],[role=combobox]';

/** Whether a node is in a form field or in an editor, of whatever tree. */
export function isEditable(node: Node | null): boolean {
  for (let element = elementAt(node); element !== null; element = hostOf(element)) {
    if (element.closest(FIELDS) !== null) return true;
    if (element instanceof HTMLElement && element.isContentEditable) return true;
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

function elementAt(node: Node | null): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? hostOf(node));
}

function hostOf(node: Node | null): Element | null {
  const root = node?.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
