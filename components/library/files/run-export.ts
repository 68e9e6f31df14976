/** Writes an export from a snapshot, whatever its format, so that it can be told how far it is, and stopped. */
import type { LibrarySnapshot } from '../../../lib/annotations/library-snapshot.ts';
import type { CitationStyle } from '../../../lib/formats/citations/format-citation.ts';
import { type ExportEntry, entriesOf } from '../../../lib/formats/export-entry.ts';
import { writeFiles } from '../../../lib/formats/export-file.ts';
import type { ExportWords } from '../../../lib/formats/export-words.ts';
import { exportFileName } from '../../../lib/formats/file-name.ts';
import { gatherBlob } from '../../../lib/formats/gather-blob.ts';
import { watchPieces } from '../../../lib/formats/watch-pieces.ts';
import { writeBibliography } from '../../../lib/formats/write-bibliography.ts';
import { writeBibtex } from '../../../lib/formats/write-bibtex.ts';
import { writeCslJson } from '../../../lib/formats/write-csl-json.ts';
import { writeCsv } from '../../../lib/formats/write-csv.ts';
import { renderHtml } from '../../../lib/formats/write-html.ts';
import { writeHypothesis } from '../../../lib/formats/write-hypothesis.ts';
import {
  type ExportContext,
  PIECE_RECORDS,
  writeLibraryFilePieces,
} from '../../../lib/formats/write-library-file.ts';
import { markdownRenderer } from '../../../lib/formats/write-markdown.ts';
import { writeRis } from '../../../lib/formats/write-ris.ts';
import { writeW3c } from '../../../lib/formats/write-w3c.ts';
import { zipFiles } from '../../../lib/formats/zip-files.ts';
import type { OnProgress } from '../../../lib/shared/on-progress.ts';
import { type ExportFormat, FORMAT_FACTS } from './export-formats.ts';

export interface ExportOptions {
  format: ExportFormat;
  /** Of notes in Markdown; one without a fault. */
  template: string;
  /** Of a list of references. */
  citationStyle: CitationStyle;
  heading: string;
  words: ExportWords;
  now: Date;
  extensionVersion: string;
}

export interface WrittenFile {
  name: string;
  blob: Blob;
}

/** The file with all that is in the snapshot. Rejects with the signal's reason once that is aborted. Linear. */
export async function runExport(
  snapshot: LibrarySnapshot,
  options: ExportOptions,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<WrittenFile> {
  const { format, now } = options;
  const { extension, type } = FORMAT_FACTS[format];
  const entries = entriesOf(snapshot);
  const [only, ...others] = entries;
  const title = (others.length === 0 && only?.article.title) || 'On the Record';
  const watch = <Piece>(pieces: Iterable<Piece>, expected: number) =>
    watchPieces(pieces, signal, count => onProgress(Math.min(count / expected, 1)));

  if (format === 'markdown' || format === 'html') {
    const render = rendererOf(format, options);
    if (only !== undefined && others.length === 0) {
      const blob = await gatherBlob([render(only)], type);
      return { name: exportFileName(title, now, extension), blob };
    }
    const files = watch(writeFiles(entries, extension, now, render), entries.length);
    const blob = await gatherBlob(zipFiles(files, now), 'application/zip');
    return { name: exportFileName(title, now, 'zip'), blob };
  }
  const expected = format === 'json' ? libraryPieces(snapshot) : entries.length;
  const pieces = piecesOf(format, snapshot, entries, options);
  const blob = await gatherBlob(watch(pieces, expected), type);
  return { name: exportFileName(title, now, extension), blob };
}

/** How many pieces `writeLibraryFilePieces` makes, or nearly. */
export function libraryPieces({ articles, annotations, deletions }: LibrarySnapshot): number {
  return [articles, annotations, deletions].reduce((sum, rows) => sum + 1 + rows.length / PIECE_RECORDS, 1);
}

function rendererOf(
  format: 'markdown' | 'html',
  { template, words }: ExportOptions,
): (entry: ExportEntry) => string {
  return format === 'html' ? entry => renderHtml(entry, words) : markdownRenderer(template, words);
}

function piecesOf(
  format: Exclude<ExportFormat, 'markdown' | 'html'>,
  snapshot: LibrarySnapshot,
  entries: readonly ExportEntry[],
  { now, extensionVersion, citationStyle, heading, words }: ExportOptions,
): Iterable<string> {
  const context: ExportContext = { exported: now.toISOString(), extensionVersion };
  switch (format) {
    case 'json':
      return writeLibraryFilePieces(snapshot, context);
    case 'csv':
      return writeCsv(entries);
    case 'w3c':
      return writeW3c(entries, context);
    case 'hypothesis':
      return writeHypothesis(entries, context);
    case 'bibtex':
      return writeBibtex(entries);
    case 'ris':
      return writeRis(entries);
    case 'csl':
      return writeCslJson(entries);
    case 'bibliography': {
      const { language } = words.texts;
      return writeBibliography(entries, { style: citationStyle, heading, language });
    }
  }
}
