/** Cuts long work into slices, so that the thread can do something else between them. */

/** How long a slice may take, in milliseconds: the first longer, so that what is short is done at once. */
const FIRST_SLICE = 18;
const SLICE = 8;

export interface Slices {
  /** Resolves at once while the slice lasts, else after other tasks had their turn. */
  pause(): Promise<void> | undefined;
}

export function createSlices(now: () => number = () => performance.now()): Slices {
  let until = now() + FIRST_SLICE;
  return {
    pause() {
      if (now() < until) return undefined;
      return nextTask().then(() => {
        until = now() + SLICE;
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
