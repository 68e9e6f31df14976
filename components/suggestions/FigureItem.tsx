import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { excerptAround } from '../../lib/annotations/excerpt.ts';
import type { Figure } from '../../lib/annotations/suggestions.ts';
import { useTexts } from '../texts-context.ts';

interface Props {
  /** The article's text. */
  text: string;
  figure: Figure;
  language: string | null;
  /** What was made of it. */
  facts: ComponentChildren;
  hint: string | null;
  /** Whether its buttons wait for something to be done. They keep the focus. */
  busy: boolean;
  onShow(): void;
  onTag(): void;
  /** Absent where there is nothing to put aside. */
  onDismiss?(): void;
}

/** So much of a sentence is shown on either side of the figure, in UTF-16 units. */
const AROUND = 140;

/** A number in its sentence, and what can be done with it. */
export function FigureItem({ text: content, figure, language, facts, hint, busy, ...on }: Props) {
  const { text } = useTexts();
  const id = useId();
  const { start, end, sentence } = figure;
  const shown = excerptAround(content, figure, sentence, AROUND);
  const button = (name: string, onClick: () => void) => ({
    type: 'button' as const,
    'aria-describedby': id,
    'aria-disabled': busy,
    onClick: () => {
      if (!busy) onClick();
    },
    children: name,
  });
  return (
    <li class="figure">
      <button type="button" class="figure-sentence" title={text('showOnPage')} onClick={on.onShow}>
        <span id={id} lang={language ?? undefined} dir="auto">
          {shown.start > sentence.start && '…'}
          {content.slice(shown.start, start).trimStart()}
          <strong>{content.slice(start, end)}</strong>
          {content.slice(end, shown.end).trimEnd()}
          {shown.end < sentence.end && '…'}
        </span>
      </button>
      <div class="figure-row">
        <p class="figure-facts">
          {facts}
          {hint !== null && <span class="hint"> · {hint}</span>}
        </p>
        {on.onDismiss !== undefined && (
          <button class="quiet" {...button(text('notAStatistic'), on.onDismiss)} />
        )}
        <button class="boxed" {...button(text('tag'), on.onTag)} />
      </div>
    </li>
  );
}
