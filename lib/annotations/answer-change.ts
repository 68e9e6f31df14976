/**
 * What a reader can answer when the page no longer says what was saved. Each gives a new annotation; the first
 * quote is never touched, and `restoreAnnotation` takes each back.
 */
import type { TargetSelectors } from '../anchoring/selectors.ts';
import type { Annotation, TextVersion } from './annotation.ts';

/** Takes over the text that the page has now: from here on the mark is compared with it. */
export function acceptText(annotation: Annotation, selector: TargetSelectors, now: string): Annotation {
  return addVersion(annotation, { selector, reason: 'accepted', added: now });
}

/** Puts a mark whose passage was not found on another one. */
export function attachTo(annotation: Annotation, selector: TargetSelectors, now: string): Annotation {
  return addVersion(annotation, { selector, reason: 'attached', added: now });
}

/** Stays with the saved text, and is content with the difference from `pageText` until the page changes again. */
export function keepText(annotation: Annotation, pageText: string, now: string): Annotation {
  return { ...annotation, keptAgainst: pageText, modified: now };
}

/** Notes that the article no longer has the passage. */
export function markRemoved(annotation: Annotation, now: string): Annotation {
  return { ...annotation, removedAt: now, modified: now };
}

function addVersion(annotation: Annotation, version: TextVersion): Annotation {
  return {
    ...annotation,
    versions: [...annotation.versions, version],
    keptAgainst: null,
    removedAt: null,
    modified: version.added,
  };
}
