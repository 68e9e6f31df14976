/** Cuts long work into slices, so that the thread can do something else between them. */

/** How long a slice may take, in milliseconds. */
const SLICE = 8;

export interface Slices {
  /** Resolves at once while the slice lasts, else after other tasks had their turn. */
  pause(): Promise<void> | undefined;
}

/** @param first How long the first slice may take, in milliseconds: longer for work that may end within it. */
export function createSlices(first = SLICE): Slices {
  let until = performance.now() + first;
  return {
    pause() {
      if (performance.now() < until) return undefined;
      return nextTask().then(() => {
        until = performance.now() + SLICE;
      });
    },
  };
}

/** A message comes sooner than a timer, which a tab in the background delays by up to a second. */
function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
