/** The formats of an export: what each is called and for, and what its file is. */
import type { PageTextKey } from '../../../lib/shared/texts.ts';

export const EXPORT_FORMATS = [
  'json',
  'csv',
  'markdown',
  'html',
  'bibliography',
  'bibtex',
  'ris',
  'csl',
  'w3c',
  'hypothesis',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

interface FormatFacts {
  name: PageTextKey;
  hint: PageTextKey;
  /** Without a dot. */
  extension: string;
  type: string;
}

export const FORMAT_FACTS: Record<ExportFormat, FormatFacts> = {
  json: {
    name: 'exportAsJson',
    hint: 'exportAsJsonHint',
    extension: 'json',
    type: 'application/json',
  },
  csv: { name: 'exportAsCsv', hint: 'exportAsCsvHint', extension: 'csv', type: 'text/csv' },
  markdown: {
    name: 'exportAsMarkdown',
    hint: 'exportAsMarkdownHint',
    extension: 'md',
    type: 'text/markdown',
  },
  html: { name: 'exportAsHtml', hint: 'exportAsHtmlHint', extension: 'html', type: 'text/html' },
  bibliography: {
    name: 'exportAsBibliography',
    hint: 'exportAsBibliographyHint',
    extension: 'html',
    type: 'text/html',
  },
  bibtex: {
    name: 'exportAsBibtex',
    hint: 'exportAsBibtexHint',
    extension: 'bib',
    type: 'application/x-bibtex',
  },
  ris: {
    name: 'exportAsRis',
    hint: 'exportAsRisHint',
    extension: 'ris',
    type: 'application/x-research-info-systems',
  },
  csl: {
    name: 'exportAsCsl',
    hint: 'exportAsCslHint',
    extension: 'json',
    type: 'application/vnd.citationstyles.csl+json',
  },
  w3c: { name: 'exportAsW3c', hint: 'exportAsW3cHint', extension: 'jsonld', type: 'application/ld+json' },
  hypothesis: {
    name: 'exportAsHypothesis',
    hint: 'exportAsHypothesisHint',
    extension: 'json',
    type: 'application/json',
  },
};
