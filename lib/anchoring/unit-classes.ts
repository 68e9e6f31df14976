/** What each UTF-16 unit is where texts are compared, and the one form of those that are typography alone. */

/** Classes of units. What is invisible goes as if it were not there; white space goes, but ends a word. */
const NONE = 0;
export const SPACE = 1;
export const LETTER = 2;
export const SIGN = 3;
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
export function unitTables(): Tables {
  tables ??= makeTables();
  return tables;
}

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

/** Whether a unit of a folded text is punctuation or another sign, so no part of a word. */
export function isSign(unit: number): boolean {
  return unitTables().classes[unit] === SIGN;
}
