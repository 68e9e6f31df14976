/** How much longer a translation may be than the English it is of. */
const LONGER = 0.4;
const PADDING = 'lorem ipsum dolor sit amet consectetur '.repeat(20);

/** Texts that can be told from any that was not taken from a locale's file: between `⟦` and `⟧`, and longer. */
export function pseudoTexts(texts: Record<string, string>, direction: 'ltr' | 'rtl'): Record<string, string> {
  const entries = Object.entries(texts).map(([key, message]) => [key, `⟦${message} ${paddingFor(message)}⟧`]);
  return { ...Object.fromEntries(entries), direction };
}

function paddingFor(message: string): string {
  return PADDING.slice(0, Math.max(1, Math.ceil(message.length * LONGER) - 3)).trimEnd();
}
