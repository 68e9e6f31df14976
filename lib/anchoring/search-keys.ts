/**
 * Folded text as it is searched: case and accents do not matter either, so that a place is also found where a
 * publisher mended them. Each unit has one key, so offsets stay what they are.
 */

/** Letters with case or accents that are one UTF-16 unit: Latin, Greek, Cyrillic, Vietnamese. */
const LETTER_RANGES = [
  [0x41, 0x5a],
  [0xc0, 0x24f],
  [0x370, 0x52f],
  [0x1e00, 0x1fff],
] as const;

/** 0 for a unit that is its own key. */
let keys: Uint16Array | null = null;

function makeKeys(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (const [first, last] of LETTER_RANGES) {
    for (let unit = first; unit <= last; unit++) {
      const letter = String.fromCharCode(unit).toLowerCase().normalize('NFD').replace('đ', 'd');
      table[unit] = letter.charCodeAt(0);
    }
  }
  return table;
}

/** The search key of each unit. */
export function searchKeysOf(units: Uint16Array): Uint16Array {
  keys ??= makeKeys();
  const result = new Uint16Array(units.length);
  for (let at = 0; at < units.length; at++) result[at] = keys[units[at]!]! || units[at]!;
  return result;
}
