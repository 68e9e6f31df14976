import type { ComponentChildren } from 'preact';
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
  const { start, end, sentence } = figure;
  const from = wordEdge(content, Math.max(sentence.start, start - AROUND), sentence.start);
  const to = Math.min(sentence.end, end + AROUND);
  return (
    <li class="figure">
      <button type="button" class="figure-sentence" title={text('showOnPage')} onClick={on.onShow}>
        <span lang={language ?? undefined} dir="auto">
          {from > sentence.start && '…'}
          {content.slice(from, start)}
          <strong>{content.slice(start, end)}</strong>
          {content.slice(end, to).trimEnd()}
          {to < sentence.end && '…'}
        </span>
      </button>
      <div class="figure-row">
        <p class="figure-facts">
          {facts}
          {hint !== null && <span class="hint"> · {hint}</span>}
        </p>
        {on.onDismiss !== undefined && (
          <button type="button" class="quiet" disabled={busy} onClick={on.onDismiss}>
            {text('notAStatistic')}
          </button>
        )}
        <button type="button" class="boxed" disabled={busy} onClick={on.onTag}>
          {text('tag')}
        </button>
      </div>
    </li>
  );
}

/** The start of the word after `at`, so that none is cut; `at` itself where it is the first. */
function wordEdge(content: string, at: number, first: number): number {
  if (at === first) return at;
  const space = content.indexOf(' ', at);
  return space < 0 ? at : space + 1;
}
