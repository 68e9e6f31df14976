/** Corrects an article's metadata by hand. */
import { laterThan } from '../shared/later-than.ts';
import type { Article, Correction, MetadataField } from './article.ts';
import { asRead, uniteCorrections } from './corrections.ts';
import { readCorrection } from './read-correction.ts';
import { withCorrections } from './with-corrections.ts';

/** What the reader says of a field: their own value, or that of the page. */
export type Said = Pick<Correction, 'isCorrected' | 'value'>;

const NOTHING_SAID: Said = { isCorrected: false, value: null };

/**
 * The article with what the reader typed for a field. What the page says itself is no correction, and an empty title
 * gives back the page's own; the article itself where nothing comes of it.
 *
 * @param now ISO 8601, UTC, with milliseconds.
 * @returns `null` where it cannot be a value of the field
 */
export function correctArticle(
  article: Article,
  field: MetadataField,
  typed: string,
  now: string,
): Article | null {
  const value = readCorrection(field, typed);
  if (value === undefined) return null;
  const isRead = value === asRead(article)[field] || (field === 'title' && value === null);
  const said = isRead ? NOTHING_SAID : { isCorrected: true, value };
  const last = saidOf(article, field);
  if (last.isCorrected === said.isCorrected && last.value === said.value) return article;
  return withSaid(article, field, said, now);
}

/** What the reader said last of a field. */
export function saidOf({ corrections }: Article, field: MetadataField): Said {
  const { isCorrected, value } = corrections.find(each => each.field === field) ?? NOTHING_SAID;
  return { isCorrected, value };
}

/** The article with this said of a field from `now` on, or later where a clock is slow. */
export function withSaid(article: Article, field: MetadataField, said: Said, now: string): Article {
  const last = article.corrections.find(each => each.field === field);
  const at = laterThan(last?.at ?? '', now);
  const correction: Correction = { field, ...said, at, read: null, readFrom: null };
  return withCorrections(asRead(article), uniteCorrections(article.corrections, [correction]));
}
