import { ANNOTATION_KINDS, type AnnotationKind } from '../lib/annotations/annotation.ts';
import { useTexts } from './texts-context.ts';

interface Props {
  /** The passage selected, or `null` where there is none. */
  selected: string | null;
  /** Says how to begin, where nothing is selected. */
  hint: string;
  onMark(kind: AnnotationKind): void;
}

/** The passage that is about to be marked, and the kinds it can be marked as. */
export function SelectionRegion({ selected, hint, onMark }: Props) {
  const { text } = useTexts();
  return (
    <section class="selection" aria-label={text('selection')}>
      {selected === null ? (
        <p class="selection-hint">{hint}</p>
      ) : (
        <blockquote class="selection-text" dir="auto">
          {selected}
        </blockquote>
      )}
      <div class="kinds">
        {ANNOTATION_KINDS.map((kind, at) => (
          <button
            key={kind}
            type="button"
            aria-label={text(kind)}
            aria-keyshortcuts={String(at + 1)}
            // Shown by the style sheet: a hint is no part of the button's name.
            data-key={at + 1}
            disabled={selected === null}
            // Pressing a button must not take the selection away.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onMark(kind)}
          >
            <span class={`kind-name kind-${kind}`}>{text(kind)}</span>
          </button>
        ))}
      </div>
    </section>
  );
}
