import { useEffect, useMemo, useState } from 'preact/hooks';
import type { LibraryView } from '../../lib/annotations/library-view.ts';
import type { LibrarySelection } from '../../lib/annotations/select-marks.ts';
import type { LibraryCatalog } from '../../lib/store/catalog.ts';

export interface CatalogState {
  selection: LibrarySelection;
  /** Changes whenever the library did. */
  version: number;
  /** How many of the changed marks are taken in, where there are so many that it takes a while; else `null`. */
  progress: { done: number; of: number } | null;
  /** Why what changed could not be taken in: what is shown may be old. `null` where all is well. */
  failure: { error: unknown } | null;
}

/** What a view shows, kept true while the library changes, in this page or elsewhere. */
export function useCatalog(catalog: LibraryCatalog, view: LibraryView): CatalogState {
  const [version, setVersion] = useState(0);
  const [progress, setProgress] = useState<CatalogState['progress']>(null);
  const [failure, setFailure] = useState<CatalogState['failure']>(null);

  useEffect(
    () =>
      catalog.follow({
        changed() {
          setVersion(times => times + 1);
          setFailure(null);
        },
        progress: (left, of) => setProgress(of === 0 ? null : { done: of - left, of }),
        failed: error => setFailure({ error }),
      }),
    [catalog],
  );
  const selection = useMemo(() => catalog.select(view), [catalog, view, version]);
  return { selection, version, progress, failure };
}
