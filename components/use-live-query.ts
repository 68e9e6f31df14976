import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/**
 * The result of a query of the store, kept true while the store changes, in this page or elsewhere.
 * `undefined` until the first result for these `inputs` is there.
 */
export function useLiveQuery<T>(query: () => Promise<T>, inputs: readonly unknown[]): T | undefined {
  const [result, setResult] = useState<{ value: T; inputs: readonly unknown[] }>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({ next: value => setResult({ value, inputs }) });
    return () => subscription.unsubscribe();
  }, inputs);
  const isCurrent = result?.inputs.every((input, at) => Object.is(input, inputs[at]));
  return isCurrent ? result?.value : undefined;
}
