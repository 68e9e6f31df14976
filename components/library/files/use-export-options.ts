import { useMemo } from 'preact/hooks';
import type { ExportWords } from '../../../lib/formats/export-words.ts';
import type { Settings } from '../../../lib/shared/settings.ts';
import { usePageTexts } from '../../page-texts-context.ts';
import { stateWords } from '../../state-words.ts';
import { statisticWords } from '../../statistic-words.ts';
import type { ExportFormat } from './export-formats.ts';
import type { FilesServices } from './files-services.ts';
import type { ExportOptions } from './run-export.ts';

/** What an export in this format is written with, now. */
export type OptionsOf = (format: ExportFormat, template?: string) => ExportOptions;

export function useExportOptions({ extensionVersion }: FilesServices, settings: Settings): OptionsOf {
  const { text } = usePageTexts();
  const words = useExportWords();
  return (format, template = '') => ({
    format,
    template,
    citationStyle: settings.citationStyle,
    heading: text('exportAsBibliography'),
    words,
    now: new Date(),
    extensionVersion,
  });
}

/** The words that documents are written with, in the reader's language. */
export function useExportWords(): ExportWords {
  const texts = usePageTexts();
  return useMemo(
    () => ({
      texts,
      figureOf: record => statisticWords(record, texts),
      stateOf: state => stateWords(state, texts),
    }),
    [texts],
  );
}
