/** What the formats write: articles with their live marks, whatever was chosen of them. */
import { currentSelector } from '../annotations/current-selector.ts';
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import { type SightedMark, withSightings } from '../annotations/mark-state.ts';
import type { Article, ArticleText } from '../article/article.ts';
import { createRoots } from '../article/article-groups.ts';
import { compareText } from '../shared/compare.ts';

export interface ExportEntry {
  article: Article;
  /** The text as it was when first marked; `null` where it is not known. */
  text: ArticleText | null;
  /** In the order of the text. */
  marks: SightedMark[];
}

/**
 * A format that writes one file: pieces of it in their order, at least one for each entry, so that a long export can
 * be told how far it is, and stopped between any two.
 */
export type WriteFormat<Context> = (entries: readonly ExportEntry[], context: Context) => Iterable<string>;

/** The articles of a library that have live marks, those that are merged as one, the oldest first. Linear but for the sorting. */
export function entriesOf({ articles, texts, annotations, sightings }: LibrarySnapshot): ExportEntry[] {
  const textOf = new Map(texts.map(text => [text.pageKey, text]));
  const live = annotations.filter(({ deletedAt }) => deletedAt === null);
  const rootOf = createRoots(articles);
  const marksOf = Map.groupBy(withSightings(live, sightings), ({ annotation }) => rootOf(annotation.pageKey));
  return articles
    .filter(({ pageKey }) => marksOf.has(pageKey))
    .sort((a, b) => compareText(a.created, b.created) || compareText(a.pageKey, b.pageKey))
    .map(article => ({
      article,
      text: textOf.get(article.pageKey) ?? null,
      marks: marksOf.get(article.pageKey)!.sort(inOrderOfText),
    }));
}

function inOrderOfText({ annotation: a }: SightedMark, { annotation: b }: SightedMark): number {
  return currentSelector(a)[1].start - currentSelector(b)[1].start || compareText(a.id, b.id);
}
