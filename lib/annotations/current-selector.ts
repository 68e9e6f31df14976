import type { TargetSelectors } from '../anchoring/selectors.ts';
import type { Annotation } from './annotation.ts';

/** What the page is compared with: the newest text that the reader took over, else the one first marked. */
export function currentSelector({
  target,
  versions,
}: Pick<Annotation, 'target' | 'versions'>): TargetSelectors {
  return (versions.at(-1) ?? target).selector;
}
