/** Follows the reader on the page: which mark the pointer is on, and how far they have read. */
import type { PageMarks } from './page-marks.ts';
import { type PointedAt, pointedAt } from './ranges-at.ts';

export interface ReaderPlace {
  /** Id of the mark under the pointer; `null` where there is none. */
  pointed: string | null;
  /** Id of the last mark above the middle of the window, at the page's end of all; `null` above the first one. */
  reached: string | null;
}

export const NOWHERE: ReaderPlace = { pointed: null, reached: null };

/** So long events gather, in milliseconds. */
const REST = 100;

/**
 * Calls back where the reader is at another place than was told last: soon after it begins, and after the pointer moved
 * or the page was scrolled. Returns what stops it.
 *
 * @param doc The page's document, unclobbered.
 * @param told The place that was told last.
 */
export function watchReader(
  doc: Document,
  marks: Pick<PageMarks, 'at' | 'inOrder' | 'passageOf'>,
  told: () => ReaderPlace,
  onChange: (place: ReaderPlace) => void,
): () => void {
  let pointer: PointedAt | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    const next = {
      pointed: pointer === null ? null : (marks.at(pointer)[0] ?? null),
      reached: lastAbove(isAtEnd(doc) ? innerHeight : innerHeight / 2, marks),
    };
    const last = told();
    if (next.pointed !== last.pointed || next.reached !== last.reached) onChange(next);
  };
  const schedule = () => {
    timer ??= setTimeout(look, REST);
  };

  const stop = new AbortController();
  const options = { passive: true, capture: true, signal: stop.signal };
  addEventListener(
    'pointermove',
    event => {
      pointer = pointedAt(event);
      schedule();
    },
    options,
  );
  addEventListener(
    'pointerleave',
    event => {
      // It is heard of every element, too.
      if (!(event.target instanceof Document)) return;
      pointer = null;
      schedule();
    },
    options,
  );
  addEventListener('scroll', schedule, options);
  schedule();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

function isAtEnd({ documentElement }: Document): boolean {
  return scrollY > 0 && scrollY + innerHeight >= documentElement.scrollHeight - 2;
}

/** Marks follow each other down the page, so that few of them need a look. */
function lastAbove(height: number, marks: Pick<PageMarks, 'inOrder' | 'passageOf'>): string | null {
  const ids = marks.inOrder();
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = marks.passageOf(ids[middle]!)?.range.getBoundingClientRect().top ?? Infinity;
    if (top <= height) low = middle + 1;
    else high = middle;
  }
  return ids[low - 1] ?? null;
}
