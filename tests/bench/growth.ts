import type { Measure } from './measure.ts';

/** By which power times grow with sizes, from the first to the last: 1 is in step. */
export function growthOf(what: string, sizes: readonly number[], times: readonly number[]): Measure {
  const [first, last] = [sizes[0]!, sizes.at(-1)!];
  const value = Math.log(times.at(-1)! / times[0]!) / Math.log(last / first);
  return { name: `${what}: slope from ${first} to ${last}`, value, unit: '', most: 1.15 };
}
