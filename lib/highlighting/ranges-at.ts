/** Where a pointer is, and the innermost node under it, in shadow trees too. */
export interface PointedAt {
  clientX: number;
  clientY: number;
  target: EventTarget | undefined;
}

/** To be asked while the event is on its way: after that it does not tell its path. */
export function pointedAt(event: MouseEvent): PointedAt {
  return { clientX: event.clientX, clientY: event.clientY, target: event.composedPath()[0] };
}

/**
 * Those of the painted ranges that the pointer is on, in no order. By where their text is: asked for the highlights
 * at a point, Chromium 156 finds none where a CSS pixel is not one of the screen, as on every fine one.
 */
export function rangesAt({ clientX: x, clientY: y, target }: PointedAt, painted: readonly Range[]): Range[] {
  return painted.filter(range => isIn(range, target) && isOver(range, x, y));
}

/** Whether the text is of the element that was clicked: what lies over it is none of it. */
function isIn({ commonAncestorContainer }: Range, target: EventTarget | undefined): boolean {
  return (
    target instanceof Node &&
    (target.contains(commonAncestorContainer) || commonAncestorContainer.contains(target))
  );
}

function isOver(range: Range, x: number, y: number): boolean {
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}
