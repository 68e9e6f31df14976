import { stateWords } from '../../components/state-words.ts';
import { statisticWords } from '../../components/statistic-words.ts';
import type { ExportWords } from '../../lib/formats/export-words.ts';
import { createPageTexts } from './page-texts.ts';

/** The words that documents are written with, as the extension gives them. */
export function exportWords(language: 'en' | 'vi' = 'en'): ExportWords {
  const texts = createPageTexts(language);
  return {
    texts,
    figureOf: record => statisticWords(record, texts),
    stateOf: state => stateWords(state, texts),
  };
}
