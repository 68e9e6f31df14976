import { useTexts } from './texts-context.ts';
import { useLostFocus } from './use-lost-focus.ts';

export interface Status {
  message: string;
  isError?: boolean;
  /** How much of what the message tells of is done, from 0 to 1, where that is known. */
  done?: number;
  /** Takes back what was done. */
  undo?: () => void;
  /** What else can be done now. */
  more?: { label: string; run(): void };
}

interface Props {
  status: Status | null;
  /** Whether something is being done: nothing is offered twice, then. */
  busy?: boolean;
  onClose(): void;
}

/** What just happened, and how to take it back. Always there, so that screen readers hear each change. */
export function StatusBar({ status, busy = false, onClose }: Props) {
  const { text } = useTexts();
  useLostFocus();
  return (
    <div class={`status-bar ${status === null ? 'is-empty' : ''} ${status?.isError ? 'is-error' : ''}`}>
      <p role="status">{status?.message}</p>
      {status?.done !== undefined && <progress value={status.done} aria-label={status.message} />}
      {status?.more !== undefined && (
        <button type="button" disabled={busy} onClick={status.more.run}>
          {status.more.label}
        </button>
      )}
      {status?.undo !== undefined && (
        <button type="button" disabled={busy} onClick={status.undo}>
          {text('undo')}
        </button>
      )}
      {status !== null && (
        <button type="button" class="close" aria-label={text('close')} onClick={onClose}>
          ×
        </button>
      )}
    </div>
  );
}
