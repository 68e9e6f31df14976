import { useEffect, useRef, useState } from 'preact/hooks';
import type { LibrarySelection } from '../../lib/annotations/select-marks.ts';

export interface ChosenMarks {
  ids: ReadonlySet<string>;
  /** Chooses or drops the mark at a place; with `isRange` all from the last such place to this one. */
  toggle(place: number, isRange: boolean): void;
  all(): void;
  none(): void;
}

/** Which of the marks in view the reader chose, to do something to them all. Those that leave the view are dropped. */
export function useChosenMarks(selection: LibrarySelection | null): ChosenMarks {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const last = useRef<number | null>(null);

  useEffect(() => {
    last.current = null;
    if (ids.size === 0 || selection === null) return;
    const shown = new Set(selection.ids(0, selection.length));
    const left = [...ids].filter(id => shown.has(id));
    if (left.length < ids.size) setIds(new Set(left));
  }, [selection]);

  return {
    ids,
    toggle(place, isRange) {
      const from = isRange && last.current !== null ? last.current : place;
      const range = selection!.ids(Math.min(from, place), Math.max(from, place) + 1);
      const [id] = selection!.ids(place, place + 1);
      const next = new Set(ids);
      const isDropped = ids.has(id!);
      for (const each of range) {
        if (isDropped) next.delete(each);
        else next.add(each);
      }
      last.current = place;
      setIds(next);
    },
    all: () => setIds(new Set(selection!.ids(0, selection!.length))),
    none: () => setIds(new Set()),
  };
}
