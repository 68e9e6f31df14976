import { unclobbered } from '../shared/unclobbered.ts';

/** Scrolls until `range` is in view, whatever scrolls on the page, without moving the focus. */
export function revealRange(range: Range): void {
  const { startContainer } = range;
  const root = startContainer.getRootNode();
  const element = startContainer.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  if (element === null) return;
  for (let inner: Element | null = element; inner !== null; ) {
    const details: HTMLDetailsElement | null = unclobbered(inner).closest('details');
    if (details !== null) details.open = true;
    inner = details?.parentElement ?? null;
  }
  unclobbered(element).scrollIntoView({ block: 'center', inline: 'nearest' });
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3 });
}
