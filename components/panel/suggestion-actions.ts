/** What a reader can do with the figures that were found in the article. Each resolves as `panel-actions.ts` says. */
import type { QuotedPassage } from '../../lib/anchoring/selectors.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
import { placeOf } from '../../lib/annotations/same-place.ts';
import { createArticle } from '../../lib/article/create-article.ts';
import type { StatisticRecord } from '../../lib/statistics/statistic-record.ts';
import { askToPersist } from '../../lib/store/persistence.ts';
import { ReaderError } from '../reader-error.ts';
import { createMarkChanges, type Undo } from './mark-changes.ts';
import { createPageReading } from './page-reading.ts';
import type { PanelDependencies } from './panel-actions.ts';

/** A passage of the extracted text, and what was read in it. */
export interface FigureToTag {
  passage: QuotedPassage;
  record: StatisticRecord;
}

export interface TagOutcome {
  saved: Annotation[];
  /** How many could not be found on the page. */
  notFound: number;
  /** `null` where all that was found is marked already. */
  undo: Undo | null;
}

export function createSuggestionActions(dependencies: PanelDependencies) {
  const { session, library, now, newId, announce } = dependencies;
  const { unmark } = createMarkChanges(dependencies);
  const { asked, readPage } = createPageReading(dependencies);

  const keptArticle = async (url: string) => {
    const { extracted, pageKey } = await readPage(url);
    return { pageKey, ...(await createArticle(extracted, pageKey, url, now())) };
  };

  return {
    /** Makes a statistic of each figure, all in one step; those that are marked already are left out. */
    async tag(figures: readonly FigureToTag[]): Promise<TagOutcome> {
      const captures = await asked(session.annotator.captureQuotes(figures.map(({ passage }) => passage)));
      const found = captures.flatMap((capture, at) =>
        capture.ok ? [{ ...capture, record: figures[at]!.record }] : [],
      );
      if (found.length === 0) throw new ReaderError('refusedNotOnPage');
      const notFound = figures.length - found.length;
      const { pageKey, article, text } = await keptArticle(found[0]!.url);
      const there = (await library.annotationsOn(pageKey)).filter(({ kind }) => kind === 'statistic');
      const ids = new Set(there.map(({ id }) => id));
      const taken = new Set(there.map(mark => placeOf(currentSelector(mark))));
      const time = now();
      const saved = found
        .filter(({ selector, sameAs }) => {
          const place = placeOf(selector);
          const isFree = !taken.has(place) && !sameAs.some(id => ids.has(id));
          taken.add(place);
          return isFree;
        })
        .map(({ url, selector, record }) =>
          createAnnotation({
            id: newId(),
            pageKey,
            kind: 'statistic',
            target: { source: url, selector },
            statistic: record,
            now: time,
          }),
        );
      if (saved.length === 0) return { saved, notFound, undo: null };
      await library.add(saved, article, text);
      askToPersist();
      announce([pageKey]);
      return { saved, notFound, undo: () => unmark(saved) };
    },
    /** Offers a figure of the article at this address no more. */
    async dismiss(key: string, url: string): Promise<Undo> {
      const { article } = await keptArticle(url);
      await library.dismissStatistic(article, key, true, now());
      return () => library.dismissStatistic(article, key, false, now());
    },
  };
}
