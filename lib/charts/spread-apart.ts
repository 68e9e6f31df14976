/**
 * Where to put things of these widths, each as near as may be to its wanted place, in their order, none overlapping
 * another and all between `from` and `to`: the middles of each. They overlap only where they have no room at all.
 * Things that would overlap are put side by side around the mean of their places (pool adjacent violators).
 *
 * @param wanted Middles, ascending.
 */
export function spreadApart(
  wanted: readonly number[],
  widths: readonly number[],
  from: number,
  to: number,
): number[] {
  const pools: Pool[] = [];
  for (const [at, place] of wanted.entries()) {
    let pool: Pool = { count: 1, width: widths[at]!, sum: place - widths[at]! / 2 };
    for (let last = pools.at(-1); last !== undefined && endOf(last) > startOf(pool); last = pools.at(-1)) {
      pools.pop();
      // Where the members of the second would like the first to begin.
      const sum = last.sum + pool.sum - pool.count * last.width;
      pool = { count: last.count + pool.count, width: last.width + pool.width, sum };
    }
    pools.push(pool);
  }
  const total = widths.reduce((sum, width) => sum + width, 0);
  const starts = startsWithin(pools, from, Math.max(to, from + total));
  let at = 0;
  return pools.flatMap(({ count }, index) => {
    let edge = starts[index]!;
    const its = widths.slice(at, at + count);
    at += count;
    return its.map(width => {
      edge += width;
      return edge - width / 2;
    });
  });
}

/** Things side by side. */
interface Pool {
  count: number;
  width: number;
  /** Of the places where each of them would like the pool to begin. */
  sum: number;
}

const startOf = ({ sum, count }: Pool) => sum / count;
const endOf = (pool: Pool) => startOf(pool) + pool.width;

/** Pushed in from both edges. */
function startsWithin(pools: readonly Pool[], from: number, to: number): number[] {
  const starts = pools.map(startOf);
  let edge = from;
  for (const [at, { width }] of pools.entries()) {
    starts[at] = Math.max(starts[at]!, edge);
    edge = starts[at] + width;
  }
  edge = to;
  for (const [at, { width }] of [...pools.entries()].reverse()) {
    starts[at] = Math.min(starts[at]!, edge - width);
    edge = starts[at];
  }
  return starts;
}
