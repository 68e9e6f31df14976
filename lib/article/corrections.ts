/**
 * Corrections of an article's metadata: what the reader wrote, over what was read of its page. Both are kept, so that
 * a correction outlives every new reading, and can be taken back.
 */
import { compareText, newest } from '../shared/compare.ts';
import type { Article, Correction, MetadataField } from './article.ts';
import { withField } from './with-corrections.ts';

/** The article as its page has it. `withCorrections` puts its corrections back. */
export function asRead(article: Article): Article {
  return article.corrections
    .filter(({ isCorrected }) => isCorrected)
    .reduce((bare, { field, read, readFrom }) => withField(bare, field, read, readFrom), article);
}

/** Of each field the newest word that one of them has, sorted by field; of what stands beneath nothing. */
export function uniteCorrections(...lists: readonly (readonly Correction[])[]): Correction[] {
  const byField = new Map<MetadataField, Correction>();
  for (const { field, isCorrected, value, at } of lists.flat()) {
    const correction = { field, isCorrected, value, at, read: null, readFrom: null };
    byField.set(field, newest(byField.get(field) ?? null, correction, each => each.at)!);
  }
  return [...byField.values()].sort((a, b) => compareText(a.field, b.field));
}
