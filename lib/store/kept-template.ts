/** The template that the reader made for notes in Markdown: of this browser only. */

const KEY = 'markdown-template';

/** `null` where the reader has none of their own. */
export function keptTemplate(storage: Storage = localStorage): string | null {
  return storage.getItem(KEY);
}

/** @param template As of `keptTemplate`. */
export function keepTemplate(template: string | null, storage: Storage = localStorage): void {
  try {
    if (template === null) storage.removeItem(KEY);
    else storage.setItem(KEY, template);
  } catch {
    // Forgotten with the page, then: it is still there to export with.
  }
}
