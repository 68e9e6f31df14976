import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { QuotedPassage } from '../lib/anchoring/selectors.ts';
import { ANNOTATION_KINDS } from '../lib/annotations/annotation.ts';
import type { AnnotationDraft } from '../lib/annotations/edit-annotation.ts';
import { tagStatistic } from '../lib/annotations/tag-statistic.ts';
import { readPassage } from '../lib/statistics/read-passage.ts';
import { emptyStatistic } from '../lib/statistics/statistic-record.ts';
import { FigureQuote } from './FigureQuote.tsx';
import { ChoiceField, Field, TextField } from './fields.tsx';
import { StatisticFields } from './StatisticFields.tsx';
import { allTags, TagsField } from './TagsField.tsx';
import { useTexts } from './texts-context.ts';

export interface MarkEditorProps {
  draft: AnnotationDraft;
  /** What was marked, in which language, and when that was published: from these a statistic is read. */
  passage: QuotedPassage;
  language: string | null;
  publishedTime: string | null;
  knownTags: readonly string[];
  /** Called at each change, so that an unsaved draft can be kept. */
  onDraft(draft: AnnotationDraft): void;
  /** Rejects with a message for the reader where saving failed: then the editor stays. */
  onSave(draft: AnnotationDraft): Promise<void>;
  onCancel(): void;
}

/** The form in which a mark's kind, record, note and tags are edited. */
export default function MarkEditor({
  draft,
  passage,
  language,
  publishedTime,
  knownTags,
  ...on
}: MarkEditorProps) {
  const { onDraft, onSave, onCancel } = on;
  const { text } = useTexts();
  const [kind, setKind] = useState(draft.kind);
  const [note, setNote] = useState(draft.note);
  const [tags, setTags] = useState({ tags: draft.tags, pending: '' });
  const [person, setPerson] = useState(draft.person);
  const [statistic, setStatistic] = useState(draft.statistic);
  const [error, setError] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  const found = useMemo(
    () => readPassage(passage, language ?? 'en', publishedTime ?? ''),
    [passage, language, publishedTime],
  );
  const record = statistic ?? tagStatistic(found[0] ?? emptyStatistic());
  const current: AnnotationDraft = {
    kind,
    note,
    tags: allTags(tags),
    person,
    statistic: kind === 'statistic' ? record : statistic,
  };

  useEffect(() => {
    const isUnread = kind === 'statistic' && record.value === null && record.minValue === null;
    form.current?.querySelector<HTMLElement>(isUnread ? 'fieldset input' : 'textarea')?.focus();
  }, []);
  const isFirst = useRef(true);
  // Before the next paint: the popup may close at any moment.
  useLayoutEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else onDraft(current);
  }, [kind, note, tags, person, statistic]);

  const onSubmit = async (event: Event) => {
    event.preventDefault();
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid=true]');
    if (wrong) {
      const fold = wrong.closest('details');
      if (fold !== null) fold.open = true;
      wrong.focus();
      return;
    }
    setError(null);
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
      <ChoiceField
        label={text('kind')}
        value={kind}
        choices={ANNOTATION_KINDS.map(each => [each, text(each)] as const)}
        onChange={chosen => setKind(chosen)}
      />
      {(kind === 'claim' || kind === 'quote') && (
        <TextField
          label={text(kind === 'claim' ? 'claimant' : 'speaker')}
          value={person}
          onInput={setPerson}
        />
      )}
      {kind === 'statistic' && (
        <>
          <FigureQuote quote={passage.exact} figures={found} language={language} />
          <StatisticFields record={record} onChange={setStatistic} />
        </>
      )}
      <Field label={text('note')}>
        {attributes => (
          <textarea
            {...attributes}
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
