/** Rows of the table of statistics for tests, of what a case is about. */

import type { Sighting } from '../../lib/annotations/sighting.ts';
import { type StatisticRow, statisticRows } from '../../lib/annotations/statistic-table.ts';
import type { Article } from '../../lib/article/article.ts';
import { emptyStatistic, type StatisticRecord } from '../../lib/statistics/statistic-record.ts';
import { createPageTexts } from './page-texts.ts';
import { idOf, sampleArticle, sampleClaim, sampleSighting } from './sample-library.ts';

export interface SampleStatistic {
  record?: Partial<StatisticRecord>;
  quote?: string;
  article?: Partial<Article>;
  sighting?: Partial<Sighting>;
}

/** @param language The reader's. */
export function sampleRows(
  samples: readonly SampleStatistic[],
  language: 'en' | 'vi' = 'en',
): StatisticRow[] {
  const entries = samples.map(({ record, quote = 'a quote', article, sighting }, at) => {
    const claim = sampleClaim({ id: idOf(at + 1) });
    const [passage, position] = claim.target.selector;
    return {
      annotation: {
        ...claim,
        kind: 'statistic' as const,
        target: {
          ...claim.target,
          selector: [{ ...passage, exact: quote }, position] as typeof claim.target.selector,
        },
        record: { ...emptyStatistic(), ...record, guessed: [] },
      },
      article: sampleArticle(article),
      sighting: sighting && sampleSighting(sighting),
    };
  });
  return statisticRows(entries, createPageTexts(language));
}
