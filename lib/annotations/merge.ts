/**
 * Brings two copies of a library together. Each record is merged on its own by taking the greatest in a fixed
 * order, so that copies end up equal in whatever order, and however often, they meet.
 */
import type { Article, ArticleText } from '../article/article.ts';
import { compareCanonically, compareText, newest } from '../shared/compare.ts';
import type { Annotation } from './annotation.ts';
import { uniteDismissals } from './dismissals.ts';
import { type Fate, fatesIn, join, UNKNOWN } from './fates.ts';
import type { LibrarySnapshot } from './library-snapshot.ts';
import type { Sighting } from './sighting.ts';

/** What became of what came in. Annotations, but for `articles`; sightings count for nothing. */
export interface MergeSummary {
  /** Not known here before, or deleted here earlier than they were changed there. */
  added: number;
  /** The same here and there. */
  same: number;
  /** Those here gave way to newer ones. */
  updated: number;
  /** Those here are newer, or were deleted later, and stayed as they are. */
  kept: number;
  /** Deleted there, later than they were changed here. */
  deleted: number;
  /** Articles not known here before. */
  articles: number;
}

export interface Merge {
  /** The records to write, each in place of the one with its key. Nothing is ever taken out. */
  put: LibrarySnapshot;
  summary: MergeSummary;
}

/**
 * Merges `incoming` into `here`. The newer of two changes wins, a deletion counting as a change; at the same
 * time a deletion wins, and else the greater canonical JSON. A deleted annotation keeps the content that is
 * known here. Articles unite their aliases and what was said of their figures; of two texts the earlier is kept; of two sightings the later.
 */
export function mergeLibraries(here: LibrarySnapshot, incoming: LibrarySnapshot): Merge {
  const fates = fatesIn(here);
  const put: LibrarySnapshot = { articles: [], texts: [], annotations: [], deletions: [], sightings: [] };
  const summary: MergeSummary = { added: 0, same: 0, updated: 0, kept: 0, deleted: 0, articles: 0 };

  for (const [id, theirs] of fatesIn(incoming)) {
    const ours = fates.get(id) ?? UNKNOWN;
    const merged = join(ours, theirs);
    const outcome = outcomeOf(ours, theirs, merged);
    if (outcome !== null) summary[outcome] += 1;
    if (merged.content === ours.content && merged.deletion === ours.deletion) continue;
    const annotation = rowOf(merged);
    if (annotation !== null) put.annotations.push(annotation);
    else if (merged.deletion !== null) put.deletions.push(merged.deletion);
  }

  mergeArticles(here, incoming, put, summary);
  mergeSightings(here, incoming, put);
  return { put, summary };
}

function rowOf({ content, deletion }: Fate): Annotation | null {
  return content && { ...content, deletedAt: deletion?.deletedAt ?? null };
}

function outcomeOf(ours: Fate, theirs: Fate, merged: Fate): keyof MergeSummary | null {
  if (theirs.deletion !== null) {
    if (!isLive(ours)) return null;
    return isLive(merged) ? 'kept' : 'deleted';
  }
  if (!isLive(ours)) return isLive(merged) ? 'added' : 'kept';
  if (merged.content !== ours.content) return 'updated';
  return compareCanonically(theirs.content, ours.content) === 0 ? 'same' : 'kept';
}

const isLive = (fate: Fate) => fate.content !== null && fate.deletion === null;

function mergeArticles(
  here: LibrarySnapshot,
  incoming: LibrarySnapshot,
  put: LibrarySnapshot,
  summary: MergeSummary,
): void {
  const articles = new Map(here.articles.map(article => [article.pageKey, article]));
  const texts = new Map(here.texts.map(text => [text.pageKey, text]));
  const incomingTexts = new Map(incoming.texts.map(text => [text.pageKey, text]));

  for (const theirs of incoming.articles) {
    const { pageKey } = theirs;
    const text = earliest(texts.get(pageKey), incomingTexts.get(pageKey));
    if (text !== undefined && text !== texts.get(pageKey)) put.texts.push(text);

    const ours = articles.get(pageKey);
    if (ours === undefined) summary.articles += 1;
    const merged = uniteArticles(ours ?? theirs, theirs, text);
    if (ours === undefined || compareCanonically(merged, ours) !== 0) put.articles.push(merged);
  }
}

/** Those of deleted annotations too: whether one comes back may depend on a copy that is yet to come. */
function mergeSightings(here: LibrarySnapshot, incoming: LibrarySnapshot, put: LibrarySnapshot): void {
  const known = new Map<string, Sighting>(here.sightings.map(sighting => [sighting.id, sighting]));
  for (const theirs of incoming.sightings) {
    const ours = known.get(theirs.id) ?? null;
    const merged = newest(ours, theirs, ({ seen }) => seen)!;
    if (ours === null || compareCanonically(merged, ours) !== 0) put.sightings.push(merged);
  }
}

/** What comes from both copies may not decide which of them is the newer. */
function uniteArticles(a: Article, b: Article, text: ArticleText | undefined): Article {
  const orderKey = (article: Article) => [
    { ...article, aliases: [], dismissedStatistics: [], textHash: '' },
    article.textHash,
  ];
  const byTime = compareText(a.modified, b.modified);
  const winner = (byTime || compareCanonically(orderKey(a), orderKey(b))) >= 0 ? a : b;
  const aliases = [...new Set([...a.aliases, ...b.aliases])].sort(compareText);
  const dismissedStatistics = uniteDismissals(a.dismissedStatistics, b.dismissedStatistics);
  return { ...winner, aliases, dismissedStatistics, textHash: text?.textHash ?? winner.textHash };
}

function earliest(a: ArticleText | undefined, b: ArticleText | undefined): ArticleText | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const byTime = compareText(a.saved, b.saved);
  return (byTime || compareCanonically(a, b)) <= 0 ? a : b;
}
