import type { Box } from './place-beside.ts';

/** The lines of more are those of a whole page: its outline tells as much. */
const MOST_LINES = 500;

/** Boxes of the lines on which a passage is shown. */
export function linesOf(range: Range): Box[] {
  const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
  return boxes.length > MOST_LINES ? [range.getBoundingClientRect()] : boxes;
}
