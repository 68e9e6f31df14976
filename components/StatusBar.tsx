import { useTexts } from './texts-context.ts';
import { useKeptFocus } from './use-kept-focus.ts';

export interface Status {
  message: string;
  isError?: boolean;
  /** Takes back what was done. */
  undo?: () => void;
  /** What else can be done now. */
  more?: { label: string; run(): void };
}

/** What just happened, and how to take it back. Always there, so that screen readers hear each change. */
export function StatusBar({ status, onClose }: { status: Status | null; onClose(): void }) {
  const { text } = useTexts();
  useKeptFocus();
  return (
    <div class={`status-bar ${status === null ? 'is-empty' : ''} ${status?.isError ? 'is-error' : ''}`}>
      <p role="status">{status?.message}</p>
      {status?.more !== undefined && (
        <button type="button" onClick={status.more.run}>
          {status.more.label}
        </button>
      )}
      {status?.undo !== undefined && (
        <button type="button" onClick={status.undo}>
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
