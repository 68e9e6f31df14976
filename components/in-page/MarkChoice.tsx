import type { AnnotationKind } from '../../lib/annotations/annotation.ts';
import type { Texts } from '../../lib/shared/texts.ts';
import { KindSample } from '../KindSample.tsx';
import { IconButton } from './IconButton.tsx';

interface Props {
  text: Texts['text'];
  /** The marks that lie over each other where the reader clicked. */
  marks: readonly { id: string; kind: AnnotationKind; text: string }[];
  onChoose(id: string): void;
  onClose(): void;
}

/** Which of the marks at a place is meant. It shows of them what the page itself does. */
export function MarkChoice({ text, marks, onChoose, onClose }: Props) {
  return (
    <section class="card choice" role="dialog" aria-label={text('marksHere')} tabIndex={-1}>
      <h2>{text('marksHere')}</h2>
      <ul>
        {marks.map(mark => (
          <li key={mark.id}>
            <button type="button" onClick={() => onChoose(mark.id)}>
              <KindSample kind={mark.kind} />
              <span class="mark-kind">{text(mark.kind)}</span>
              <span class="choice-quote" dir="auto">
                {mark.text}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <IconButton icon="close" name={text('close')} onClick={onClose} shortcut="Escape" />
    </section>
  );
}
