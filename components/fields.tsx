/** Labelled fields of a form. A field that is wrong says so itself, and carries `aria-invalid` for who submits it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { formatNumber, parseTypedNumber } from '../lib/shared/format-number.ts';
import { useTexts } from './texts-context.ts';

interface FieldProps {
  label: string;
  /** What else is to be known of it, shown beside the label. */
  hint?: string | null;
  error?: string | null;
  children(attributes: { id: string; 'aria-describedby': string | undefined }): ComponentChildren;
}

export function Field({ label, hint = null, error = null, children }: FieldProps) {
  const id = useId();
  const described = [hint !== null && `${id}-hint`, error !== null && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint !== null && (
        <span class="guess" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children({ id, 'aria-describedby': described || undefined })}
      {error !== null && (
        <span class="error" id={`${id}-error`}>
          {error}
        </span>
      )}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  hint?: string | null;
  error?: string | null;
  inputMode?: 'decimal';
}

export function TextField({ label, value, onInput, hint = null, error = null, inputMode }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {attributes => (
        <input
          {...attributes}
          type="text"
          dir="auto"
          autocomplete="off"
          inputMode={inputMode}
          value={value}
          aria-invalid={error !== null}
          onInput={event => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

interface NumberFieldProps {
  label: string;
  value: number | null;
  hint?: string | null;
  /** What is wrong with the number, where it is one. */
  error?: string | null;
  /** Called where it is another number; with `null` where the field is empty or holds none. */
  onInput(value: number | null): void;
}

/** A number in the number marks of the reader's language. */
export function NumberField({ label, value, onInput, hint = null, error = null }: NumberFieldProps) {
  const { text, language } = useTexts();
  const [typed, setTyped] = useState(value === null ? '' : formatNumber(value, language));
  const read = parseTypedNumber(typed, language);
  // What another field made of it.
  useEffect(() => {
    if (value !== read) setTyped(value === null ? '' : formatNumber(value, language));
  }, [value]);
  const isWrong = typed.trim() !== '' && read === null;
  return (
    <TextField
      label={label}
      value={typed}
      hint={hint}
      error={isWrong ? text('valueInvalid') : error}
      inputMode="decimal"
      onInput={input => {
        setTyped(input);
        const number = parseTypedNumber(input, language);
        if (number !== value) onInput(number);
      }}
    />
  );
}

interface ChoiceFieldProps<Choice extends string> {
  label: string;
  value: Choice;
  choices: readonly (readonly [value: Choice, name: string])[];
  hint?: string | null;
  onChange(value: Choice): void;
}

export function ChoiceField<Choice extends string>(props: ChoiceFieldProps<Choice>) {
  const { label, value, choices, hint = null, onChange } = props;
  return (
    <Field label={label} hint={hint}>
      {attributes => (
        <select
          {...attributes}
          value={value}
          onChange={event => onChange(event.currentTarget.value as Choice)}
        >
          {choices.map(([choice, name]) => (
            <option key={choice} value={choice}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
