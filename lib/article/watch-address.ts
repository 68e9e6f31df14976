/**
 * Calls `onChange` when the document's address changes without a load (a single-page site), and when it comes
 * back from the back/forward cache, where time has passed. Returns what stops it.
 */
export function watchAddress(view: Window, onChange: () => void): () => void {
  let url = view.location.href;
  const onNavigated = () => {
    if (view.location.href === url) return;
    url = view.location.href;
    onChange();
  };
  const onShown = (event: PageTransitionEvent) => {
    if (event.persisted) onChange();
  };
  const stop = new AbortController();
  const { signal } = stop;
  view.navigation.addEventListener('navigatesuccess', onNavigated, { signal });
  view.addEventListener('popstate', onNavigated, { signal });
  view.addEventListener('hashchange', onNavigated, { signal });
  view.addEventListener('pageshow', onShown, { signal });
  return () => stop.abort();
}
