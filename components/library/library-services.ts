/** What the library page can do, each thing once; whatever changes marks tells the pages that show them. */
import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { BulkEdit } from '../../lib/annotations/bulk-edits.ts';
import { type AnnotationDraft, applyDraft } from '../../lib/annotations/edit-annotation.ts';
import { type LibraryUndo, pagesOf, type UndoOutcome } from '../../lib/annotations/library-undo.ts';
import type { Article } from '../../lib/article/article.ts';
import type { OnProgress } from '../../lib/shared/on-progress.ts';
import type { Settings } from '../../lib/shared/settings.ts';
import { editMarks } from '../../lib/store/bulk-changes.ts';
import type { LibraryCatalog } from '../../lib/store/catalog.ts';
import type { Database } from '../../lib/store/database.ts';
import type { Library } from '../../lib/store/library.ts';
import { takeBack } from '../../lib/store/take-back.ts';
import { createMarkChanges } from '../panel/mark-changes.ts';

export interface Surroundings {
  database: Database;
  library: Library;
  catalog: LibraryCatalog;
  now(): string;
  citationStyle(): Settings['citationStyle'];
  /** Tells the rest of the extension that marks of these pages changed. */
  announce(pageKeys: readonly string[]): void;
}

export interface LibraryServices extends Surroundings {
  /** Saves what was edited in a mark; resolves with what takes it back. */
  save(annotation: Annotation, draft: AnnotationDraft): Promise<() => Promise<void>>;
  /** A mark's quote with its source, in the style that the reader chose. */
  quoteWithCitation(annotation: Annotation, article: Article): Promise<string>;
  /** Makes these edits in all of the marks, as one change of each. */
  edit(ids: readonly string[], edits: readonly BulkEdit[], onProgress?: OnProgress): Promise<LibraryUndo>;
  takeBack(undo: LibraryUndo, onProgress?: OnProgress): Promise<UndoOutcome>;
  /** Does something to the store, and tells of the pages that it concerned. */
  doing(work: (database: Database, now: string) => Promise<LibraryUndo>): Promise<LibraryUndo>;
}

export function createLibraryServices(surroundings: Surroundings): LibraryServices {
  const { database, now, announce } = surroundings;
  const tell = (undo: LibraryUndo) => {
    const pageKeys = pagesOf(undo);
    if (pageKeys.length > 0) announce(pageKeys);
  };
  const doing: LibraryServices['doing'] = async work => {
    const undo = await work(database, now());
    tell(undo);
    return undo;
  };
  return {
    ...surroundings,
    save: (annotation, draft) =>
      createMarkChanges(surroundings).edit(annotation, (current, time) => applyDraft(current, draft, time)),
    async quoteWithCitation(annotation, article) {
      const [{ quoteWithCitation }, { plainText }] = await Promise.all([
        import('../../lib/formats/citations/quote-with-citation.ts'),
        import('../../lib/formats/citations/citation-text.ts'),
      ]);
      const context = { accessed: now() };
      return plainText(quoteWithCitation(annotation, article, surroundings.citationStyle(), context));
    },
    doing,
    edit: (ids, edits, onProgress) =>
      doing((_database, time) => editMarks(database, ids, edits, time, onProgress)),
    async takeBack(undo, onProgress) {
      const outcome = await takeBack(database, undo, now(), onProgress);
      tell(undo);
      return outcome;
    },
  };
}
