import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Field } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';

/** What comes of a name that was typed. */
export interface RenameOutcome {
  /** In words, before it is done. */
  meaning: string;
  /** What the button says. */
  label: string;
}

interface Props {
  name: string;
  /** Names of others, offered as one types. */
  others: readonly string[];
  busy: boolean;
  /** `null` where nothing would change. */
  outcomeOf(typed: string): RenameOutcome | null;
  onRename(typed: string): void;
  onCancel(): void;
}

/** Gives a person or a tag another name, or that of another one, and says beforehand what comes of it. */
export function RenameForm({ name, others, busy, outcomeOf, onRename, onCancel }: Props) {
  const { text } = usePageTexts();
  const [typed, setTyped] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const outcome = outcomeOf(typed);
  // At once: later it would select, and so lose, what a quick reader has typed by then.
  useLayoutEffect(() => input.current?.select(), []);
  return (
    <form
      class="rename"
      onSubmit={event => {
        event.preventDefault();
        if (outcome !== null && !busy) onRename(typed);
      }}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <Field label={text('peopleNewName')}>
        {attributes => (
          <input
            {...attributes}
            ref={input}
            type="text"
            dir="auto"
            autocomplete="off"
            list={list}
            value={typed}
            onInput={event => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <datalist id={list}>
        {others.map(other => (
          <option key={other} value={other} />
        ))}
      </datalist>
      <p class="hint" aria-live="polite">
        {outcome?.meaning}
      </p>
      <div class="editor-actions">
        <button type="submit" class="primary" disabled={busy || outcome === null}>
          {outcome?.label ?? text('tagRename')}
        </button>
        <button type="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
