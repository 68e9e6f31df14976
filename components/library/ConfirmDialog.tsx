import { useLayoutEffect, useRef } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';

interface Props {
  question: string;
  /** What is to be known before. */
  hint: string;
  /** What the button says that does it. */
  yes: string;
  onYes(): void;
  onNo(): void;
}

/** Asks before something that cannot be taken back. Gives the focus back to where it was. */
export function ConfirmDialog({ question, hint, yes, onYes, onNo }: Props) {
  const { text } = usePageTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    return () => dialog.current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="library-dialog confirm"
      role="alertdialog"
      aria-labelledby="confirm-question"
      aria-describedby="confirm-hint"
      onCancel={event => {
        event.preventDefault();
        onNo();
      }}
    >
      <h2 id="confirm-question">{question}</h2>
      <p id="confirm-hint">{hint}</p>
      <div class="editor-actions">
        <button type="button" class="primary" onClick={onYes}>
          {yes}
        </button>
        <button type="button" autofocus onClick={onNo}>
          {text('cancel')}
        </button>
      </div>
    </dialog>
  );
}
