import type { Measure } from './measure.ts';

/** By which power figures grow with sizes, from the first to the last: 1 is in step. */
export function growthOf(
  what: string,
  sizes: readonly number[],
  values: readonly number[],
  most?: number,
): Measure {
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const value = Math.log(values.at(-1)! / values[0]!) / Math.log(last / first);
  const name = `${what}: slope from ${first} to ${last} marks`;
  return { name, value, unit: '', ...(most !== undefined && { most }) };
}
