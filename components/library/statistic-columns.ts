import type { Column } from '../../lib/annotations/table-state.ts';
import type { PageTextKey } from '../../lib/shared/texts.ts';

export const COLUMN_NAMES: Record<Column, PageTextKey> = {
  value: 'value',
  unit: 'unit',
  counted: 'measuredProperty',
  comparator: 'comparator',
  change: 'change',
  period: 'period',
  quote: 'quote',
  article: 'article',
  date: 'publishedOn',
  state: 'markState',
};
