import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Annotation } from '../lib/annotations/annotation.ts';
import { currentSelector } from '../lib/annotations/current-selector.ts';
import type { AnnotationDraft } from '../lib/annotations/edit-annotation.ts';
import type { SightedMark } from '../lib/annotations/mark-state.ts';
import type { ReaderPlace } from '../lib/highlighting/watch-reader.ts';
import { lazily } from './lazily.tsx';
import type { Answer } from './MarkAnswers.tsx';
import { MarkItem } from './MarkItem.tsx';
import { useTexts } from './texts-context.ts';

interface Props {
  marks: readonly SightedMark[];
  /** Whether these are not all marks. */
  isFiltered: boolean;
  language: string | null;
  /** Of the article, ISO 8601. */
  publishedTime: string | null;
  /** The mark being edited, with what its form starts from. */
  editing: { id: string; draft: AnnotationDraft } | null;
  /** The mark to bring into view. */
  focusedId: string | null;
  /** The mark under the pointer in the page, and the last one that the reader has come to there. */
  place: ReaderPlace;
  knownTags: readonly string[];
  /** Whether the page is there to be marked, and whether a passage is selected in it. */
  hasPage: boolean;
  hasSelection: boolean;
  /** Called with the mark that the reader points at here, and with `null` after it. */
  onPoint(id: string | null): void;
  onEdit(annotation: Annotation): void;
  onDelete(annotation: Annotation): void;
  onShow(annotation: Annotation): void;
  onAnswer(annotation: Annotation, answer: Answer): void;
  onDraft(draft: AnnotationDraft): void;
  onSave(draft: AnnotationDraft): Promise<void>;
  onCancel(): void;
}

const MarkEditor = lazily(
  () => import('./MarkEditor.tsx'),
  () => null,
);

/** Name of the entry in the page's performance timeline. */
const MARKS_SHOWN = 'marks-shown';

/** After so long the list has been painted, in milliseconds. */
const IDLE = 300;

/** The marks of one article, in the order of its text. */
export function MarkList(props: Props) {
  const { text } = useTexts();
  const { marks, isFiltered, language, publishedTime, editing, focusedId, place } = props;
  const { hasPage, hasSelection } = props;
  const list = useRef<HTMLUListElement>(null);

  // For the benchmark: when the popup shows its list, from its own time origin.
  useEffect(() => void performance.mark(MARKS_SHOWN), []);

  // The editor is code of its own, so that the list is there at once.
  useEffect(() => {
    const idle = setTimeout(MarkEditor.preload, IDLE);
    return () => clearTimeout(idle);
  }, []);

  // The place in another list means nothing in this one.
  useEffect(() => list.current?.closest('[role=tabpanel]')?.scrollTo({ top: 0 }), [isFiltered]);

  useEffect(() => bringIntoView(list.current, focusedId), [focusedId, editing?.id, marks.length]);

  // Who leaves the editor is back where it was opened.
  const edited = useRef<string | null>(null);
  useLayoutEffect(() => {
    const left = editing === null ? edited.current : null;
    edited.current = editing?.id ?? null;
    if (left === null || document.activeElement !== document.body) return;
    const buttons = itemOf(list.current, left)?.querySelectorAll<HTMLElement>('.mark-actions button');
    buttons?.[1]?.focus({ preventScroll: true });
  }, [editing?.id]);

  useEffect(() => bringIntoView(list.current, place.pointed), [place.pointed]);

  return (
    <ul class="mark-list" aria-label={text('annotations')} ref={list}>
      {marks.map(mark => {
        const { annotation } = mark;
        const { id } = annotation;
        return (
          <li
            key={id}
            data-id={id}
            class={classOf({
              'is-focused': id === focusedId,
              'is-pointed': id === place.pointed,
            })}
            aria-current={id === place.reached ? 'location' : undefined}
            onMouseEnter={() => props.onPoint(id)}
            onMouseLeave={() => props.onPoint(null)}
            onFocusIn={() => props.onPoint(id)}
            onFocusOut={() => props.onPoint(null)}
          >
            <MarkItem
              mark={mark}
              language={language}
              actions={
                editing?.id === id
                  ? null
                  : {
                      hasPage,
                      hasSelection,
                      onEdit: () => props.onEdit(annotation),
                      onDelete: () => props.onDelete(annotation),
                      onShow: () => props.onShow(annotation),
                      onAnswer: answer => props.onAnswer(annotation, answer),
                    }
              }
            />
            {editing?.id === id && (
              <MarkEditor
                draft={editing.draft}
                passage={currentSelector(annotation)[0]}
                language={language}
                publishedTime={publishedTime}
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

function itemOf(list: Element | null, id: string): Element | null | undefined {
  return list?.querySelector(`[data-id="${CSS.escape(id)}"]`);
}

function bringIntoView(list: Element | null, id: string | null): void {
  if (id === null) return;
  itemOf(list, id)?.scrollIntoView({ block: 'nearest' });
}

function classOf(classes: Record<string, boolean>): string | undefined {
  const names = Object.keys(classes).filter(name => classes[name]);
  return names.length === 0 ? undefined : names.join(' ');
}
