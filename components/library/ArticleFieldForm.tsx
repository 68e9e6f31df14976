import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MetadataField } from '../../lib/article/article.ts';
import { readCorrection } from '../../lib/article/read-correction.ts';
import { ChoiceField, Field, TextField } from '../fields.tsx';
import { usePageTexts } from '../page-texts-context.ts';
import { DIRECTIONS, FIELD_WORDS } from './article-words.ts';

interface Props {
  field: MetadataField;
  /** As it is now, empty where it is not known. */
  value: string;
  busy: boolean;
  onSave(typed: string): void;
  onCancel(): void;
}

/** Corrects one field by hand. What cannot be its value is not taken, and says why. */
export function ArticleFieldForm({ field, value, busy, onSave, onCancel }: Props) {
  const { text } = usePageTexts();
  const [typed, setTyped] = useState(value);
  const [isWrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const focus = () => form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  useLayoutEffect(() => void focus(), []);

  const { name, hint, invalid } = FIELD_WORDS[field];
  const label = text(name);
  const onInput = (input: string) => {
    setWrong(false);
    setTyped(input);
  };
  return (
    <form
      ref={form}
      class="article-form"
      onSubmit={event => {
        event.preventDefault();
        if (readCorrection(field, typed) === undefined) {
          setWrong(true);
          focus();
        } else if (!busy) onSave(typed);
      }}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // Else the dialog around it would close.
        event.preventDefault();
        onCancel();
      }}
    >
      {field === 'direction' && (
        <ChoiceField
          label={label}
          value={typed}
          choices={DIRECTIONS.map(([value, words]) => [value, text(words)] as const)}
          onChange={onInput}
        />
      )}
      {field === 'excerpt' && (
        <Field label={label}>
          {attributes => (
            <textarea
              {...attributes}
              rows={4}
              dir="auto"
              value={typed}
              onInput={event => onInput(event.currentTarget.value)}
            />
          )}
        </Field>
      )}
      {field !== 'direction' && field !== 'excerpt' && (
        <TextField
          label={label}
          value={typed}
          hint={hint === undefined ? null : text(hint)}
          error={isWrong && invalid !== undefined ? text(invalid) : null}
          onInput={onInput}
        />
      )}
      <div class="editor-actions">
        <button type="submit" class="primary" disabled={busy}>
          {text('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
