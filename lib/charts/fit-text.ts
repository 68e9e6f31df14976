import type { MeasureText } from './drawing.ts';

/** The text, its end given up for "…" where it is wider than there is room. */
export function cutText(
  text: string,
  room: number,
  size: number,
  measure: MeasureText,
  isBold = false,
): string {
  if (measure(text, size, isBold) <= room) return text;
  // A letter is more than one unit where it carries its diacritics beside it.
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let [fits, tooLong] = [0, letters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(headOf(letters, middle), size, isBold) <= room) fits = middle;
    else tooLong = middle;
  }
  return headOf(letters, fits);
}

function headOf(letters: readonly string[], count: number): string {
  return `${letters.slice(0, count).join('').trimEnd()}…`;
}

/** The text in lines, broken between words; a word that is wider than a line is cut. */
export function wrapText(text: string, room: number, size: number, measure: MeasureText): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measure(longer, size, false) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(each => cutText(each, room, size, measure));
}
