/** How long the page must be quiet, and how long changes wait at most while it is not, in milliseconds. */
const QUIET = 150;
const LONGEST_WAIT = 600;

/**
 * Calls `onChange` after text under `root` came, went or changed: once for a burst of changes, at least every
 * `LONGEST_WAIT` while a page never rests. Returns what stops it.
 */
export function watchText(root: Node, onChange: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;

  const fire = () => {
    timer = undefined;
    onChange();
  };
  const observer = new MutationObserver(() => {
    const now = performance.now();
    if (timer === undefined) firstAt = now;
    clearTimeout(timer);
    timer = setTimeout(fire, Math.max(0, Math.min(QUIET, firstAt + LONGEST_WAIT - now)));
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
