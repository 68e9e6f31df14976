import { useState } from 'preact/hooks';
import { messageOf } from './reader-error.ts';
import type { Status } from './StatusBar.tsx';
import { useTexts } from './texts-context.ts';

/** What a surface is doing, and what it last did: one thing at a time, each with a message when it is done. */
export function useActivity() {
  const texts = useTexts();
  const [status, setStatus] = useState<Status | null>(null);
  const [busy, setBusy] = useState(false);

  /** Does `action` and says what came of it; an error is told too, and does not go further. */
  const act = async (action: () => Promise<Status>) => {
    setBusy(true);
    try {
      setStatus(await action());
    } catch (error) {
      setStatus({ message: messageOf(error, texts), isError: true });
    } finally {
      setBusy(false);
    }
  };

  return { status, busy, act, say: setStatus, clear: () => setStatus(null) };
}
