/** An event of the browser, for tests that play the browser. */
export class FakeEvent<Args extends unknown[]> {
  readonly listeners = new Set<(...args: Args) => unknown>();
  addListener = (listener: (...args: Args) => unknown) => void this.listeners.add(listener);
  removeListener = (listener: (...args: Args) => unknown) => void this.listeners.delete(listener);
  tell = (...args: Args) => {
    for (const listener of [...this.listeners]) listener(...args);
  };
}
