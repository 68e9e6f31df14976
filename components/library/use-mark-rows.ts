import { useEffect, useRef, useState } from 'preact/hooks';
import type { MarkRow } from '../../lib/store/catalog.ts';

/** So many rows are remembered after they were scrolled away. */
const MOST = 400;

/**
 * The rows of these marks, as they are loaded; those that are gone are missing.
 *
 * @param version Changes whenever the store did.
 */
export function useMarkRows(
  ids: readonly string[],
  loadRows: (ids: readonly string[]) => Promise<(MarkRow | undefined)[]>,
  version: unknown,
): ReadonlyMap<string, MarkRow> {
  const known = useRef(new Map<string, MarkRow>());
  const knownOf = useRef(version);
  const [, redraw] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const isStale = knownOf.current !== version;
    const wanted = isStale ? ids : ids.filter(id => !known.current.has(id));
    if (wanted.length === 0) return;
    const load = async () => {
      const rows = await loadRows(wanted);
      if (!isCurrent) return;
      const kept = isStale ? [] : [...known.current].slice(-MOST);
      known.current = new Map(kept);
      for (const row of rows) if (row !== undefined) known.current.set(row.annotation.id, row);
      knownOf.current = version;
      redraw(times => times + 1);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [ids.join(' '), version]);

  return known.current;
}
