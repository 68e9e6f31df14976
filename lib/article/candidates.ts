/** Values that a page gives for one field of an article's metadata, and the choice among them. */
import type { FieldSource } from './article.ts';
import type { PageFacts } from './page-facts.ts';
import { unescapeEntities } from './unescape-entities.ts';

/** A value that a page gives for a field; nothing where it gives none. */
export type Candidate = [FieldSource, string | null | undefined];

export interface Chosen {
  value: string;
  source: FieldSource;
}

/** The first candidate that says anything. */
export function choose(...candidates: Candidate[]): Chosen | null {
  for (const [source, raw] of candidates) {
    const value = tidy(raw ?? '');
    if (value !== '') return { value, source };
  }
  return null;
}

/** Only ASCII white space is collapsed: in Japanese titles an ideographic space is part of the text. */
export function tidy(text: string): string {
  return unescapeEntities(text)
    .replace(/[ \t\r\n\f]+/g, ' ')
    .trim();
}

/** The values of these `meta` elements, in this order. */
export function named(meta: PageFacts['meta'], ...names: string[]): Candidate[] {
  return names.map(name => [
    name.startsWith('og:') || name.startsWith('article:') ? 'open-graph' : 'meta',
    meta.get(name),
  ]);
}

/** Letters and digits only, in one case and form: for comparing titles and names. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
