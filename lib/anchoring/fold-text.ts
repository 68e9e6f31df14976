/**
 * Text as it is compared: what a publisher may change without changing a word is folded away. White space,
 * soft hyphens and invisible controls are dropped, Unicode is composed (NFC), and quotation marks, dashes and
 * ellipses have one form each. Offsets lead back to the text it was made from.
 */

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

/** Classes of units. What is invisible goes as if it were not there; white space goes, but ends a word. */
const NONE = 0;
const SPACE = 1;
const LETTER = 2;
const SIGN = 3;
/** Of a script that writes no spaces: each stands for itself. */
const LONE = 4;

/** First and last units of each class but `LETTER`, which is all the rest. */
const RANGES: [unitClass: number, ranges: [first: number, last?: number][]][] = [
  [
    SIGN,
    [
      [0x21, 0x2f],
      [0x3a, 0x40],
      [0x5b, 0x60],
      [0x7b, 0x7e],
      [0xa1, 0xa9],
      [0xab, 0xb4],
      [0xb6, 0xb9],
    ],
  ],
  [
    SIGN,
    [[0xbb, 0xbf], [0xd7], [0xf7], [0x2010, 0x205e], [0x20a0, 0x20cf], [0x3001, 0x303f], [0xff01, 0xff0f]],
  ],
  [
    LONE,
    [
      [0x0e00, 0x0eff],
      [0x1000, 0x109f],
      [0x1780, 0x17ff],
      [0x2e80, 0x2fdf],
      [0x3040, 0x30ff],
    ],
  ],
  [
    LONE,
    [
      [0x3400, 0x9fff],
      [0xd800, 0xdbff],
      [0xf900, 0xfaff],
    ],
  ],
  [NONE, [[0x00, 0x1f], [0x7f, 0x9f], [0xad], [0x600, 0x605], [0x61c], [0x6dd], [0x70f], [0x890, 0x891]]],
  [NONE, [[0x8e2], [0x180e], [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfff9, 0xfffb]]],
  [SPACE, [[0x09, 0x0d], [0x20], [0xa0], [0x1680], [0x2000, 0x200a], [0x2028, 0x2029], [0x202f], [0x205f]]],
  [SPACE, [[0x3000], [0xfeff]]],
];

const FORMS: [form: string, units: string][] = [
  ['"', '“”„‟«»〝〞＂'],
  ["'", '‘’‚‛‹›ʼ＇`´'],
  ['-', '‐‑‒–—―−－'],
  ['.', '…'],
];

interface Tables {
  /** What each UTF-16 unit becomes; 0 where it stays what it is. */
  forms: Uint16Array;
  classes: Uint8Array;
}

let tables: Tables | null = null;

/** Made when first needed: most pages have nothing to compare. */
function makeTables(): Tables {
  const classes = new Uint8Array(0x10000).fill(LETTER);
  for (const [unitClass, ranges] of RANGES) {
    for (const [first, last = first] of ranges) classes.fill(unitClass, first, last + 1);
  }
  const forms = new Uint16Array(0x10000);
  for (const [form, units] of FORMS) {
    for (const unit of units) forms[unit.charCodeAt(0)] = form.charCodeAt(0);
  }
  return { forms, classes };
}

/** A character and the marks that combine with it, conjoining jamo included. */
const CLUSTERS = /[^\p{M}\u1160-\u11ff][\p{M}\u1160-\u11ff]+/gu;

/** Folds `text`; linear in its length. */
export function foldText(text: string): FoldedText {
  const folding = startFolding(text.length);
  foldOnto(folding, text, 0, text.length);
  return foldedText(folding);
}

/** Where in the text before folding the unit at `at` ends. */
export function endOf({ starts, longEnds }: FoldedText, at: number): number {
  return longEnds.get(at) ?? starts[at]! + 1;
}

/** A text of which some is folded. */
export interface Folding {
  units: Uint16Array;
  starts: Uint32Array;
  longEnds: Map<number, number>;
  wordStarts: Uint8Array;
  blockStarts: number[];
  /** How many units there are. */
  length: number;
  /** The class of what was before, white space included. */
  before: number;
  isBlockStart: boolean;
}

/** @param capacity The length of the text. */
export function startFolding(capacity: number): Folding {
  tables ??= makeTables();
  return {
    units: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    longEnds: new Map(),
    wordStarts: new Uint8Array(capacity),
    blockStarts: [],
    length: 0,
    before: SPACE,
    isBlockStart: true,
  };
}

/** Folds the text from `from` to `to`; what is before was folded, and no character is cut in two. */
export function foldOnto(folding: Folding, text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  if (part.normalize('NFC') === part) {
    foldUnits(folding, text, { from, to });
    return;
  }
  // Composing never makes more units of a cluster than three times its length.
  reserve(folding, folding.length + part.length * 3 + text.length - to);
  let at = from;
  for (const { 0: cluster, index } of part.matchAll(CLUSTERS)) {
    const start = from + index;
    foldUnits(folding, text, { from: at, to: start });
    at = start + cluster.length;
    const form = cluster.normalize('NFC');
    foldUnits(folding, form, { from: 0, to: form.length, cluster: { start, end: at } });
  }
  foldUnits(folding, text, { from: at, to });
}

function reserve(folding: Folding, capacity: number): void {
  const { units, starts, wordStarts } = folding;
  if (units.length >= capacity) return;
  folding.units = new Uint16Array(capacity);
  folding.units.set(units);
  folding.starts = new Uint32Array(capacity);
  folding.starts.set(starts);
  folding.wordStarts = new Uint8Array(capacity);
  folding.wordStarts.set(wordStarts);
}

export function foldedText({
  length,
  units,
  starts,
  wordStarts,
  longEnds,
  blockStarts,
}: Folding): FoldedText {
  return {
    units: units.subarray(0, length),
    starts: starts.subarray(0, length),
    longEnds,
    wordStarts: wordStarts.subarray(0, length),
    blockStarts,
  };
}

interface Source {
  from: number;
  to: number;
  /** What the source is the composed form of; none where it is the text itself. */
  cluster?: { start: number; end: number };
}

/** Appends what the source becomes. Runs once for each unit of a page, so its state is kept in variables. */
function foldUnits(folding: Folding, source: string, { from, to, cluster }: Source): void {
  const { forms, classes } = tables!;
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

/** Whether a unit of a folded text is punctuation or another sign, so no part of a word. */
export function isSign(unit: number): boolean {
  return tables!.classes[unit] === SIGN;
}

/** Whether two texts differ in nothing but white space, typography and Unicode form. */
export function isSameFolded(a: string, b: string): boolean {
  return a === b || sameUnits(foldText(a).units, foldText(b).units);
}

function sameUnits(a: Uint16Array, b: Uint16Array): boolean {
  return a.length === b.length && a.every((unit, at) => unit === b[at]);
}
