/** Every export and import with a made-up library, to be brought into a page: what packs and holds files is a browser's own. */
export { EXPORT_FORMATS } from '../../components/library/files/export-formats.ts';
export { runExport } from '../../components/library/files/run-export.ts';
export { readCsv } from '../../lib/formats/read-csv.ts';
export { recogniseFile } from '../../lib/formats/recognise-file.ts';
export { DEFAULT_TEMPLATE } from '../../lib/formats/write-markdown.ts';
export { exportWords } from '../support/export-words.ts';
export { madeUpLibrary } from './made-up-library.ts';
