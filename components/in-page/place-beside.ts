/** Where to put something beside a passage: near it, in view, and never over it. Pure. */

/** In CSS pixels of the viewport. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
}

/** How far it stays from the edges of the view. */
const MARGIN = 8;

/**
 * The first of these places that is in view and covers no line of the passage: below it, above it, beside its last
 * line, beside its first. `null` where there is none, or the passage itself is out of view.
 *
 * @param lines Boxes of the passage's lines, in the order of the text
 * @param gap How far it stays from the passage
 */
export function placeBeside(lines: readonly Box[], size: Size, view: Box, gap: number): Place | null {
  const seen = lines.filter(line => overlap(line, view));
  const first = seen[0];
  const last = seen.at(-1);
  if (first === undefined || last === undefined) return null;
  const centred = ({ left, right }: Box) => (left + right - size.width) / 2;
  const before = ({ left }: Box) => left - gap - size.width;
  const after = ({ right }: Box) => right + gap;
  const places: Place[] = [
    { left: centred(last), top: Math.max(...lines.map(({ bottom }) => bottom)) + gap },
    { left: centred(first), top: Math.min(...lines.map(({ top }) => top)) - gap - size.height },
    { left: after(last), top: last.top },
    { left: before(last), top: last.top },
    { left: before(first), top: first.top },
    { left: after(first), top: first.top },
  ];
  const isFree = (place: Place) => {
    const box = boxAt(place, size);
    return isWithin(box, view) && !seen.some(line => overlap(line, box));
  };
  return places.map(place => moveInto(place, size, view)).find(isFree) ?? null;
}

/** The place nearest to `place` from which nothing sticks out of the view, as far as there is room. */
export function moveInto({ left, top }: Place, { width, height }: Size, view: Box): Place {
  const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(value, high));
  return {
    left: Math.round(clamp(left, view.left + MARGIN, view.right - MARGIN - width)),
    top: Math.round(clamp(top, view.top + MARGIN, view.bottom - MARGIN - height)),
  };
}

function boxAt({ left, top }: Place, { width, height }: Size): Box {
  return { left, top, right: left + width, bottom: top + height };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  );
}
