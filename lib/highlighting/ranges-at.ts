/**
 * Those of the painted ranges that the reader clicked on, in no order. By where their text is: asked for the highlights
 * at a point, Chromium 156 finds none where a CSS pixel is not one of the screen, as on every fine one.
 */
export function rangesAt(click: MouseEvent, painted: readonly Range[]): Range[] {
  const { clientX: x, clientY: y } = click;
  const [target] = click.composedPath();
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
