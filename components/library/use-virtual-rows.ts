import {
  defaultRangeExtractor,
  measureElement,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useRef } from 'preact/hooks';

interface Options {
  count: number;
  /** What a row is likely to need, in CSS pixels. */
  estimate: number;
  /** The row that stays drawn wherever the window is, such as the one with the focus; else `null`. */
  kept: number | null;
  /** What the rows stand in. */
  list: RefObject<HTMLElement | null>;
}

export interface VirtualRows {
  rows: VirtualItem[];
  /** Of all rows, in CSS pixels. */
  height: number;
  /** Of the list in the page, from which the rows' places count. */
  top: number;
  /** Each row is measured through this, which is always the same; it needs its index in `data-index`. */
  measure: (element: Element | null) => void;
  scrollTo(index: number): void;
}

/**
 * Only the rows near the window's are drawn, however many there are; the page itself scrolls. A row is known by its
 * place: where another comes to stand there it is measured anew.
 */
export function useVirtualRows({ count, estimate, kept, list }: Options): VirtualRows {
  const [, redraw] = useReducer((times: number, _: undefined) => times + 1, 0);
  const top = useRef(0);
  const virtualizer = useRef<Virtualizer<Window, Element> | null>(null);
  const options = {
    count,
    estimateSize: () => estimate,
    getScrollElement: () => window,
    initialRect: { width: innerWidth, height: innerHeight },
    initialOffset: () => scrollY,
    observeElementRect: observeWindowRect,
    observeElementOffset: observeWindowOffset,
    scrollToFn: windowScroll,
    measureElement,
    overscan: 6,
    rangeExtractor: (range: Range) => {
      const drawn = defaultRangeExtractor(range);
      if (kept === null || kept >= count || drawn.includes(kept)) return drawn;
      return [...drawn, kept].sort((a, b) => a - b);
    },
    scrollMargin: top.current,
    onChange: () => redraw(undefined),
  };
  virtualizer.current ??= new Virtualizer<Window, Element>(options);
  const { current } = virtualizer;
  current.setOptions({ ...current.options, ...options });

  useLayoutEffect(() => current._didMount(), [current]);
  useLayoutEffect(() => {
    current._willUpdate();
    const now = list.current === null ? 0 : list.current.getBoundingClientRect().top + scrollY;
    if (Math.abs(now - top.current) < 1) return;
    top.current = now;
    redraw(undefined);
  });

  return {
    rows: current.getVirtualItems(),
    height: current.getTotalSize(),
    top: top.current,
    measure: current.measureElement,
    scrollTo: index => current.scrollToIndex(index, { align: 'center' }),
  };
}
