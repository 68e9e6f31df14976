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

const MULTIPLIER = 0x01000193;

/** Indexes `units`; linear in their number. Different grams may share a bucket: what is looked up is to be compared. */
export function indexGrams(units: Uint16Array, size: number): GramIndex {
  const bits = Math.max(8, Math.floor(Math.log2(units.length + 1)) - 1);
  const bucketsOf = (text: Uint16Array) => hashGrams(text, size, 32 - bits);
  const buckets = bucketsOf(units);
  const from = new Uint32Array(2 ** bits + 1);
  for (let place = 0; place < buckets.length; place++) from[buckets[place]! + 1]! += 1;
  for (let bucket = 1; bucket < from.length; bucket++) from[bucket]! += from[bucket - 1]!;
  const places = new Uint32Array(buckets.length);
  const next = from.slice(0, -1);
  for (let place = 0; place < buckets.length; place++) {
    const bucket = buckets[place]!;
    places[next[bucket]!] = place;
    next[bucket]! += 1;
  }
  return { size, places, from, bucketsOf };
}

/** A rolling polynomial hash, its bits mixed before the upper ones are taken. */
function hashGrams(units: Uint16Array, size: number, shift: number): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, units.length - size + 1));
  let outgoing = 1;
  for (let i = 0; i < size; i++) outgoing = Math.imul(outgoing, MULTIPLIER);
  let hash = 0;
  for (let at = 0; at < units.length; at++) {
    hash = (Math.imul(hash, MULTIPLIER) + units[at]!) | 0;
    if (at >= size) hash = (hash - Math.imul(outgoing, units[at - size]!)) | 0;
    if (at >= size - 1) hashes[at - size + 1] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
  }
  return hashes;
}
