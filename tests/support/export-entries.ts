import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { CitedArticle } from '../../lib/formats/citations/cited-source.ts';
import type { ExportEntry } from '../../lib/formats/export-entry.ts';
import { sampleArticle } from './sample-library.ts';

/** An article as a format gets it, first marked at noon of 31 January 2026 wherever the test runs. */
export function entryOf(article: CitedArticle, annotations: readonly Annotation[] = []): ExportEntry {
  return {
    article: sampleArticle({ ...article, created: new Date(2026, 0, 31, 12).toISOString() }),
    text: null,
    marks: annotations.map(annotation => ({ annotation, sighting: undefined })),
  };
}
