/**
 * Calls back, once for a frame, while the page or what is shown over it moves or changes its size. Returns what stops
 * it.
 *
 * @param onMove Told whether nothing but scrolling happened.
 */
export function followPage(doc: Document, shown: Element, onMove: (isScroll: boolean) => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let frame = 0;
  let isScroll = true;

  const schedule = (byScroll: boolean) => {
    isScroll &&= byScroll;
    if (frame !== 0) return;
    frame = requestAnimationFrame(() => {
      const wasScroll = isScroll;
      frame = 0;
      isScroll = true;
      onMove(wasScroll);
    });
  };

  const sizes = new ResizeObserver(() => schedule(false));
  sizes.observe(shown);
  sizes.observe(doc.body);
  addEventListener('scroll', () => schedule(true), { capture: true, passive: true, signal });
  addEventListener('resize', () => schedule(false), { signal });
  visualViewport?.addEventListener('scroll', () => schedule(true), { signal });
  visualViewport?.addEventListener('resize', () => schedule(false), { signal });

  return () => {
    stop.abort();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
