import { useState } from 'preact/hooks';
import { usePageTexts } from '../../page-texts-context.ts';

interface Props {
  disabled: boolean;
  onFile(file: File): void;
}

/** A file chosen, or dropped there. */
export function FileChooser({ disabled, onFile }: Props) {
  const { text } = usePageTexts();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined && !disabled) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button in it does the same by keyboard
    <div
      class={`drop-zone ${isOver ? 'is-over' : ''}`}
      onDragOver={event => {
        // Else the browser would open the file in place of the page.
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label class={`button primary ${disabled ? 'is-disabled' : ''}`} title={text('importHint')}>
        {text('import')}
        <input
          type="file"
          aria-label={text('import')}
          disabled={disabled}
          onChange={event => {
            const input = event.currentTarget;
            take(input.files);
            // The same file can be chosen again.
            input.value = '';
          }}
        />
      </label>
      <span class="hint">{text('importDrop')}</span>
    </div>
  );
}
