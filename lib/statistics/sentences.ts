export interface Span {
  /** In UTF-16 units, the second exclusive. */
  start: number;
  end: number;
}

/** The end of a sentence: a mark before white space and no small letter, or a line break. */
const END = /[.!?…]["”’)]*\s+(?=[^\p{Ll}\s])|\n/gu;

/** The sentences of a text, from left to right, which together are all of it. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    spans.push({ start, end });
    start = end;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
}
