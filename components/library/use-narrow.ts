import { useEffect, useState } from 'preact/hooks';

/** As in library.css. */
const NARROW = '(width <= 760px)';

/** Whether there is no room for anything beside the list. */
export function useNarrow(): boolean {
  const [query] = useState(() => matchMedia(NARROW));
  const [isNarrow, setNarrow] = useState(query.matches);
  useEffect(() => {
    const stop = new AbortController();
    query.addEventListener('change', () => setNarrow(query.matches), { signal: stop.signal });
    return () => stop.abort();
  }, [query]);
  return isNarrow;
}
