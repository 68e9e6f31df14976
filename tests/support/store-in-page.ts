/** The store as one module, to be brought into a page: databases are a browser's own. */
export { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
export { correctField, mergeArticle, splitArticle, uncorrectField } from '../../lib/store/article-changes.ts';
export { articleDetails, otherArticles } from '../../lib/store/article-details.ts';
export { binArticle, binned, emptyBin, purge, restore } from '../../lib/store/bin.ts';
export { colourTag, deleteTag, editMarks, renamePerson, renameTag } from '../../lib/store/bulk-changes.ts';
export { openCatalog } from '../../lib/store/catalog.ts';
export { openDatabase } from '../../lib/store/database.ts';
export { keysOfPages } from '../../lib/store/keys-of-pages.ts';
export { createLibrary } from '../../lib/store/library.ts';
export { applyImport, mergeInto, planImport } from '../../lib/store/merge-into.ts';
export { recordSightings } from '../../lib/store/record-sightings.ts';
export { storageFacts } from '../../lib/store/storage-facts.ts';
export { takeBack } from '../../lib/store/take-back.ts';
export { undoImport } from '../../lib/store/undo-import.ts';
