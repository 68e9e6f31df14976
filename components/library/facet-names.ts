import type { AnnotationKind } from '../../lib/annotations/annotation.ts';
import type { Facet } from '../../lib/annotations/catalog-table.ts';
import type { MarkStatus } from '../../lib/annotations/mark-state.ts';
import type { PageTextKey, PageTexts } from '../../lib/shared/texts.ts';

const KINDS: Record<AnnotationKind, PageTextKey> = {
  claim: 'kindClaims',
  quote: 'kindQuotes',
  statistic: 'kindStatistics',
  note: 'kindNotes',
};

const STATES: Record<MarkStatus, PageTextKey> = {
  unknown: 'facetNotLooked',
  exact: 'stateExact',
  moved: 'stateMoved',
  edited: 'facetEdited',
  kept: 'stateKept',
  missing: 'stateMissing',
  removed: 'stateRemoved',
};

/** What a facet's values are called, in the reader's language. */
export function facetNames(facet: Facet, { language, text }: PageTexts): (value: string) => string {
  switch (facet) {
    case 'kind':
      return value => text(KINDS[value as AnnotationKind]);
    case 'state':
      return value => text(STATES[value as MarkStatus]);
    case 'language': {
      const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
      return value => languageName(names, value);
    }
    case 'month': {
      const months = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' });
      return value => months.format(new Date(`${value}-01T00:00Z`));
    }
    default:
      return value => value;
  }
}

/** The page may have said anything: what is no language tag is shown as it is. */
function languageName(names: Intl.DisplayNames, value: string): string {
  try {
    return names.of(value) ?? value;
  } catch {
    return value;
  }
}
