/**
 * Calls `onChange` when the document's address changes without a load (a single-page site), and when it comes
 * back from the back/forward cache, where time has passed. Returns what stops it.
 */
export function watchAddress(view: Window, onChange: () => void): () => void {
  let address = withoutAnchor(view.location.href);
  const onNavigated = (event: Event) => {
    if (!event.isTrusted) return;
    const next = withoutAnchor(view.location.href);
    if (next === address) return;
    address = next;
    onChange();
  };
  const onShown = (event: PageTransitionEvent) => {
    if (event.isTrusted && event.persisted) onChange();
  };
  const stop = new AbortController();
  const { signal } = stop;
  view.navigation.addEventListener('navigatesuccess', onNavigated, { signal });
  view.addEventListener('popstate', onNavigated, { signal });
  view.addEventListener('hashchange', onNavigated, { signal });
  view.addEventListener('pageshow', onShown, { signal });
  return () => stop.abort();
}

/** A jump within the page is no other page; a route that begins with `#!` or `#/` is one. */
function withoutAnchor(url: string): string {
  return url.replace(/#(?![!/]).*$/, '');
}
