import type { MarkState, MarkStatus } from '../lib/annotations/mark-state.ts';
import type { TextKey } from '../lib/shared/texts.ts';
import { useTexts } from './texts-context.ts';

/** What a reader can say to a mark whose passage changed. */
export type Answer =
  | { kind: 'accept' | 'reattach' | 'removed' }
  /** `pageText` is what the reader has seen. */
  | { kind: 'keep'; pageText: string };

const CHOICES: Partial<Record<MarkStatus, Answer['kind'][]>> = {
  edited: ['accept', 'keep'],
  kept: ['accept'],
  missing: ['reattach', 'removed'],
  removed: ['reattach'],
};

const NAMES: Record<Answer['kind'], { name: TextKey; hint: TextKey }> = {
  accept: { name: 'accept', hint: 'acceptHint' },
  keep: { name: 'keepMine', hint: 'keepMineHint' },
  reattach: { name: 'reattach', hint: 'reattachHint' },
  removed: { name: 'noteRemoved', hint: 'removedHint' },
};

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
  const choices = CHOICES[state.status] ?? [];
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
            title={text(NAMES[kind].hint)}
            disabled={!isPossible[kind]}
            // Pressing a button must not take the selection away.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onAnswer(kind === 'keep' ? { kind, pageText: state.text } : { kind })}
          >
            {text(NAMES[kind].name)}
          </button>
        ))}
      </div>
    </>
  );
}
