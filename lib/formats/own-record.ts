/**
 * What no format of others has a place for, packed so that it travels with a mark and comes back: the parts of a
 * library file that are ours alone.
 */
import type { SightedMark } from '../annotations/mark-state.ts';
import type { FILE_VERSION, FileAnnotation } from './library-file-schema.ts';
import { fileAnnotation } from './write-library-file.ts';

/** Written out, since what only exports does not carry the schema. */
export const RECORD_VERSION: typeof FILE_VERSION = 4;

/** What other formats say themselves of a mark. */
type Shared = 'id' | 'pageKey' | 'target' | 'note' | 'tags' | 'created' | 'modified';

/** The rest of an annotation, as a library file has it. */
export type OwnRecord = FileAnnotation extends infer A
  ? A extends FileAnnotation
    ? Omit<A, Shared>
    : never
  : never;

export function ownRecordOf({ annotation, sighting }: SightedMark): OwnRecord {
  const {
    id: _id,
    pageKey: _pageKey,
    target: _target,
    note: _note,
    tags: _tags,
    created: _created,
    modified: _modified,
    ...own
  } = fileAnnotation(annotation, sighting);
  return own;
}
