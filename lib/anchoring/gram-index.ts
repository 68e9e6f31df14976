/**
 * Where every sequence of a few units stands in a text: one index of the page serves all its marks. The places
 * of one hash lie side by side (counting sort), so that it is known what a look-up costs before it is made.
 */

export interface GramIndex {
  /** Units in a gram. */
  readonly size: number;
  /** Places whose gram hashes to `bucket`: `places[from[bucket]]` up to `places[from[bucket + 1]]`, ascending. */
  readonly places: Uint32Array;
  readonly from: Uint32Array;
  /** The bucket of each gram of `units`, one for each place at which one starts. */
  bucketsOf(units: Uint16Array): Uint32Array;
}

export interface GramIndexOptions {
  /** Units in a gram. */
  size: number;
  /** The texts whose grams will be looked for: the index has no others. Without them, it has all. */
  wanted: readonly Uint16Array[] | undefined;
  /** Awaited between steps that each take a few milliseconds on a long page. */
  pause: () => Promise<void> | undefined;
}

const MULTIPLIER = 0x01000193;

/** So many grams are hashed, and so many places sorted, at a time. */
const STEP = 1 << 14;

/** Indexes `units`; linear in their number. Different grams may share a bucket: what is looked up is to be compared. */
export async function indexGrams(
  units: Uint16Array,
  { size, wanted, pause }: GramIndexOptions,
): Promise<GramIndex> {
  const bits = Math.max(8, Math.floor(Math.log2(units.length + 1)) - 1);
  const hash = (text: Uint16Array, target: Uint32Array) => hashGrams(text, size, 32 - bits, target);
  const bucketsOf = (text: Uint16Array) => hash(text, new Uint32Array(Math.max(0, text.length - size + 1)));
  const isWanted = wanted && new Uint8Array(2 ** bits);
  for (const text of wanted ?? []) for (const bucket of bucketsOf(text)) isWanted![bucket] = 1;

  const count = Math.max(0, units.length - size + 1);
  const places = new Uint32Array(count);
  const buckets = new Uint32Array(count);
  const from = new Uint32Array(2 ** bits + 1);
  const step = new Uint32Array(STEP);
  let found = 0;
  for (let start = 0; start < count; start += STEP) {
    hash(units.subarray(start, start + STEP + size - 1), step);
    for (let place = start; place < Math.min(count, start + STEP); place++) {
      const bucket = step[place - start]!;
      if (isWanted !== undefined && isWanted[bucket] === 0) continue;
      places[found] = place;
      buckets[found] = bucket;
      from[bucket]! += 1;
      found += 1;
    }
    await pause();
  }

  for (let bucket = 1; bucket < from.length; bucket++) from[bucket]! += from[bucket - 1]!;
  const sorted = new Uint32Array(found);
  // From the last on, so that the end of each bucket becomes its start.
  for (let i = found - 1; i >= 0; i--) {
    const bucket = buckets[i]!;
    from[bucket]! -= 1;
    sorted[from[bucket]!] = places[i]!;
    if (i % STEP === 0) await pause();
  }
  return { size, places: sorted, from, bucketsOf };
}

/** Sets in `target` a rolling polynomial hash of each gram, its bits mixed before the upper ones are taken. */
function hashGrams(units: Uint16Array, size: number, shift: number, target: Uint32Array): Uint32Array {
  let outgoing = 1;
  for (let i = 0; i < size; i++) outgoing = Math.imul(outgoing, MULTIPLIER);
  let hash = 0;
  for (let at = 0; at < units.length; at++) {
    hash = (Math.imul(hash, MULTIPLIER) + units[at]!) | 0;
    if (at >= size) hash = (hash - Math.imul(outgoing, units[at - size]!)) | 0;
    if (at >= size - 1) target[at - size + 1] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
  }
  return target;
}
