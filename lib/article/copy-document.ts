/**
 * A copy of a page's document to read and take apart, so that the page stays as it is.
 *
 * A form or image named like a property of `document` (`<form name="querySelector">`) hides that property from every
 * script, ours included. So the page's document is touched only through the prototypes' own methods, and the copy is
 * rid of such names.
 */

const NAMED = '[name]:not(meta),form [id],form[id],object[id],img[id]';

/** A copy in which no name hides a property. Scripts in it do not run, and nothing is loaded. */
export function copyDocument(doc: Document): Document {
  const copy = Node.prototype.cloneNode.call(doc, true) as Document;
  for (const element of queryAll(copy, NAMED)) {
    Element.prototype.removeAttribute.call(element, 'name');
    const id = Element.prototype.getAttribute.call(element, 'id') ?? '';
    if (id in Document.prototype || id in HTMLFormElement.prototype) {
      Element.prototype.removeAttribute.call(element, 'id');
    }
  }
  return copy;
}

/** A copy without what the page does not show. Costs the page a layout, where it has none yet. */
export function copyVisible(doc: Document): Document {
  const copy = copyDocument(doc);
  const isShown = Array.from(queryAll(doc, 'body *'), element =>
    Element.prototype.checkVisibility.call(element),
  );
  if (!isShown.includes(true)) return copy;
  const copied = Array.from(queryAll(copy, 'body *'));
  for (const [at, element] of copied.entries()) if (isShown[at] === false) element.remove();
  return copy;
}

function queryAll(doc: Document, selectors: string): NodeListOf<Element> {
  return Document.prototype.querySelectorAll.call(doc, selectors);
}
