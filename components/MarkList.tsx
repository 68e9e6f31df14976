import { useEffect, useRef } from 'preact/hooks';
import type { AnchorStatus } from '../lib/anchoring/anchor.ts';
import type { Annotation } from '../lib/annotations/annotation.ts';
import type { AnnotationDraft } from '../lib/annotations/edit-annotation.ts';
import { MarkEditor } from './MarkEditor.tsx';
import { MarkItem } from './MarkItem.tsx';
import { useTexts } from './texts-context.ts';

interface Props {
  annotations: readonly Annotation[];
  states: Readonly<Record<string, AnchorStatus>>;
  language: string | null;
  /** The mark being edited, with what its form starts from. */
  editing: { id: string; draft: AnnotationDraft } | null;
  /** The mark to bring into view. */
  focusedId: string | null;
  knownTags: readonly string[];
  onEdit(annotation: Annotation): void;
  onDelete(annotation: Annotation): void;
  onShow(annotation: Annotation): void;
  onDraft(draft: AnnotationDraft): void;
  onSave(draft: AnnotationDraft): Promise<void>;
  onCancel(): void;
}

/** Name of the entry in the page's performance timeline. */
const MARKS_SHOWN = 'marks-shown';

/** The marks of one article, in the order of its text. */
export function MarkList(props: Props) {
  const { text } = useTexts();
  const { annotations, states, language, editing, focusedId } = props;
  const list = useRef<HTMLUListElement>(null);

  // For the benchmark: when the popup shows its list, from its own time origin.
  useEffect(() => void performance.mark(MARKS_SHOWN), []);

  useEffect(() => {
    if (focusedId === null) return;
    list.current?.querySelector(`[data-id="${CSS.escape(focusedId)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [focusedId, editing?.id, annotations.length]);

  return (
    <ul class="mark-list" aria-label={text('annotations')} ref={list}>
      {annotations.map(annotation => {
        const { id } = annotation;
        return (
          <li key={id} data-id={id} class={id === focusedId ? 'is-focused' : undefined}>
            <MarkItem
              annotation={annotation}
              state={states[id] ?? null}
              language={language}
              actions={
                editing?.id === id
                  ? null
                  : {
                      onEdit: () => props.onEdit(annotation),
                      onDelete: () => props.onDelete(annotation),
                      onShow: () => props.onShow(annotation),
                    }
              }
            />
            {editing?.id === id && (
              <MarkEditor
                draft={editing.draft}
                knownTags={props.knownTags}
                onDraft={props.onDraft}
                onSave={props.onSave}
                onCancel={props.onCancel}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
