/** Copies a text, where pages may not use the clipboard too: over plain HTTP, or by a policy of their own. */
export async function copyText(doc: Document, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyByCommand(doc, text);
  }
}

function copyByCommand(doc: Document, text: string): void {
  const stop = new AbortController();
  const options = { capture: true, signal: stop.signal };
  // Without a selection Chromium copies only where somebody says that there is something to copy.
  addEventListener('beforecopy', event => event.preventDefault(), options);
  addEventListener(
    'copy',
    event => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('text/plain', text);
    },
    options,
  );
  const isDone = doc.execCommand('copy');
  stop.abort();
  if (!isDone) throw new Error('The browser refused to copy');
}
