/** What a mark says beside its quote, as label and value, for documents that a person will read. */
import type { Annotation } from '../annotations/annotation.ts';
import { personOf } from '../annotations/edit-annotation.ts';
import type { TextKey } from '../shared/texts.ts';
import type { ExportWords } from './export-words.ts';

export interface Fact {
  key: TextKey;
  label: string;
  value: string;
}

/** Those that are known. A figure that its record does not give has no fact. */
export function factsOf(annotation: Annotation, { texts, figureOf }: ExportWords): Fact[] {
  const fact = (key: TextKey, value: string | null): Fact[] =>
    value === null || value === '' ? [] : [{ key, label: texts.text(key), value }];
  if (annotation.kind !== 'statistic') {
    return fact(annotation.kind === 'claim' ? 'claimant' : 'speaker', personOf(annotation));
  }
  const { record } = annotation;
  return [
    ...fact('value', figureOf(record)),
    ...fact('measuredProperty', record.measuredProperty),
    ...fact('period', record.period),
    ...fact('source', record.source),
  ];
}
