import type { Texts } from '../../lib/shared/texts.ts';
import { IconButton } from './IconButton.tsx';

/** What just happened in the page, and what can follow. */
export interface InPageStatus {
  message: string;
  isError?: boolean;
  onUndo?: (() => void) | undefined;
  onEdit?: (() => void) | undefined;
}

interface Props {
  text: Texts['text'];
  status: InPageStatus | null;
  /** Where what it stands in cannot be closed otherwise. */
  onClose?: () => void;
}

/** Always there, so that screen readers hear each change. */
export function StatusLine({ text, status, onClose }: Props) {
  return (
    <div class={`status-line ${status === null ? 'is-empty' : ''} ${status?.isError ? 'is-error' : ''}`}>
      <p role="status">{status?.message}</p>
      {status?.onUndo !== undefined && (
        <button type="button" onClick={status.onUndo}>
          {text('undo')}
        </button>
      )}
      {status?.onEdit !== undefined && (
        <button type="button" onClick={status.onEdit}>
          {text('edit')}
        </button>
      )}
      {status !== null && onClose !== undefined && (
        <IconButton icon="close" name={text('close')} onClick={onClose} />
      )}
    </div>
  );
}
