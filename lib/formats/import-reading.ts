/**
 * What comes of reading a file of another program: the marks that could be read, and by name those that could not.
 * One bad mark does not cost the others, as it does in a library's own file.
 */
import type { LibrarySnapshot } from '../annotations/library-snapshot.ts';
import type { ImportFault } from './library-file.ts';

/**
 * Why a mark was left out:
 * - `unreadable`: it does not have the form of what the file holds, a row with too few cells for one;
 * - `no-address`: it names no http, https or file address;
 * - `no-quote`: it says where a passage stands, but not what it says, so that it could never be found again;
 * - `page-note`: it is about a whole page;
 * - `reply`: it answers another mark;
 * - `too-long`: its passage, or what stands around it, is longer than any mark may be;
 * - `duplicate`: another mark in the file has its id, and is at least as new.
 */
export type RefusalReason =
  | 'unreadable'
  | 'no-address'
  | 'no-quote'
  | 'page-note'
  | 'reply'
  | 'too-long'
  | 'duplicate';

export interface Refusal {
  /** The path to it, such as `items[3].target[1]`, or what else names its place in the file. */
  where: string;
  /** Counted from one; `null` where the format has no lines to speak of. */
  line: number | null;
  reason: RefusalReason;
}

/** `snapshot` is whole: each annotation's article is in it. */
export type ImportReading =
  | { ok: true; snapshot: LibrarySnapshot; refused: Refusal[] }
  | { ok: false; fault: ImportFault };
