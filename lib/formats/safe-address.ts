const FOLLOWED = new Set(['http:', 'https:', 'file:']);

/** The address in its usual form, where it is one that a link may lead to; else `null`: `javascript:` is none. */
export function safeAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return FOLLOWED.has(url.protocol) ? url.href : null;
}
