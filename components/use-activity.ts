import { useRef, useState } from 'preact/hooks';
import { messageOf } from './reader-error.ts';
import type { Status } from './StatusBar.tsx';
import { useTexts } from './texts-context.ts';

/** What a surface is doing, and what it last did: one thing after another, each with a message when it is done. */
export function useActivity() {
  const texts = useTexts();
  const [status, setStatus] = useState<Status | null>(null);
  const [running, setRunning] = useState(0);
  const queue = useRef<Promise<void>>(Promise.resolve());

  /** Does `action` when those before it are done, and says what came of it; an error is told too, and ends here. */
  const act = (action: () => Promise<Status>): Promise<void> => {
    setRunning(count => count + 1);
    queue.current = queue.current.then(async () => {
      try {
        setStatus(await action());
      } catch (error) {
        setStatus({ message: messageOf(error, texts), isError: true });
      } finally {
        setRunning(count => count - 1);
      }
    });
    return queue.current;
  };

  return { status, busy: running > 0, act, say: setStatus, clear: () => setStatus(null) };
}
