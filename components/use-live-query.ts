import { liveQuery } from 'dexie';
import { useLayoutEffect, useState } from 'preact/hooks';

type Result<T> = { inputs: readonly unknown[] } & ({ value: T } | { error: unknown });

/**
 * The result of a query of the store, kept true while the store changes, in this page or elsewhere.
 * `undefined` until the first result for these `inputs` is there. Throws where the query fails.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [result, setResult] = useState<Result<T>>();
  // At once, not after the next paint: what the popup shows first waits for this.
  useLayoutEffect(() => {
    const subscription = liveQuery(() => query().catch(failWithCause)).subscribe({
      next: value => setResult({ inputs, value }),
      error: error => setResult({ inputs, error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  if (!result?.inputs.every((input, at) => Object.is(input, inputs[at]))) return undefined;
  if ('error' in result) throw result.error;
  return result.value;
}

/** Of a database that could not be opened, later queries say only that it is closed; which nobody would be told. */
function failWithCause(error: unknown): never {
  throw (error as { inner?: unknown }).inner ?? error;
}
