import type { AnnotationKind } from '../annotations/annotation.ts';
import type { ColourSet } from '../shared/settings.ts';

/**
 * The colours of the kinds. Those of Okabe and Ito can be told apart by colour-blind readers; those of high contrast
 * stand out from white as from black, since a page may be either. `theme.css` has the same.
 */
export const COLOURS: Record<ColourSet, Record<AnnotationKind, `#${string}`>> = {
  standard: { claim: '#e69f00', quote: '#56b4e9', statistic: '#009e73', note: '#cc79a7' },
  'high-contrast': { claim: '#c85000', quote: '#1273e4', statistic: '#00875f', note: '#d0359a' },
};
