/** Orders that are the same on every machine, whatever its language. */

/** By UTF-16 units. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Data that JSON can hold, by their JSON with sorted keys; 0 where they are equal, whatever the order of keys. */
export function compareCanonically(a: unknown, b: unknown): number {
  // Data of one maker mostly have their keys in one order, and this is several times faster.
  if (JSON.stringify(a) === JSON.stringify(b)) return 0;
  return compareText(canonicalJson(a), canonicalJson(b));
}

/** The later one; of one time, the greater in canonical JSON; `a` where both are the same. */
export function newest<T>(a: T | null, b: T | null, timeOf: (item: T) => string): T | null {
  if (a === null || b === null) return a ?? b;
  const byTime = compareText(timeOf(a), timeOf(b));
  return (byTime || compareCanonically(a, b)) >= 0 ? a : b;
}

function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b)))
      : part,
  );
}
