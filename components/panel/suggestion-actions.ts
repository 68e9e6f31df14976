/** What a reader can do with the figures that were found in the article. Each resolves as `panel-actions.ts` says. */
import type { QuotedPassage, TargetSelectors } from '../../lib/anchoring/selectors.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { createAnnotation } from '../../lib/annotations/create-annotation.ts';
import { currentSelector } from '../../lib/annotations/current-selector.ts';
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
  undo: Undo;
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
      const { pageKey, article, text } = await keptArticle(found[0]!.url);
      const there = new Set(
        (await library.annotationsOn(pageKey))
          .filter(({ kind }) => kind === 'statistic')
          .map(mark => placeOf(currentSelector(mark))),
      );
      const time = now();
      const saved = found
        .filter(({ selector }) => !there.has(placeOf(selector)))
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
      await library.add(saved, article, text);
      askToPersist();
      announce([pageKey]);
      return { saved, notFound: figures.length - found.length, undo: () => unmark(saved) };
    },
    /** Offers a figure of this article no more. */
    async dismiss(key: string): Promise<Undo> {
      const { article, text } = await keptArticle(session.view().page?.url ?? session.view().tabUrl);
      await library.dismissStatistics(article, text, keys => [...keys, key]);
      return () => library.dismissStatistics(article, text, keys => keys.filter(each => each !== key));
    },
  };
}

function placeOf([{ exact }, { start }]: TargetSelectors): string {
  return `${start}:${exact}`;
}
