import { stateWords } from '../../components/state-words.ts';
import { statisticWords } from '../../components/statistic-words.ts';
import type { ExportWords } from '../../lib/formats/export-words.ts';
import { messagesFor, textsOf } from '../../lib/shared/texts.ts';
import en from '../../locales/en.json' with { type: 'json' };
import vi from '../../locales/vi.json' with { type: 'json' };

/** The words that documents are written with, as the extension gives them. */
export function exportWords(language: 'en' | 'vi' = 'en'): ExportWords {
  const texts = textsOf(messagesFor(language, language === 'en' ? en : vi));
  return {
    texts,
    figureOf: record => statisticWords(record, texts),
    stateOf: state => stateWords(state, texts),
  };
}
