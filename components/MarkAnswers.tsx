import type { MarkState } from '../lib/annotations/mark-state.ts';
import { ANSWER_WORDS, ANSWERS_TO } from './answer-words.ts';
import { useTexts } from './texts-context.ts';

/** What a reader can say to a mark whose passage changed. */
export type Answer =
  | { kind: 'accept' | 'reattach' | 'removed' }
  /** `pageText` is what the reader has seen. */
  | { kind: 'keep'; pageText: string };

interface Props {
  state: MarkState;
  /** Whether the page is there to be marked. */
  hasPage: boolean;
  /** Whether a passage is selected in it. */
  hasSelection: boolean;
  onAnswer(answer: Answer): void;
}

/** The choices that a mark's state leaves to the reader; nothing where there are none. */
export function MarkAnswers({ state, hasPage, hasSelection, onAnswer }: Props) {
  const { text } = useTexts();
  const choices = ANSWERS_TO[state.status] ?? [];
  if (choices.length === 0) return null;
  const isPossible = { accept: hasPage, keep: true, reattach: hasPage && hasSelection, removed: true };
  return (
    <>
      {choices.includes('reattach') && hasPage && !hasSelection && (
        <p class="hint">{text('reattachFirst')}</p>
      )}
      <div class="mark-answers">
        {choices.map(kind => (
          <button
            key={kind}
            type="button"
            title={text(ANSWER_WORDS[kind].hint)}
            disabled={!isPossible[kind]}
            // Pressing a button must not take the selection away.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onAnswer(kind === 'keep' ? { kind, pageText: state.text } : { kind })}
          >
            {text(ANSWER_WORDS[kind].name)}
          </button>
        ))}
      </div>
    </>
  );
}
