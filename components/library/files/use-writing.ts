import { useRef, useState } from 'preact/hooks';
import type { OnProgress } from '../../../lib/shared/on-progress.ts';
import { downloadText } from '../../download-text.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import type { useActivity } from '../../use-activity.ts';
import type { WrittenFile } from './run-export.ts';

export interface Writing {
  /** How much is written, in whole per cent; `null` where nothing is being written. */
  percent: number | null;
  /**
   * Writes a file and lets the browser save it.
   *
   * @param onSaved Gives the message that says so.
   */
  write(
    work: (signal: AbortSignal, onProgress: OnProgress) => Promise<WrittenFile>,
    onSaved: (name: string) => string,
  ): Promise<void>;
  cancel(): void;
}

/** Writes files one after another, each of which the reader can follow and stop. */
export function useWriting({ act, clear }: ReturnType<typeof useActivity>): Writing {
  const { text } = usePageTexts();
  const [percent, setPercent] = useState<number | null>(null);
  const stop = useRef(new AbortController());

  const write: Writing['write'] = (work, onSaved) =>
    act(async () => {
      clear();
      setPercent(0);
      stop.current = new AbortController();
      const { signal } = stop.current;
      try {
        const { name, blob } = await work(signal, done => setPercent(Math.floor(done * 100)));
        signal.throwIfAborted();
        downloadText(name, blob, blob.type);
        return { message: onSaved(name) };
      } catch (error) {
        if (signal.aborted) return { message: text('filesCancelled') };
        throw error;
      } finally {
        setPercent(null);
      }
    });

  return { percent, write, cancel: () => stop.current.abort() };
}
