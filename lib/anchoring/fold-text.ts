/**
 * Text as it is compared: what a publisher may change without changing a word is folded away. White space,
 * soft hyphens and invisible controls are dropped, Unicode is composed (NFC), and quotation marks, dashes and
 * ellipses have one form each. Offsets lead back to the text it was made from.
 */

import { LETTER, SIGN, SPACE, unitTables } from './unit-classes.ts';

export interface FoldedText {
  /** UTF-16 units. */
  readonly units: Uint16Array;
  /** For each unit, where what it was made from starts in the text before folding. */
  readonly starts: Uint32Array;
  /** Where it ends there, for those units that were made from more than one. */
  readonly longEnds: ReadonlyMap<number, number>;
  /** For each unit, whether a word, a sign or an ideograph starts there: 0, 1, or 2 at the start of a block. */
  readonly wordStarts: Uint8Array;
  /** The units that start a block, in order. */
  readonly blockStarts: readonly number[];
}

const LINE_FEED = 0x0a;
const FULL_STOP = 0x2e;

/** A character and the marks that combine with it, conjoining jamo included. */
const CLUSTERS = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]+/gu;

/** Folds `text`; linear in its length. */
export function foldText(text: string): FoldedText {
  const isComposed = text.normalize('NFC') === text;
  // Composing never makes more units of a cluster than three times its length.
  const capacity = text.length * (isComposed ? 1 : 3);
  const folding: Folding = {
    units: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    wordStarts: new Uint8Array(capacity),
    longEnds: new Map(),
    blockStarts: [],
    length: 0,
    before: SPACE,
    isBlockStart: true,
  };
  let at = 0;
  for (const { 0: cluster, index } of isComposed ? [] : text.matchAll(CLUSTERS)) {
    append(folding, text, at, index);
    at = index + cluster.length;
    const form = cluster.normalize('NFC');
    append(folding, form, 0, form.length, { start: index, end: at });
  }
  append(folding, text, at, text.length);
  const { length, units, starts, wordStarts, longEnds, blockStarts } = folding;
  return {
    units: units.subarray(0, length),
    starts: starts.subarray(0, length),
    longEnds,
    wordStarts: wordStarts.subarray(0, length),
    blockStarts,
  };
}

/** Where in the text before folding the unit at `at` ends. */
export function endOf({ starts, longEnds }: FoldedText, at: number): number {
  return longEnds.get(at) ?? starts[at]! + 1;
}

/** What of a text is folded so far. */
interface Folding {
  units: Uint16Array;
  starts: Uint32Array;
  wordStarts: Uint8Array;
  longEnds: Map<number, number>;
  blockStarts: number[];
  /** How many units there are. */
  length: number;
  /** The class of what was before, white space included. */
  before: number;
  isBlockStart: boolean;
}

/**
 * Appends what a part of `source` becomes: of the text, or of the form of a cluster in it. The loop runs once for
 * each unit of a page, so what it changes is kept in variables.
 */
function append(
  folding: Folding,
  source: string,
  from: number,
  to: number,
  cluster?: { start: number; end: number },
): void {
  const { forms, classes } = unitTables();
  const { units, starts, longEnds, wordStarts, blockStarts } = folding;
  let { length, before, isBlockStart } = folding;
  for (let at = from; at < to; at++) {
    const unit = source.charCodeAt(at);
    const unitClass = classes[unit]!;
    if (unitClass < LETTER) {
      if (unitClass === SPACE) {
        before = SPACE;
        if (unit === LINE_FEED) isBlockStart = true;
      }
      continue;
    }
    const form = forms[unit]! || unit;
    // An ellipsis is one sign or three.
    if (form === FULL_STOP && before === SIGN && units[length - 1] === FULL_STOP) {
      longEnds.set(length - 1, cluster?.end ?? at + 1);
      continue;
    }
    units[length] = form;
    starts[length] = cluster?.start ?? at;
    if (cluster !== undefined) longEnds.set(length, cluster.end);
    if (isBlockStart) {
      wordStarts[length] = 2;
      blockStarts.push(length);
      isBlockStart = false;
    } else if (unitClass !== before || unitClass !== LETTER) {
      wordStarts[length] = 1;
    }
    length += 1;
    before = unitClass;
  }
  folding.length = length;
  folding.before = before;
  folding.isBlockStart = isBlockStart;
}

/** Whether two texts differ in nothing but white space, typography and Unicode form. */
export function isSameFolded(a: string, b: string): boolean {
  return a === b || sameUnits(foldText(a).units, foldText(b).units);
}

function sameUnits(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((unit, at) => unit === b[at]);
}
