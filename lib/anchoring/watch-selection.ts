/** So long a selection must rest before it is told, in milliseconds. */
const REST = 120;

/** Calls `onChange` after the document's selection changed. Returns what stops it. */
export function watchSelection(doc: Document, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listener = () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, REST);
  };
  doc.addEventListener('selectionchange', listener);
  return () => {
    doc.removeEventListener('selectionchange', listener);
    clearTimeout(timer);
  };
}
