const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f&<>"']/g;

/**
 * Text as it may stand in HTML between tags or in a quoted attribute, and shows as it is. What HTML cannot hold, a
 * null or another control character, is left out.
 */
export function escapeHtml(text: string): string {
  return text.toWellFormed().replace(UNSAFE, character => REFERENCES[character] ?? '');
}
