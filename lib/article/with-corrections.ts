/** Kept apart from `corrections.ts`: marking needs no more of them. */
import type { Article, Correction, FieldSource, MetadataField } from './article.ts';

/** An article as its page has it with these corrections, and no others. */
export function withCorrections(article: Article, corrections: readonly Correction[]): Article {
  const over = corrections.map(correction => {
    const { field, isCorrected } = correction;
    if (!isCorrected) return correction;
    return { ...correction, read: article[field], readFrom: article.sources[field] ?? null };
  });
  const corrected = over
    .filter(({ isCorrected }) => isCorrected)
    .reduce(
      (shown, { field, value }) => withField(shown, field, value, value === null ? null : 'reader'),
      article,
    );
  return { ...corrected, corrections: over };
}

export function withField(
  article: Article,
  field: MetadataField,
  value: string | null,
  source: FieldSource | null,
): Article {
  const { [field]: _before, ...others } = article.sources;
  const sources = source === null ? others : { ...others, [field]: source };
  return { ...article, [field]: value, sources };
}
