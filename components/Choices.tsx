import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

export interface Choice<Value extends string> {
  value: Value;
  label: string;
  hint?: ComponentChildren;
}

interface Props<Value extends string> {
  legend: string;
  value: Value | null;
  choices: readonly Choice<Value>[];
  /** Called in the event itself, so that a permission can be asked for. */
  onChoose(value: Value): void;
  children?: ComponentChildren;
}

/** One of a few, all in view. */
export function Choices<Value extends string>({ legend, value, choices, onChoose, children }: Props<Value>) {
  const name = useId();
  return (
    <fieldset class="setting">
      <legend>{legend}</legend>
      <div class="setting-body">
        {choices.map((choice, at) => (
          <div class="choice" key={choice.value}>
            <input
              type="radio"
              id={`${name}-${at}`}
              name={name}
              checked={choice.value === value}
              aria-describedby={choice.hint === undefined ? undefined : `${name}-${at}-hint`}
              onChange={() => onChoose(choice.value)}
            />
            <label for={`${name}-${at}`}>{choice.label}</label>
            {choice.hint !== undefined && (
              <div class="hint" id={`${name}-${at}-hint`}>
                {choice.hint}
              </div>
            )}
          </div>
        ))}
        {children}
      </div>
    </fieldset>
  );
}
