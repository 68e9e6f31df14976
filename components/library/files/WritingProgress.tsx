import { useId } from 'preact/hooks';
import { usePageTexts } from '../../page-texts-context.ts';
import type { Writing } from './use-writing.ts';

/** How far the file is that is being written, and the way to stop it. */
export function WritingProgress({ percent, cancel }: Writing) {
  const { text } = usePageTexts();
  const id = useId();
  if (percent === null) return null;
  return (
    <div class="writing">
      <label for={id}>{text('filesWriting', { percent })}</label>
      <progress id={id} max={100} value={percent} />
      <button type="button" class="secondary" onClick={cancel}>
        {text('cancel')}
      </button>
    </div>
  );
}
