import { useEffect, useRef, useState } from 'preact/hooks';
import type { CatalogRow } from '../../lib/store/catalog.ts';
import { useFailure } from '../use-failure.ts';

/** So many rows are remembered after they were scrolled away. */
const MOST = 400;

/**
 * The rows of these marks, as they are loaded; those that are gone are missing. Throws where they cannot be read.
 *
 * @param version Changes whenever the store did.
 */
export function useMarkRows(
  ids: readonly string[],
  loadRows: (ids: readonly string[]) => Promise<CatalogRow[]>,
  version: unknown,
): ReadonlyMap<string, CatalogRow> {
  const known = useRef(new Map<string, CatalogRow>());
  const knownOf = useRef(version);
  const [, redraw] = useState(0);
  const fail = useFailure();

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
      for (const row of rows) known.current.set(row.annotation.id, row);
      knownOf.current = version;
      redraw(times => times + 1);
    };
    load().catch(error => isCurrent && fail(error));
    return () => {
      isCurrent = false;
    };
  }, [ids.join(' '), version]);

  return known.current;
}
