import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ANNOTATION_KINDS, type AnnotationKind } from '../lib/annotations/annotation.ts';
import type { AnnotationDraft } from '../lib/annotations/edit-annotation.ts';
import { formatNumber, parseTypedNumber } from '../lib/shared/format-number.ts';
import { allTags, TagsField } from './TagsField.tsx';
import { useTexts } from './texts-context.ts';

interface Props {
  draft: AnnotationDraft;
  knownTags: readonly string[];
  /** Called at each change, so that an unsaved draft can be kept. */
  onDraft(draft: AnnotationDraft): void;
  /** Rejects with a message for the reader where saving failed: then the editor stays. */
  onSave(draft: AnnotationDraft): Promise<void>;
  onCancel(): void;
}

/** The form in which a mark's kind, record, note and tags are edited. */
export function MarkEditor({ draft, knownTags, onDraft, onSave, onCancel }: Props) {
  const { text, language } = useTexts();
  const [kind, setKind] = useState(draft.kind);
  const [note, setNote] = useState(draft.note);
  const [tags, setTags] = useState({ tags: draft.tags, pending: '' });
  const [person, setPerson] = useState(draft.person);
  const [statistic, setStatistic] = useState(draft.statistic);
  const [value, setValue] = useState(
    draft.statistic.value === null ? '' : formatNumber(draft.statistic.value, language),
  );
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const typedValue = value.trim() === '' ? null : parseTypedNumber(value, language);
  const valueIsInvalid = value.trim() !== '' && typedValue === null;
  const current: AnnotationDraft = {
    kind,
    note,
    tags: allTags(tags),
    person,
    statistic: { ...statistic, value: typedValue },
  };

  useEffect(() => form.current?.querySelector<HTMLElement>('textarea')?.focus(), []);
  const isFirst = useRef(true);
  // Before the next paint: the popup may close at any moment.
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else onDraft(current);
  }, [kind, note, tags, person, statistic, value]);

  const onSubmit = async (event: Event) => {
    event.preventDefault();
    if (kind === 'statistic' && valueIsInvalid) {
      setError(text('valueInvalid'));
      return;
    }
    setSaving(true);
    try {
      await onSave(current);
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
      setSaving(false);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.isComposing) {
      // The browser would close the whole popup.
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };

  return (
    <form class="editor" ref={form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <Field label={text('kind')}>
        {id => (
          <select
            id={id}
            value={kind}
            onChange={event => setKind(event.currentTarget.value as AnnotationKind)}
          >
            {ANNOTATION_KINDS.map(each => (
              <option key={each} value={each}>
                {text(each)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(kind === 'claim' || kind === 'quote') && (
        <TextField
          label={text(kind === 'claim' ? 'claimant' : 'speaker')}
          value={person}
          onInput={setPerson}
        />
      )}
      {kind === 'statistic' && (
        <div class="field-row">
          <TextField
            label={text('value')}
            value={value}
            onInput={setValue}
            error={valueIsInvalid ? text('valueInvalid') : null}
            inputMode="decimal"
          />
          <TextField
            label={text('unit')}
            value={statistic.unitText}
            onInput={unitText => setStatistic({ ...statistic, unitText })}
          />
          <TextField
            label={text('measuredProperty')}
            value={statistic.measuredProperty}
            onInput={measuredProperty => setStatistic({ ...statistic, measuredProperty })}
          />
        </div>
      )}
      <Field label={text('note')}>
        {id => (
          <textarea
            id={id}
            rows={3}
            dir="auto"
            value={note}
            onInput={event => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
      <TagsField value={tags} known={knownTags} onChange={setTags} />
      {error !== null && (
        <p class="error" role="alert">
          {error}
        </p>
      )}
      <div class="editor-actions">
        <button type="submit" class="primary" disabled={saving}>
          {text('save')}
        </button>
        <button type="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onInput(value: string): void;
  error?: string | null;
  inputMode?: 'decimal';
}

function TextField({ label, value, onInput, error = null, inputMode }: TextFieldProps) {
  return (
    <Field label={label}>
      {id => (
        <>
          <input
            id={id}
            type="text"
            dir="auto"
            autocomplete="off"
            inputMode={inputMode}
            value={value}
            aria-invalid={error !== null}
            aria-describedby={error === null ? undefined : `${id}-error`}
            onInput={event => onInput(event.currentTarget.value)}
          />
          {error !== null && (
            <span class="error" id={`${id}-error`}>
              {error}
            </span>
          )}
        </>
      )}
    </Field>
  );
}
