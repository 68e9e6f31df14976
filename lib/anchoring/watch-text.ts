/** How long the page must be quiet, and how long changes wait at most while it is not, in milliseconds. */
const QUIET = 150;
const LONGEST_WAIT = 600;

/** What the answer to a change took, it waits so many times longer for the next: a page that never rests is left alone. */
const REST = 90;

export interface TextWatch {
  /** Watches another tree too, such as a shadow tree: no observer looks into one from outside. */
  alsoIn(tree: Node): void;
  /** Ends it all; gives nothing. */
  stop(): null;
}

/**
 * Calls `onChange` after text under `root` came, went or changed: once for a burst of changes, and while a page
 * never rests, so seldom that the answers take a ninetieth of the time.
 *
 * @param onChange What is awaited counts as its cost.
 */
export function watchText(root: Node, onChange: () => Promise<void> | void): TextWatch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstAt = 0;
  let restUntil = 0;
  let isRunning = false;
  let isDirty = false;
  let isStopped = false;

  const fire = async () => {
    timer = undefined;
    isRunning = true;
    const start = performance.now();
    await onChange();
    const end = performance.now();
    restUntil = end + (end - start) * REST;
    isRunning = false;
    if (isDirty && !isStopped) schedule();
  };

  const schedule = () => {
    const now = performance.now();
    isDirty = isRunning;
    if (isRunning) return;
    if (timer === undefined) firstAt = now;
    clearTimeout(timer);
    const wait = Math.min(QUIET, firstAt + LONGEST_WAIT - now);
    timer = setTimeout(() => void fire(), Math.max(0, wait, restUntil - now));
  };

  const observer = new MutationObserver(schedule);
  const observe = (tree: Node) =>
    observer.observe(tree, { childList: true, characterData: true, subtree: true });
  observe(root);
  return {
    alsoIn(tree) {
      if (tree !== root && tree instanceof ShadowRoot) observe(tree);
    },
    stop() {
      observer.disconnect();
      clearTimeout(timer);
      timer = undefined;
      isStopped = true;
      return null;
    },
  };
}
