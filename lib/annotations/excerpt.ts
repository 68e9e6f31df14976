/** Where a long text is cut for showing: between words, and where none ends nearby, between characters. */
import type { Span } from '../anchoring/text-index.ts';

/** Who writes without spaces has longer ones. In UTF-16 units, as all lengths. */
const LONGEST_WORD = 32;

/**
 * What to show of `whole` with about `most` units on either side of `part`; a space may stand at its ends.
 *
 * @param part Within `whole`, both of `text`.
 */
export function excerptAround(text: string, part: Span, whole: Span, most: number): Span {
  const [from, to] = [part.start - most, part.end + most];
  return {
    start: from <= whole.start ? whole.start : startOfTail(text, from),
    end: to >= whole.end ? whole.end : endOfHead(text, to),
  };
}

/** Where the last words of a text begin, at `from` or a little later, with the space before them. */
export function startOfTail(text: string, from: number): number {
  const space = text.slice(from, from + LONGEST_WORD).search(/\s/u);
  return space < 0 ? from + Number(isInPair(text, from)) : from + space;
}

/** Where the first words of a text end, at `to` or a little sooner, with the space after them. */
export function endOfHead(text: string, to: number): number {
  const word = /\S*$/u.exec(text.slice(Math.max(0, to - LONGEST_WORD), to))![0];
  return word.length === Math.min(to, LONGEST_WORD) ? to - Number(isInPair(text, to)) : to - word.length;
}

/** Whether a cut here would leave half a character. */
function isInPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
