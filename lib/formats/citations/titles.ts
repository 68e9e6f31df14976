/** How the styles of English and Vietnamese write a title in quotation marks, and short. */
import { withMark } from './citation-text.ts';
import { CURLY, nested } from './quotation-marks.ts';

/** A longer title is cut after as many words. */
const WORDS = 6;

/** What names a work without an author within a text: the beginning of its title, with no mark at its end. */
export function shortTitle(title: string): string {
  const words = title.split(' ');
  if (words.length <= WORDS) return title;
  const cut = words.slice(0, WORDS).join(' ');
  // A mark whose partner was cut off would open a quotation that never ends.
  return cut.replace(/["“”«»„]/g, '').replace(/[\s.,:;?!–—-]+$/u, '');
}

/** A title that is a quotation keeps its own marks: “‘We will not wait.’” */
export function titleInQuotes(title: string, mark?: '.' | ','): string {
  const inner = nested(title, CURLY);
  return `“${mark === undefined ? inner : withMark(inner, mark)}”`;
}
