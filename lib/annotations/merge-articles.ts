/** Merges what two copies of a library know of articles, each on its own. */
import type { Article, ArticleText } from '../article/article.ts';
import { asRead, uniteCorrections } from '../article/corrections.ts';
import { withCorrections } from '../article/with-corrections.ts';
import { compareCanonically, compareText, newest } from '../shared/compare.ts';
import { uniteDismissals } from './dismissals.ts';
import type { LibrarySnapshot } from './library-snapshot.ts';

/**
 * The articles and texts of `here` that are to be written, and how many were not known. Aliases are united; of what
 * was read of the page that of the newer article counts, of two texts the earlier; and each word of the reader goes by
 * its own time: on a figure, on a field, on what the article is merged into.
 */
export function mergeArticles(
  here: LibrarySnapshot,
  incoming: LibrarySnapshot,
): { articles: Article[]; texts: ArticleText[]; added: number } {
  const known = new Map(here.articles.map(article => [article.pageKey, article]));
  const knownTexts = new Map(here.texts.map(text => [text.pageKey, text]));
  const incomingTexts = new Map(incoming.texts.map(text => [text.pageKey, text]));
  const articles: Article[] = [];
  const texts: ArticleText[] = [];
  let added = 0;

  for (const theirs of incoming.articles) {
    const { pageKey } = theirs;
    const text = earliest(knownTexts.get(pageKey), incomingTexts.get(pageKey));
    if (text !== undefined && text !== knownTexts.get(pageKey)) texts.push(text);

    const ours = known.get(pageKey);
    if (ours === undefined) added += 1;
    const merged = uniteArticles(ours ?? theirs, theirs, text);
    if (ours === undefined || compareCanonically(merged, ours) !== 0) articles.push(merged);
  }
  return { articles, texts, added };
}

/** What comes from both copies may not decide which of them is the newer. */
function uniteArticles(a: Article, b: Article, text: ArticleText | undefined): Article {
  const orderKey = (article: Article) => [
    { ...asRead(article), ...NOT_READ, textHash: '' },
    article.textHash,
  ];
  const byTime = compareText(a.modified, b.modified);
  const winner = (byTime || compareCanonically(orderKey(a), orderKey(b))) >= 0 ? a : b;
  const united: Article = {
    ...asRead(winner),
    ...newest(mergingOf(a), mergingOf(b), ({ mergedAt }) => mergedAt ?? ''),
    aliases: [...new Set([...a.aliases, ...b.aliases])].sort(compareText),
    dismissedStatistics: uniteDismissals(a.dismissedStatistics, b.dismissedStatistics),
    textHash: text?.textHash ?? winner.textHash,
  };
  return withCorrections(united, uniteCorrections(a.corrections, b.corrections));
}

const NOT_READ = { aliases: [], dismissedStatistics: [], corrections: [], mergedInto: null, mergedAt: null };

const mergingOf = ({ mergedInto, mergedAt }: Article) => ({ mergedInto, mergedAt });

function earliest(a: ArticleText | undefined, b: ArticleText | undefined): ArticleText | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const byTime = compareText(a.saved, b.saved);
  return (byTime || compareCanonically(a, b)) <= 0 ? a : b;
}
