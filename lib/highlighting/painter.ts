import type { AnnotationKind } from '../annotations/annotation.ts';
import type { ColourSet } from '../shared/settings.ts';

export interface PaintedMark {
  kind: AnnotationKind;
  /** Whether its words are no longer those that were saved. */
  edited: boolean;
  range: Range;
}

/** Draws marks over a page without changing a node of it. */
export interface Painter {
  /** Draws these marks and no others. */
  paint(marks: readonly PaintedMark[]): void;
  /** Draws these faintly, as what could be marked, and no others. */
  suggest(ranges: readonly Range[]): void;
  /** Sets one range off from the others until it is called again; `null` for none. */
  setOff(range: Range | null): void;
  /** Draws in these colours from now on, what is drawn already too. */
  useColours(set: ColourSet): void;
  /** Sets one range off for a moment. */
  flash(range: Range): void;
  /** Takes everything off the page. The painter can be used again. */
  clear(): void;
}
