import type { MarkStatus } from '../lib/annotations/mark-state.ts';
import type { TextKey } from '../lib/shared/texts.ts';

export type AnswerKind = 'accept' | 'keep' | 'reattach' | 'removed';

/** The choices that a mark's state leaves to the reader. */
export const ANSWERS_TO: Partial<Record<MarkStatus, AnswerKind[]>> = {
  edited: ['accept', 'keep'],
  kept: ['accept'],
  missing: ['reattach', 'removed'],
  removed: ['reattach'],
};

export const ANSWER_WORDS: Record<AnswerKind, { name: TextKey; hint: TextKey }> = {
  accept: { name: 'accept', hint: 'acceptHint' },
  keep: { name: 'keepMine', hint: 'keepMineHint' },
  reattach: { name: 'reattach', hint: 'reattachHint' },
  removed: { name: 'noteRemoved', hint: 'removedHint' },
};
