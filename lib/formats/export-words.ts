import type { MarkState } from '../annotations/mark-state.ts';
import type { PageTexts } from '../shared/texts.ts';
import type { StatisticRecord } from '../statistics/statistic-record.ts';

/** What a document that a person will read is written with: the words of their language. */
export interface ExportWords {
  texts: PageTexts;
  /** A figure in words and numbers; empty where the record has none. */
  figureOf(record: StatisticRecord): string;
  /** How a mark was last found; `null` where it was never looked for. */
  stateOf(state: MarkState): string | null;
}
