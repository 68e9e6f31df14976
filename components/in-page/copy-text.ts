/**
 * Copies a text, where pages may not use the clipboard too: over plain HTTP, or by a policy of their own. Resolves to
 * whether the browser let it.
 */
export async function copyText(doc: Document, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(doc, text);
  }
}

function copyByCommand(doc: Document, text: string): boolean {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  let isServed = false;
  // Without a selection Chromium copies only where somebody says that there is something to copy.
  addEventListener('beforecopy', event => event.preventDefault(), options);
  addEventListener(
    'copy',
    event => {
      // What a page makes up meanwhile would let it read the text.
      if (!event.isTrusted || event.clipboardData === null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData.setData('text/plain', text);
      isServed = true;
    },
    options,
  );
  const isDone = doc.execCommand('copy');
  stop.abort();
  return isDone && isServed;
}
