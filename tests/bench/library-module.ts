/** The library's data side with a made-up library, to be brought into a page: databases are a browser's own. */

export { applyBulkEdit } from '../../lib/annotations/bulk-edits.ts';
export { markUndo } from '../../lib/annotations/library-undo.ts';
export { WHOLE_LIBRARY } from '../../lib/annotations/library-view.ts';
export { openCatalog } from '../../lib/store/catalog.ts';
export { openDatabase } from '../../lib/store/database.ts';
export { createLibrary } from '../../lib/store/library.ts';
export { mergeInto } from '../../lib/store/merge-into.ts';
export { takeBack } from '../../lib/store/take-back.ts';
export { madeUpLibrary } from './made-up-library.ts';
