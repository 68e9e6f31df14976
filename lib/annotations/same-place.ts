import type { TargetSelectors } from '../anchoring/selectors.ts';

/** Names the place of a passage on its page: equal for the same words in the same place, however they are described. */
export function placeOf([{ exact }, { start }]: TargetSelectors): string {
  return `${start}:${exact}`;
}
