import { leadingChange } from '../lib/annotations/difference.ts';
import type { MarkState, MarkStatus } from '../lib/annotations/mark-state.ts';
import type { TextKey, Texts } from '../lib/shared/texts.ts';

export const STATE_NAMES: Record<Exclude<MarkStatus, 'unknown'>, TextKey> = {
  exact: 'stateExact',
  moved: 'stateMoved',
  edited: 'stateEdited',
  kept: 'stateKept',
  missing: 'stateMissing',
  removed: 'stateRemoved',
};

/** Longer words are left to the difference in the card. In UTF-16 units. */
const LONGEST_WORDS = 24;

/** How a mark was last found, in words; `null` where it was never looked for. */
export function stateWords(state: MarkState, texts: Texts): string | null {
  if (state.status === 'unknown') return null;
  return state.status === 'edited' ? editedName(state, texts) : texts.text(STATE_NAMES[state.status]);
}

/** "edited: 3.2 → 4.1", or without the words where they are many. */
function editedName({ changes }: MarkState, { text }: Texts): string {
  const change = leadingChange(changes);
  if (change === undefined) return text('stateEdited');
  const [deleted, inserted] = [change.deleted, change.inserted].map(words =>
    words.replace(/\s+/g, ' ').trim(),
  );
  if (`${deleted}${inserted}`.length > LONGEST_WORDS) return text('stateEdited');
  if (inserted === '') return text('stateEditedDropped', { words: deleted! });
  if (deleted === '') return text('stateEditedAdded', { words: inserted! });
  return text('stateEditedTo', { from: deleted!, to: inserted! });
}
