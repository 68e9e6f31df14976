/** What of a page's highlights a click was on. */

/** Source: https://drafts.csswg.org/css-highlight-api-1/#interacting-with-custom-highlights */
interface HighlightsFromPoint {
  highlightsFromPoint?(
    x: number,
    y: number,
    options: { shadowRoots: ShadowRoot[] },
  ): { ranges: AbstractRange[] }[];
}

/** Those of the painted ranges that the reader clicked on, in no order. */
export function rangesAt(click: MouseEvent, painted: readonly Range[]): Range[] {
  const { clientX: x, clientY: y } = click;
  const trees = new Set(painted.map(({ startContainer }) => startContainer.getRootNode()));
  const shadowRoots = [...trees].filter(tree => tree instanceof ShadowRoot);
  const hits = (CSS.highlights as HighlightsFromPoint).highlightsFromPoint?.(x, y, { shadowRoots });
  const known = new Set<AbstractRange>(hits?.flatMap(({ ranges }) => ranges));
  const found = painted.filter(range => known.has(range));
  // Browsers that have no such method have none, and some do not look into shadow trees.
  if (found.length > 0 || (hits !== undefined && shadowRoots.length === 0)) return found;
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
