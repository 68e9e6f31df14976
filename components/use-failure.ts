import { useState } from 'preact/hooks';

/** What hands the error of work that nobody waits for to the error boundary around the component. */
export function useFailure(): (error: unknown) => void {
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  if (failure !== null) throw failure.error;
  return error => setFailure({ error });
}
