/** Follows the reader on the page: which mark the pointer is on, and how far they have read. */
import type { PageMarks } from './page-marks.ts';
import { type PointedAt, pointedAt } from './ranges-at.ts';

export interface ReaderPlace {
  /** Id of the mark under the pointer; `null` where there is none. */
  pointed: string | null;
  /** Id of the last mark above the middle of the window, at the page's end of all; `null` above the first one. */
  reached: string | null;
}

/** So long events gather, in milliseconds. */
const REST = 100;

/** Calls back at each change of place, the first at once. Returns what stops it. */
export function watchReader(
  win: Window,
  marks: Pick<PageMarks, 'at' | 'inOrder' | 'passageOf'>,
  onChange: (place: ReaderPlace) => void,
): () => void {
  let place: ReaderPlace = { pointed: null, reached: null };
  let pointer: PointedAt | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    const next = {
      pointed: pointer === null ? null : (marks.at(pointer)[0] ?? null),
      reached: lastAbove(isAtEnd(win) ? win.innerHeight : win.innerHeight / 2, marks),
    };
    if (next.pointed === place.pointed && next.reached === place.reached) return;
    place = next;
    onChange(place);
  };
  const schedule = () => {
    timer ??= setTimeout(look, REST);
  };

  const stop = new AbortController();
  const options = { passive: true, capture: true, signal: stop.signal };
  win.addEventListener(
    'pointermove',
    event => {
      pointer = pointedAt(event);
      schedule();
    },
    options,
  );
  win.document.addEventListener(
    'pointerleave',
    () => {
      pointer = null;
      schedule();
    },
    options,
  );
  win.addEventListener('scroll', schedule, options);
  schedule();
  return () => {
    stop.abort();
    clearTimeout(timer);
  };
}

function isAtEnd({ scrollY, innerHeight, document }: Window): boolean {
  return scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
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
