import { useEffect, useRef, useState } from 'preact/hooks';
import { usePageTexts } from '../page-texts-context.ts';
import { allTags, TagsField } from '../TagsField.tsx';
import type { ChosenMarks } from './use-chosen-marks.ts';

interface Props {
  chosen: ChosenMarks;
  /** How many marks are in view. */
  total: number;
  busy: boolean;
  /** All there are. Costs a look at every mark, so it is asked for only where it is needed. */
  knownTags(): readonly string[];
  /** Tags of marks in view, which alone can be taken off. */
  tagsInView: readonly string[];
  onTag(tags: readonly string[]): void;
  onUntag(tags: readonly string[]): void;
  onExport(): void;
  onDelete(): void;
}

/** What can be done with the chosen marks, all at once. */
export function BulkBar({ chosen, total, busy, knownTags, tagsInView, ...on }: Props) {
  const { text, plural } = usePageTexts();
  const [asks, setAsks] = useState<'tag' | 'untag' | null>(null);
  const count = chosen.ids.size;
  const opener = useRef<HTMLButtonElement | null>(null);
  const toggle = (which: 'tag' | 'untag', button: HTMLButtonElement) => {
    opener.current = button;
    setAsks(asks === which ? null : which);
  };
  const close = () => {
    opener.current?.focus();
    setAsks(null);
  };
  return (
    <section class="bulk" aria-label={text('chosenMarks')}>
      <p class="bulk-count">{count === 0 ? plural('marks', total) : plural('marksChosen', count)}</p>
      <div class="bulk-actions">
        {/* Who pressed it keeps the focus there. */}
        <button type="button" disabled={total === 0} aria-disabled={count === total} onClick={chosen.all}>
          {text('chooseAll')}
        </button>
        {count > 0 && (
          <>
            <button type="button" onClick={chosen.none}>
              {text('chooseNone')}
            </button>
            <button
              type="button"
              aria-expanded={asks === 'tag'}
              onClick={event => toggle('tag', event.currentTarget)}
            >
              {text('bulkTag')}
            </button>
            <button
              type="button"
              disabled={tagsInView.length === 0}
              aria-expanded={asks === 'untag'}
              onClick={event => toggle('untag', event.currentTarget)}
            >
              {text('bulkUntag')}
            </button>
            <button type="button" disabled={busy} onClick={on.onExport}>
              {text('bulkExport')}
            </button>
            <button type="button" disabled={busy} onClick={on.onDelete}>
              {text('delete')}
            </button>
          </>
        )}
      </div>
      {count > 0 && asks !== null && (
        <TagsForm
          key={asks}
          known={asks === 'tag' ? knownTags() : tagsInView}
          label={text(asks === 'tag' ? 'bulkTag' : 'bulkUntag')}
          busy={busy}
          onTags={tags => {
            close();
            if (asks === 'tag') on.onTag(tags);
            else on.onUntag(tags);
          }}
          onCancel={close}
        />
      )}
    </section>
  );
}

interface FormProps {
  known: readonly string[];
  label: string;
  busy: boolean;
  onTags(tags: readonly string[]): void;
  onCancel(): void;
}

function TagsForm({ known, label, busy, onTags, onCancel }: FormProps) {
  const { text } = usePageTexts();
  const [value, setValue] = useState<{ tags: readonly string[]; pending: string }>({ tags: [], pending: '' });
  const tags = allTags(value);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <form
      ref={form}
      class="bulk-form"
      onSubmit={event => {
        event.preventDefault();
        if (tags.length > 0) onTags(tags);
      }}
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.isComposing) onCancel();
      }}
    >
      <TagsField value={value} known={known} onChange={setValue} />
      <div class="editor-actions">
        <button type="submit" class="primary" disabled={busy || tags.length === 0}>
          {label}
        </button>
        <button type="button" onClick={onCancel}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
